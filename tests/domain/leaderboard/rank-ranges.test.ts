import fc from 'fast-check';
import { randomLcg, randomNormal } from 'd3';
import { describe, expect, test } from 'vitest';
import { rankRanges, type Entrant } from '#lib/domain/leaderboard/rank-ranges.ts';

const DRAWS = 300;

/** People whose means stray by their own deviation and by one that all have in common. */
function entrants(means: readonly number[], deviations: readonly number[], seed = 1): Entrant[] {
	const normal = randomNormal.source(randomLcg(seed))();
	const common = Float64Array.from({ length: DRAWS }, () => normal());
	return means.map((estimate, i) => ({
		...{ estimate, questions: 1000 },
		drawn: common.map((shared) => estimate + shared + (deviations[i] ?? 1) * normal())
	}));
}

const some = fc
	.array(
		fc.tuple(
			fc.double({ min: -3, max: 3, noNaN: true }),
			fc.double({ min: 0.01, max: 2, noNaN: true })
		),
		{ minLength: 2, maxLength: 8 }
	)
	.map((pairs) =>
		entrants(
			pairs.map(([mean]) => mean),
			pairs.map(([, deviation]) => deviation)
		)
	);

describe('ranges of ranks', () => {
	test('far apart there is one rank for each, close together all share', () => {
		const deviations = [0.1, 0.1, 0.1];
		expect(rankRanges(entrants([3, 1, 2], deviations), 0.9)).toEqual([
			{ best: 3, worst: 3 },
			{ best: 1, worst: 1 },
			{ best: 2, worst: 2 }
		]);
		for (const range of rankRanges(entrants([0.01, 0, 0.02], deviations), 0.9))
			expect(range).toEqual({ best: 1, worst: 3 });
	});

	test('what everybody has in common is no noise between them', () => {
		// The common part strays by 1, ten times as far as the two lie apart.
		expect(rankRanges(entrants([0, 0.1], [0.001, 0.001]), 0.9).map(({ best }) => best)).toEqual([
			1, 2
		]);
	});

	test('whoever is better by the same on every question is better, by chance nothing', () => {
		const drawn = entrants([0], [1])[0]?.drawn ?? new Float64Array(DRAWS);
		const pair = [
			{ estimate: 0, drawn, questions: 30 },
			{ estimate: 0.1, drawn: drawn.map((value) => value + 0.1), questions: 30 }
		];
		expect(rankRanges(pair, 0.9).map(({ best }) => best)).toEqual([1, 2]);
	});

	test('the order of the people does not matter', () => {
		fc.assert(
			fc.property(some, (people) => {
				const backwards = rankRanges(people.toReversed(), 0.9).reverse();
				expect(backwards).toEqual(rankRanges(people, 0.9));
			}),
			{ numRuns: 30 }
		);
	});

	test('two within noise have a rank in common, and who is clearly better is never below', () => {
		fc.assert(
			fc.property(some, (people) => {
				const ranges = rankRanges(people, 0.9);
				for (const [i, one] of ranges.entries()) {
					expect(one.best).toBeLessThanOrEqual(one.worst);
					for (const [j, other] of ranges.entries()) {
						const isAhead = (people[i]?.estimate ?? 0) <= (people[j]?.estimate ?? 0);
						// Whoever has the smaller mean is either clearly better or within noise: no range lies wholly behind.
						if (isAhead) expect(one.best).toBeLessThanOrEqual(other.worst);
					}
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('of forty boards of equals at 90% only a few tell anybody apart', () => {
		const told = Array.from({ length: 40 }, (_, seed) => {
			const normal = randomNormal.source(randomLcg(seed / 40))();
			const deviations = Array.from({ length: 12 }, () => 1);
			const means = deviations.map(() => normal());
			return rankRanges(entrants(means, deviations, (seed + 0.5) / 40), 0.9);
		}).filter((ranges) => ranges.some(({ best }) => best > 1));
		// Pair by pair at 90%, nearly every board would.
		expect(told.length).toBeLessThanOrEqual(9);
	});

	test('alone somebody is first, and nobody is nobody', () => {
		expect(rankRanges(entrants([1], [1]), 0.9)).toEqual([{ best: 1, worst: 1 }]);
		expect(rankRanges([], 0.9)).toEqual([]);
	});

	test('says what is wrong with draws of two lengths, and with a level that is none', () => {
		const [one] = entrants([1], [1]);
		const pair = one === undefined ? [] : [one, { ...one, drawn: new Float64Array(3) }];
		expect(() => rankRanges(pair, 0.9)).toThrow(RangeError);
		expect(() => rankRanges([], 1.5)).toThrow(RangeError);
	});
});
