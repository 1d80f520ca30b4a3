import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoringEnd, standingStretches, type Step } from '#lib/domain/score/stretch.ts';

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

test('honest numbers are calibrated when every instant of the scheduled life weighs the same, and only then', () => {
	// In each of ten days it happens with a chance of one in ten, and ends the question.
	const [days, hazard] = [10, 0.1];
	const honest = Array.from({ length: days }, (_, day) => {
		return { at: day, value: 1 - (1 - hazard) ** (days - day) };
	});
	const worlds = Array.from({ length: days + 1 }, (_, day) => ({
		happened: day < days,
		knownAt: Math.min(day + 1, days),
		chance: (1 - hazard) ** day * (day < days ? hazard : 1)
	}));
	/** How far outcomes lie over the numbers on average, each stretch weighed by `weigh`. */
	const bias = (weigh: (weight: number, lived: number) => number) =>
		worlds.reduce((sum, { happened, knownAt, chance }) => {
			const stretches = standingStretches(honest, { opensAt: 0, closesAt: days, knownAt });
			return stretches.reduce(
				(total, { step, weight }) =>
					total + chance * weigh(weight, knownAt / days) * (Number(happened) - step.value),
				sum
			);
		}, 0);
	expect(bias((weight) => weight)).toBeCloseTo(0, 12);
	expect(bias((weight, lived) => weight / lived)).toBeGreaterThan(0.1);
});
