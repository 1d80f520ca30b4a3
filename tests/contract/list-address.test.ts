import { describe, expect, test } from 'vitest';
import { listQuery, readListAddress, type ListAddress } from '#lib/contract/list-address.ts';

const QUESTION = `q_${'0'.repeat(20)}` as const;
const read = (query: string) => readListAddress(new URLSearchParams(query));
const OPEN: ListAddress = {
	status: 'open',
	tag: null,
	text: null,
	mine: null,
	sort: 'closing',
	after: null
};

describe('the address of a list', () => {
	test('that says nothing shows the open questions, closing first', () => {
		expect(read('')).toEqual(OPEN);
		expect(listQuery(OPEN)).toBe('');
	});

	test('goes out and comes back as it was', () => {
		const address: ListAddress = {
			status: 'resolved',
			tag: 'gas & oil',
			text: 'Budapest',
			mine: 'not_forecast',
			sort: 'disagreement',
			after: { key: -0.125, id: QUESTION }
		};
		expect(read(listQuery(address))).toEqual(address);
	});

	test('orders what is over by the latest, unless it says otherwise', () => {
		expect(read('status=resolved').sort).toBe('newest');
		expect(read('status=resolved&sort=closing').sort).toBe('closing');
	});

	test('leaves out what nobody meant', () => {
		expect(read('status=opened&sort=up&mine=maybe&tag=&q=+&after=soon~q_1')).toEqual(OPEN);
	});

	test('takes no more words than the search does', () => {
		expect(read(`q=${'a'.repeat(300)}`).text).toHaveLength(200);
	});
});
