import { describe, expect, test } from 'vitest';
import {
	readRecordAddress,
	recordQuery,
	type RecordAddress
} from '#lib/contract/record-address.ts';

const read = (query: string) => readRecordAddress(new URLSearchParams(query));
const MINE: RecordAddress = {
	forecaster: null,
	kind: 'binary',
	tag: null,
	horizon: null,
	from: null,
	to: null,
	withEarly: false,
	bins: 'around',
	bin: null,
	with: null,
	by: null,
	whole: false,
	crowds: false
};

describe('the address of a track record', () => {
	test('that says nothing shows all of mine', () => {
		expect(read('')).toEqual(MINE);
		expect(recordQuery(MINE)).toBe('');
	});

	test('goes out and comes back as it was', () => {
		const address: RecordAddress = {
			forecaster: `w_${'0'.repeat(20)}`,
			kind: 'multiple_choice',
			tag: 'gas & oil',
			horizon: '7-30',
			from: '2025-01-01',
			to: '2025-10-31',
			withEarly: true,
			bins: 'ten',
			bin: 0,
			with: 'crowd',
			by: 'forecaster',
			whole: true,
			crowds: true
		};
		expect(read(recordQuery(address))).toEqual(address);
		expect(read('forecaster=everyone').forecaster).toBe('everyone');
	});

	test('leaves out what nobody meant', () => {
		expect(
			read('forecaster=w_1&kind=numeric&tag=&from=2025-02-30&to=today&early=yes&bin=11')
		).toEqual(MINE);
		expect(read('bins=eleven&horizon=soon&with=me&by=weather&all=yes')).toEqual(MINE);
		expect(read('bins=ten&bin=10')).toEqual({ ...MINE, bins: 'ten' });
	});

	test('sets nobody beside everyone together, and shows all groups of a breakdown only', () => {
		expect(read('forecaster=everyone&with=crowd').with).toBeNull();
		expect(recordQuery({ ...MINE, forecaster: 'everyone', with: 'crowd' })).toBe(
			'?forecaster=everyone'
		);
		expect(recordQuery({ ...MINE, whole: true })).toBe('');
	});
});
