import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { isDissent } from '#lib/domain/brief/dissent.ts';
import { pickReasons } from '#lib/domain/brief/reasons.ts';
import { numberSources, sourceNumber } from '#lib/domain/brief/sources.ts';

const item = (
	id: string,
	likelihoodRatio: number | null,
	publishedAt: number | null = 0,
	originGroup: string | null = null
) => ({
	id: `e_${id}` as const,
	...{ publishedAt, attachedAt: 0, recordedAt: 0, originGroup },
	judgement: likelihoodRatio === null ? null : { likelihoodRatio }
});
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id.slice(2)).join('');

describe('the reasons of a question', () => {
	test('are the strongest of each side, of equal ones the newest, and nothing that points nowhere', () => {
		const items = [
			...[item('a', 1.5), item('b', 6), item('c', 3, 1), item('d', 3, 2), item('e', 1 / 3)],
			...[item('f', 1 / 6), item('g', 1), item('h', null)]
		];
		expect(ids(pickReasons(items, null))).toBe('bdcfe');
	});

	test('count a report once', () => {
		const items = [item('a', 6, 0, 'wire'), item('b', 3, 9, 'wire'), item('c', 1.5)];
		expect(ids(pickReasons(items, null))).toBe('ac');
	});

	test('are what an editor chose, in that order, as far as it is still there', () => {
		const items = [item('a', 6), item('b', null)];
		expect(ids(pickReasons(items, ['e_b', 'e_x', 'e_a']))).toBe('ba');
		expect(pickReasons(items, [])).toEqual([]);
	});
});

describe('dissent', () => {
	test.each([
		[0.35, 0.12, true],
		[0.75, 0.5, true],
		[0.74, 0.5, false],
		[0.04, 0.01, false],
		[0.07, 0.01, true],
		[1, 0.99, false],
		[1, 0.9, true],
		[0, 1, true],
		[0.5, 0.5, false]
	])('%d beside %d: %s', (p, told, expected) => {
		expect(isDissent(p, told)).toBe(expected);
	});

	test('is mutual, and the same seen from the other answer', () => {
		const hundredths = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
		fc.assert(
			fc.property(hundredths, hundredths, (p, q) => {
				expect(isDissent(p, q)).toBe(isDissent(q, p));
				expect(isDissent(p, q)).toBe(isDissent(1 - p, 1 - q));
			})
		);
	});

	test('of what is no probability is refused', () => {
		expect(() => isDissent(1.1, 0.5)).toThrow(RangeError);
		expect(() => isDissent(0.5, NaN)).toThrow(RangeError);
	});
});

test('sources are numbered once each, in the order of their first mention', () => {
	const reason = (url: string | null, title: string) => ({
		...{ claim: 'C', stance: 'for' as const, strength: null, option: null, credibility: null },
		...{ publishedAt: 0, source: { outlet: 'CNN', title, url } }
	});
	const [a, b, c] = [reason('https://a', 'A'), reason(null, 'B'), reason('https://a', 'A again')];
	const none = { ...a, source: null };
	const sources = numberSources([{ reasons: [none, b, a] }, { reasons: [c] }]);
	expect(sources.map(({ number, title }) => [number, title])).toEqual([
		[1, 'B'],
		[2, 'A']
	]);
	expect([a, b, c, none].map((one) => sourceNumber(sources, one))).toEqual([2, 1, 2, null]);
});
