import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brier } from '#lib/domain/score/brier.ts';
import { pooledScore, timeAveragedScore } from '#lib/domain/score/time-average.ts';

const stretch = fc.record({
	weight: fc.double({ min: 0, max: 0.1, noNaN: true }),
	score: fc.double({ min: 0, max: 1, noNaN: true })
});

test('a forecast that stood three times as long counts three times as much', () => {
	const { score, coverage, contribution } = timeAveragedScore([
		{ weight: 0.2, score: 0.25 },
		{ weight: 0.6, score: 0.01 }
	]);
	expect(score).toBeCloseTo(0.07, 12);
	expect(coverage).toBeCloseTo(0.8, 12);
	expect(contribution).toBeCloseTo(0.056, 12);
});

test('half the time at 20% and half of it at 40% averages their scores', () => {
	const average = timeAveragedScore([
		{ weight: 0.25, score: 0.04 },
		{ weight: 0.25, score: 0.16 }
	]);
	expect(average).toEqual({ score: 0.1, coverage: 0.5, contribution: 0.05 });
});

test('where nothing stood there is no score, not a score of 0', () => {
	expect(timeAveragedScore([])).toEqual({ score: null, coverage: 0, contribution: 0 });
	expect(pooledScore([{ contribution: 0, coverage: 0 }])).toBeNull();
	expect(pooledScore([])).toBeNull();
});

test('a score of minus infinity stays one, unless it stood for no time', () => {
	const never = { weight: 0, score: -Infinity };
	const once = { weight: 0.1, score: -Infinity };
	const good = { weight: 0.4, score: -0.1 };
	expect(timeAveragedScore([good, once, good]).score).toBe(-Infinity);
	expect(timeAveragedScore([once, once]).contribution).toBe(-Infinity);
	expect(timeAveragedScore([good, never]).score).toBeCloseTo(-0.1, 12);
	expect(pooledScore([timeAveragedScore([once]), timeAveragedScore([good])])).toBe(-Infinity);
});

test('a negative weight is refused', () => {
	expect(() => timeAveragedScore([{ weight: -1, score: 0 }])).toThrow('weight must be at least 0');
});

test('coverage is the sum of the weights, and the contribution score times coverage', () => {
	fc.assert(
		fc.property(fc.array(stretch, { maxLength: 10 }), (stretches) => {
			const { score, coverage, contribution } = timeAveragedScore(stretches);
			expect(coverage).toBeCloseTo(
				stretches.reduce((sum, { weight }) => sum + weight, 0),
				12
			);
			expect(contribution).toBeCloseTo((score ?? 0) * coverage, 12);
			if (score !== null) expect(score).toBeLessThanOrEqual(1 + 1e-12);
		})
	);
});

test('a question covered five times as long counts five times as much', () => {
	const rows = [timeAveragedScore([{ weight: 0.5, score: 0.1 }])];
	rows.push(timeAveragedScore([{ weight: 0.1, score: 0.4 }]));
	expect(pooledScore(rows)).toBeCloseTo(0.15, 12);
	expect(
		pooledScore([
			{ contribution: 0.05, coverage: 0.5 },
			{ contribution: 0.01, coverage: 0.1 }
		])
	).toBeCloseTo(0.1, 12);
});

test('crying wolf does not pay where a yes ends the question early (scoring.md A.1.7)', () => {
	// 20% to fail a review in week 1 of 52, which ends the question; 5% at the year's end otherwise.
	const failing = 0.2;
	const later = 0.05;
	const expectedScore = (said: number) => {
		const ending = (happened: boolean, weeks: number) => [
			{ weight: 1 / 52, score: brier(said, happened) },
			{ weight: (weeks - 1) / 52, score: brier(later, happened) }
		];
		const worlds = [
			{ chance: failing, stretches: ending(true, 1) },
			{ chance: (1 - failing) * later, stretches: ending(true, 52) },
			{ chance: (1 - failing) * (1 - later), stretches: ending(false, 52) }
		];
		return worlds.reduce(
			(sum, { chance, stretches }) => sum + chance * timeAveragedScore(stretches).contribution,
			0
		);
	};
	const best = Array.from({ length: 101 }, (_, i) => i / 100).reduce((a, b) =>
		expectedScore(b) < expectedScore(a) ? b : a
	);
	expect(best).toBe(0.24);
});
