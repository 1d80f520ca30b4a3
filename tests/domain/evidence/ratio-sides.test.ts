import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JudgedQuestion } from '#lib/domain/evidence/ratio-record.ts';
import { ratioSides } from '#lib/domain/evidence/ratio-sides.ts';

const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);
const counts = (yes: number, of: number, no: number, ofNo: number, ratio: number) => [
	...times(yes, { happened: true, ratios: [ratio] }),
	...times(of - yes, { happened: true, ratios: [1] }),
	...times(no, { happened: false, ratios: [ratio] }),
	...times(ofNo - no, { happened: false, ratios: [1] })
];

test('a rate ratio and its exact interval are those of R', () => {
	// poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), the example in its help page (R 4.3).
	const [row] = ratioSides(counts(11, 800, 21, 3011, 3), 0.95);
	expect(row).toMatchObject({ strength: 'moderate', side: 'for', happened: 11, not: 21 });
	expect(row?.called).toBeCloseTo(3, 12);
	expect(row?.turnedOut?.ratio).toBeCloseTo(1.971488, 6);
	expect(row?.turnedOut?.low).toBeCloseTo(0.8584264, 7);
	expect(row?.turnedOut?.high).toBeCloseTo(4.2772659, 6);
});

test('each side has its rows, from the strongest against to the strongest for', () => {
	const questions = [
		{ happened: true, ratios: [1.5, 30, 1 / 3] },
		{ happened: false, ratios: [1 / 10, 1.5, 1] }
	];
	const rows = ratioSides(questions, 0.9);
	expect(rows.map(({ strength, side }) => `${strength} ${side}`)).toEqual([
		...['strong against', 'moderate against', 'weak for', 'very strong for']
	]);
	expect(rows[0]?.called).toBeCloseTo(0.1, 12);
});

describe('where all items were on one side', () => {
	test('no number is too high, or none too low, and the interval says from where', () => {
		const [only] = ratioSides(counts(3, 5, 0, 5, 10), 0.9);
		expect(only?.turnedOut).toMatchObject({ ratio: Infinity, high: Infinity });
		// Three of three: 0.05 ^ ⅓ is as low as the share may be.
		expect(only?.turnedOut?.low).toBeCloseTo(0.05 ** (1 / 3) / (1 - 0.05 ** (1 / 3)), 9);
		const [none] = ratioSides(counts(0, 5, 3, 5, 10), 0.9);
		expect(none?.turnedOut).toMatchObject({ ratio: 0, low: 0 });
	});

	test('and where questions went one way alone nothing can be told', () => {
		expect(ratioSides(times(4, { happened: true, ratios: [3] }), 0.9)[0]?.turnedOut).toBeNull();
		expect(ratioSides([], 0.9)).toEqual([]);
	});
});

test('five judgements of one question say no more than one', () => {
	const once = ratioSides(counts(4, 8, 2, 8, 3), 0.9)[0];
	const often = ratioSides(
		counts(4, 8, 2, 8, 3).map(({ happened, ratios: [ratio = 1] }) => ({
			...{ happened, ratios: times(5, ratio) }
		})),
		0.9
	)[0];
	expect(often?.happened).toBe(20);
	expect(often?.turnedOut?.low).toBeCloseTo(once?.turnedOut?.low ?? NaN, 9);
	expect(often?.turnedOut?.high).toBeCloseTo(once?.turnedOut?.high ?? NaN, 9);
});

test('turning every outcome and every item round turns the picture round', () => {
	const anyQuestion = fc.record({
		happened: fc.boolean(),
		ratios: fc.array(fc.constantFrom(1 / 30, 1 / 3, 1 / 1.5, 1, 1.5, 3, 10), { maxLength: 4 })
	});
	fc.assert(
		fc.property(fc.array(anyQuestion, { minLength: 1, maxLength: 12 }), (questions) => {
			const turned: JudgedQuestion[] = questions.map(({ happened, ratios }) => ({
				...{ happened: !happened, ratios: ratios.map((ratio) => 1 / ratio) }
			}));
			const rows = ratioSides(questions, 0.9);
			const mirror = ratioSides(turned, 0.9).toReversed();
			expect(mirror).toHaveLength(rows.length);
			for (const [i, { turnedOut, questions: n }] of rows.entries()) {
				const other = mirror[i];
				expect(other?.questions).toBe(n);
				expect(other?.turnedOut === null).toBe(turnedOut === null);
				if (turnedOut === null || other?.turnedOut == null) continue;
				const { low, high, ratio } = other.turnedOut;
				expect(near(turnedOut.ratio, 1 / ratio)).toBe(true);
				expect(near(turnedOut.low, 1 / high)).toBe(true);
				expect(near(turnedOut.high, 1 / low)).toBe(true);
				expect(turnedOut.low).toBeLessThanOrEqual(turnedOut.ratio);
				expect(turnedOut.high).toBeGreaterThanOrEqual(turnedOut.ratio);
			}
		})
	);
});

const near = (one: number, other: number): boolean =>
	one === other || Math.abs(one - other) <= 1e-6 * Math.abs(one);
