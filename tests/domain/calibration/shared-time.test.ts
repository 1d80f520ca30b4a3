import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairedDifference } from '#lib/domain/calibration/paired.ts';
import { sharedTime } from '#lib/domain/calibration/shared-time.ts';
import { seededRandom } from '#lib/domain/random.ts';

const stretch = (from: number, to: number, score = 0.1, questionId = 'q') => ({
	...{ questionId, from, to, score },
	weight: (to - from) / 100
});

describe('the time in which both had a number standing', () => {
	test('cuts both to it, with the share of the weight that it has of the time', () => {
		const { mine, theirs } = sharedTime([stretch(0, 40)], [stretch(30, 50, 0.3)]);
		expect(mine).toEqual([{ ...stretch(30, 40), weight: 0.1 }]);
		expect(theirs).toEqual([{ ...stretch(30, 40, 0.3), weight: 0.1 }]);
	});

	test('a change of mind of one cuts the other’s number in two', () => {
		const { mine, theirs } = sharedTime(
			[stretch(0, 10), stretch(10, 40, 0.2)],
			[stretch(0, 40, 0.3)]
		);
		expect(mine.map(({ from, to }) => [from, to])).toEqual([
			[0, 10],
			[10, 40]
		]);
		expect(theirs.map(({ score }) => score)).toEqual([0.3, 0.3]);
	});

	test('questions that one of them left out, or answered before the other came, are not shared', () => {
		const { mine, theirs } = sharedTime(
			[stretch(0, 10), stretch(0, 10, 0.1, 'mine')],
			[stretch(10, 20), stretch(0, 10, 0.1, 'theirs')]
		);
		expect(mine).toEqual([]);
		expect(theirs).toEqual([]);
	});

	test('whoever joins late, when all is clear, is no better than who said the same by then', () => {
		// The first said 50% for half of the time, then both said the same.
		const { mine, theirs } = sharedTime(
			[stretch(0, 50, 0.25), stretch(50, 100, 0.01)],
			[stretch(50, 100, 0.01)]
		);
		const options = { level: 0.9, draws: 10, random: seededRandom(1) };
		expect(pairedDifference(mine, theirs, options)?.estimate).toBe(0);
	});

	test('both weigh the same on every question, in whatever way their time is cut', () => {
		const times = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 });
		const stretches = times.map((all) => {
			const edges = all.toSorted((a, b) => a - b);
			return edges.slice(1).map((to, i) => stretch(edges[i] ?? 0, to));
		});
		fc.assert(
			fc.property(stretches, stretches, (a, b) => {
				const { mine, theirs } = sharedTime(a, b);
				expect(mine).toHaveLength(theirs.length);
				for (const [i, { weight }] of mine.entries())
					expect(theirs[i]?.weight).toBeCloseTo(weight, 12);
				const shared = mine.reduce((sum, own) => sum + own.weight, 0);
				const [least, most] = [
					Math.max(a[0]?.from ?? 0, b[0]?.from ?? 0),
					Math.min(a.at(-1)?.to ?? 0, b.at(-1)?.to ?? 0)
				];
				expect(shared).toBeCloseTo(Math.max(0, most - least) / 100, 12);
			})
		);
	});
});
