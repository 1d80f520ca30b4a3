import fc from 'fast-check';
import { expect, test } from 'vitest';
import { livedShare, scoringEnd, standingStretches, type Step } from '#lib/domain/score/stretch.ts';

const horizon = { opensAt: 0, closesAt: 100, knownAt: 200 };
const shape = (steps: readonly Step<number>[], at = horizon) =>
	standingStretches(steps, at).map(({ step, from, to }) => [step.value, from, to]);

test('a forecast stands until the next one, and the last until the close', () => {
	const stretches = standingStretches(
		[
			{ at: 10, value: 0.3 },
			{ at: 60, value: 0.5 }
		],
		horizon
	);
	expect(stretches).toEqual([
		{ step: { at: 10, value: 0.3 }, from: 10, to: 60, weight: 0.5 },
		{ step: { at: 60, value: 0.5 }, from: 60, to: 100, weight: 0.4 }
	]);
});

test('what became known early cuts the stretch but not the horizon it is measured by', () => {
	const early = { opensAt: 0, closesAt: 20, knownAt: 15 };
	expect(scoringEnd(early)).toBe(15);
	expect(standingStretches([{ at: 5, value: 0.3 }], early)).toEqual([
		{ step: { at: 5, value: 0.3 }, from: 5, to: 15, weight: 0.5 }
	]);
});

test('a forecast from before the opening counts from the opening', () => {
	expect(shape([{ at: -50, value: 0.3 }])).toEqual([[0.3, 0, 100]]);
	expect(
		shape([
			{ at: -50, value: 0.3 },
			{ at: -10, value: 0.4 }
		])
	).toEqual([[0.4, 0, 100]]);
});

test('a withdrawal ends the stretch and leaves a gap', () => {
	expect(
		shape([
			{ at: 0, value: 0.3 },
			{ at: 20, value: null },
			{ at: 50, value: 0.4 }
		])
	).toEqual([
		[0.3, 0, 20],
		[0.4, 50, 100]
	]);
});

test('a superseded row scores nothing, and neither does the time until the next row', () => {
	expect(
		shape([
			{ at: 0, value: 0.3 },
			{ at: 20, value: 0.03, superseded: true },
			{ at: 22, value: 0.4 }
		])
	).toEqual([
		[0.3, 0, 20],
		[0.4, 22, 100]
	]);
});

test('of rows at one instant the later stands', () => {
	expect(
		shape([
			{ at: 10, value: 0.3 },
			{ at: 10, value: 0.4 }
		])
	).toEqual([[0.4, 10, 100]]);
});

test.each([100, 101])('a forecast at %d, when all is over at 100, yields nothing', (at) => {
	expect(shape([{ at, value: 0.99 }])).toEqual([]);
	expect(shape([{ at, value: 0.99 }], { opensAt: 0, closesAt: 300, knownAt: 100 })).toEqual([]);
});

test('a question without any life yields nothing', () => {
	expect(shape([{ at: 0, value: 0.3 }], { opensAt: 10, closesAt: 10, knownAt: 10 })).toEqual([]);
});

test('a value of 0 is a forecast like any other', () => {
	expect(shape([{ at: 0, value: 0 }])).toEqual([[0, 0, 100]]);
});

test('steps that are not oldest first are refused', () => {
	const steps = [
		{ at: 10, value: 0.3 },
		{ at: 9, value: 0.4 }
	];
	expect(() => standingStretches(steps, horizon)).toThrow('oldest first, not 10 before 9');
});

test('stretches lie within the question’s life, do not overlap, and without gaps they cover it', () => {
	const instants = fc.array(fc.integer({ min: -20, max: 130 }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(instants, fc.integer({ min: 1, max: 150 }), (ats, knownAt) => {
			const steps = ats.toSorted((a, b) => a - b).map((at, i) => ({ at, value: i }));
			const stretches = standingStretches(steps, { ...horizon, knownAt });
			const end = Math.min(100, knownAt);
			const first = Math.min(end, Math.max(0, steps[0]?.at ?? end));
			let last = first;
			for (const { from, to } of stretches) {
				expect(from).toBe(last);
				expect(to).toBeGreaterThan(from);
				last = to;
			}
			expect(last).toBe(end);
			const covered = stretches.reduce((sum, { weight }) => sum + weight, 0);
			expect(covered).toBeCloseTo((end - first) / 100, 12);
		})
	);
});

test('the share of its life that a question had is 1 unless the outcome was known early', () => {
	expect(livedShare({ opensAt: 0, closesAt: 20, knownAt: 15 })).toBe(0.75);
	expect(livedShare({ opensAt: 0, closesAt: 20, knownAt: 25 })).toBe(1);
	expect(livedShare({ opensAt: 10, closesAt: 20, knownAt: 5 })).toBeNull();
});
