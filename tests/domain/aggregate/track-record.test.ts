import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trackRecordWeight } from '#lib/domain/aggregate/track-record.ts';

const trust = { priorQuestions: 30, strength: 10 };
const weightOf = (questions: number, relativeBrier: number) =>
	trackRecordWeight({ questions, relativeBrier }, trust);
const relative = fc.double({ min: -1, max: 1, noNaN: true });
const count = fc.integer({ min: 0, max: 1000 });

test('whoever has no history weighs 1, and so does whoever did as well as the group', () => {
	expect(trackRecordWeight(undefined, trust)).toBe(1);
	expect(weightOf(0, -0.5)).toBe(1);
	expect(weightOf(200, 0)).toBe(1);
});

test('a record as long as the prior counts half', () => {
	expect(weightOf(30, -0.1)).toBeCloseTo(Math.exp(10 * 0.1 * 0.5), 12);
	expect(weightOf(30, 0.1)).toBeCloseTo(1 / weightOf(30, -0.1), 12);
});

test('one lucky question is not worth thirty good ones', () => {
	expect(weightOf(1, -0.25)).toBeLessThan(1.1);
	expect(weightOf(1, -0.25)).toBeLessThan(weightOf(30, -0.05));
});

test('nobody takes all, and nobody loses all', () => {
	// Better by 0.15 in the long run is rare among colleagues, and weighs less than four of them.
	expect(weightOf(300, -0.15)).toBeLessThan(4);
	expect(weightOf(1e9, 1)).toBeGreaterThan(0);
});

test('better weighs more, and a longer record says so more loudly', () => {
	fc.assert(
		fc.property(relative, relative, count, (a, b, n) => {
			const [better, worse] = a < b ? [a, b] : [b, a];
			expect(weightOf(n, better)).toBeGreaterThanOrEqual(weightOf(n, worse));
			expect(Math.abs(Math.log(weightOf(n + 1, a)))).toBeGreaterThanOrEqual(
				Math.abs(Math.log(weightOf(n, a)))
			);
		})
	);
});

test('scores that are all moved by as much leave the shares as they were', () => {
	const share = (by: number) => weightOf(40, -0.1 + by) / weightOf(40, 0.05 + by);
	expect(share(0.2)).toBeCloseTo(share(0), 12);
});

test('without strength everybody weighs alike, and at its most weights stay numbers', () => {
	expect(trackRecordWeight({ questions: 50, relativeBrier: -0.3 }, { ...trust, strength: 0 })).toBe(
		1
	);
	const most = { priorQuestions: 1e-9, strength: 100 };
	for (const relativeBrier of [-1, 1]) {
		const weight = trackRecordWeight({ questions: 1e9, relativeBrier }, most);
		expect(weight).toBeGreaterThan(0);
		expect(weight * 1e6).toBeLessThan(Infinity);
	}
});

test.each([
	[{ questions: -1, relativeBrier: 0 }, trust, 'questions must be at least 0, not -1'],
	[{ questions: NaN, relativeBrier: 0 }, trust, 'questions must be at least 0, not NaN'],
	[{ questions: 1, relativeBrier: -2 }, trust, 'relativeBrier must be in [-1, 1], not -2'],
	[undefined, { ...trust, priorQuestions: 0 }, 'priorQuestions must be above 0, not 0'],
	[undefined, { ...trust, strength: 101 }, 'strength must be in [0, 100], not 101']
])('%j with %j is refused', (record, how, problem) => {
	expect(() => trackRecordWeight(record, how)).toThrow(problem);
});
