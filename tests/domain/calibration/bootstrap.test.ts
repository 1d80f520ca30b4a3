import fc from 'fast-check';
import { randomLcg } from 'd3';
import { describe, expect, test } from 'vitest';
import { bootstrapMean, clusterBootstrap } from '#lib/domain/calibration/bootstrap.ts';
import { clusteredMean } from '#lib/domain/calibration/cluster.ts';
import { scoreColumns, type ScoreRow } from '#lib/domain/calibration/columns.ts';
import { pairedDifference, pairScores } from '#lib/domain/calibration/paired.ts';

const options = (seed = 1, draws = 2000) => ({ level: 0.9, draws, random: randomLcg(seed) });
const asRows = (scores: readonly number[]) =>
	scores.map((score, i): ScoreRow => ({ score, weight: 1, questionId: `q${i}` }));
const numbers = (n: number, seed: number) => {
	const random = randomLcg(seed);
	return Array.from({ length: n }, () => random());
};

describe('the bootstrap by question', () => {
	test('draws at random come near every draw there is', () => {
		// The golden case of four questions, worked out over all 4⁴ draws: sd 0.1526, 95% from 0.05 to 0.484.
		const rows = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.1, 0.2, 0].map((score, i) => ({
			...{ score, weight: 1, questionId: i < 8 ? 'a' : `q${i}` }
		}));
		const found = bootstrapMean(scoreColumns(rows), { ...options(2, 20_000), level: 0.95 });
		expect(found?.deviation).toBeCloseTo(0.1526, 2);
		expect(found?.low).toBeCloseTo(0.05, 2);
		expect(found?.high).toBeCloseTo(0.484, 2);
	});

	test('its deviation is near the clustered standard error where there are many questions', () => {
		const columns = scoreColumns(
			numbers(300, 3).map((score, i) => ({
				...{ score, weight: 0.2 + (i % 4) / 4, questionId: `q${Math.floor(i / 3)}` }
			}))
		);
		const ratio =
			(bootstrapMean(columns, options())?.deviation ?? NaN) /
			(clusteredMean(columns)?.standardError ?? NaN);
		expect(ratio).toBeGreaterThan(0.93);
		expect(ratio).toBeLessThan(1.07);
	});

	test('saying the same thing ten times on each question narrows nothing', () => {
		const rows = asRows(numbers(20, 5));
		const often = rows.flatMap((row) => Array.from({ length: 10 }, () => row));
		const [one, other] = [rows, often].map((some) => bootstrapMean(scoreColumns(some), options()));
		expect(other?.low).toBeCloseTo(one?.low ?? NaN, 9);
		expect(other?.high).toBeCloseTo(one?.high ?? NaN, 9);
	});

	test('holds its mean, lies within the scores and says when it is not to be trusted', () => {
		const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
			minLength: 1,
			maxLength: 15
		});
		fc.assert(
			fc.property(scores, (some) => {
				const found = bootstrapMean(scoreColumns(asRows(some)), options(1, 200));
				const mean = some.reduce((sum, score) => sum + score, 0) / some.length;
				expect(found?.estimate).toBeCloseTo(mean, 12);
				expect(found?.low).toBeGreaterThanOrEqual(Math.min(...some) - 1e-12);
				expect(found?.high).toBeLessThanOrEqual(Math.max(...some) + 1e-12);
				expect(found?.low).toBeLessThanOrEqual(found?.high ?? NaN);
				expect(found?.isReliable).toBe(some.length >= 10);
			})
		);
	});

	test('draws without a value are left out, and a record without one has no interval', () => {
		const happened = [Float64Array.of(1, 1, 0)];
		const share = ([yes = 0]: Float64Array) => (yes === 0 ? null : 1 / yes);
		const found = clusterBootstrap(happened, share, options());
		expect(found?.estimate).toBe(0.5);
		expect(found?.high).toBe(1);
		expect(clusterBootstrap([Float64Array.of(0, 0)], share, options())).toBeNull();
		expect(clusterBootstrap([], share, options())).toBeNull();
		expect(bootstrapMean(scoreColumns([]), options())).toBeNull();
	});

	test('the same seed gives the same interval, and misuse is refused', () => {
		const columns = scoreColumns(asRows([0.1, 0.2, 0.4]));
		expect(bootstrapMean(columns, options())).toEqual(bootstrapMean(columns, options()));
		expect(() => bootstrapMean(columns, { ...options(), level: 1 })).toThrow('level must be');
		expect(() => bootstrapMean(columns, options(1, 0))).toThrow('draws must be');
		const uneven = [Float64Array.of(1), Float64Array.of(1, 2)];
		expect(() => clusterBootstrap(uneven, () => 1, options())).toThrow(
			'sums must be of one length, not 1,2'
		);
	});
});

describe('two forecasters on the same questions', () => {
	test('only what both answered counts, by the smaller weight, updates by their mean', () => {
		const mine = [
			{ score: 0.1, weight: 0.5, questionId: 'a' },
			{ score: 0.3, weight: 0.5, questionId: 'a' },
			{ score: 0.9, weight: 1, questionId: 'mine' },
			{ score: 0.5, weight: 0, questionId: 'c' }
		];
		const theirs = ['c', 'theirs', 'a'].map((questionId) => {
			return { score: 0.6, weight: 0.4, questionId };
		});
		const pairs = pairScores(mine, theirs);
		expect(pairs).toMatchObject([{ weight: 0.4, questionId: 'a' }]);
		expect(pairs[0]?.score).toBeCloseTo(-0.4, 12);
	});

	test('what made a question hard for both cancels', () => {
		const hard = numbers(40, 9);
		const mine = asRows(hard.map((score) => score * 0.9));
		const theirs = asRows(hard.map((score) => score * 0.9 + 0.05)).toReversed();
		const found = pairedDifference(mine, theirs, options());
		expect(found?.estimate).toBeCloseTo(-0.05, 12);
		expect(found?.high).toBeCloseTo(-0.05, 12);
		expect(found?.questions).toBe(40);
		expect(bootstrapMean(scoreColumns(mine), options())?.deviation).toBeGreaterThan(0.02);
	});

	test('turned round, the difference changes its sign', () => {
		const [mine, theirs] = [asRows(numbers(12, 1)), asRows(numbers(12, 2))];
		const [one, other] = [
			pairedDifference(mine, theirs, options()),
			pairedDifference(theirs, mine, options())
		];
		expect(other?.estimate).toBeCloseTo(-(one?.estimate ?? NaN), 12);
		expect(other?.deviation).toBeCloseTo(one?.deviation ?? NaN, 12);
	});

	test('without a common question there is no difference', () => {
		const theirs = [{ score: 0.2, weight: 1, questionId: 'other' }];
		expect(pairedDifference(asRows([0.1]), theirs, options())).toBeNull();
		expect(() => pairScores([{ score: 0, weight: -1, questionId: 'q' }], [])).toThrow('weight');
	});
});
