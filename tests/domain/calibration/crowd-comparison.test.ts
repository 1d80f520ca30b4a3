import { describe, expect, test } from 'vitest';
import { asLineValue } from '#lib/domain/aggregate/crowd-line.ts';
import { COMPARED_METHODS } from '#lib/domain/aggregate/team-method.ts';
import {
	compareCrowds,
	scoreCrowds,
	type CrowdQuestion
} from '#lib/domain/calibration/crowd-comparison.ts';

/** A question of ten instants on which people say their numbers one after another, from its opening on. */
const question = (name: string, said: readonly number[], happened: boolean): CrowdQuestion => ({
	questionId: `q_${name}`,
	settled: {
		...{ outcomeKind: happened ? 'yes' : 'no', optionId: null, ordered: false, optionIds: [] },
		horizon: { opensAt: 0, closesAt: 10, knownAt: 10 }
	},
	optionIds: [],
	steps: said.map((p, i) => ({ forecasterId: `${i}`, at: 0, value: asLineValue(p) }))
});
const options = { inForce: 'median', level: 0.9, draws: 200, seed: 3 } as const;
const compare = (questions: readonly CrowdQuestion[]) => compareCrowds(questions, options);
const by = (questions: readonly CrowdQuestion[], method: string) =>
	compare(questions).find((row) => row.method === method);

describe('what the crowd would have scored', () => {
	const two = [question('a', [0.2, 0.3, 0.7], true), question('b', [0.1, 0.2, 0.6], false)];

	test('each method’s own pool is scored, the best first', () => {
		expect(by(two, 'median')?.brier.mean).toBeCloseTo((0.7 ** 2 + 0.2 ** 2) / 2, 12);
		expect(by(two, 'mean')?.brier.mean).toBeCloseTo((0.6 ** 2 + 0.3 ** 2) / 2, 12);
		const scores = compare(two).map((row) => row.brier.mean);
		expect(scores).toEqual(scores.toSorted((a, b) => a - b));
		expect(compare(two).map((row) => row.method)).toHaveLength(COMPARED_METHODS.length);
	});

	test('differences are paired with the method in force, which has none itself', () => {
		expect(by(two, 'median')?.difference).toBeNull();
		const paired = (0.6 ** 2 - 0.7 ** 2 + 0.3 ** 2 - 0.2 ** 2) / 2;
		expect(by(two, 'mean')?.difference).toMatchObject({ questions: 2 });
		expect(by(two, 'mean')?.difference?.estimate).toBeCloseTo(paired, 12);
	});

	test('two people are no crowd, and nothing is scored before the third', () => {
		expect(compare([question('a', [0.2, 0.3], true)])).toEqual([]);
		const late = question('a', [0.2, 0.3, 0.7], true);
		const steps = late.steps.map((step, i) => (i === 2 ? { ...step, at: 5 } : step));
		const [row] = compare([{ ...late, steps }, question('b', [0.5, 0.5, 0.5], true)]);
		// Half of one question and the whole of the other.
		expect(row?.brier.mean).toBeGreaterThan(0);
		expect(by([{ ...late, steps }], 'mean')?.brier.mean).toBeCloseTo(0.36, 12);
	});

	test('the median stands in where there is no mean of odds, and that is counted', () => {
		const torn = [question('a', [0, 0.3, 1], true)];
		expect(by(torn, 'geometric_mean_of_odds')).toMatchObject({ standIns: 1 });
		expect(by(torn, 'geometric_mean_of_odds')?.brier.mean).toBeCloseTo(0.49, 12);
		expect(by(torn, 'mean')?.standIns).toBe(0);
	});

	test('options are scored as a whole', () => {
		const [a, b, c] = ['o_1', 'o_2', 'o_3'] as const;
		const choice: CrowdQuestion = {
			questionId: 'q_a',
			settled: {
				...{ outcomeKind: 'option', optionId: b, ordered: false, optionIds: [a, b, c] },
				horizon: { opensAt: 0, closesAt: 10, knownAt: 5 }
			},
			optionIds: [a, b, c],
			steps: [
				[0.5, 0.3, 0.2],
				[0.2, 0.6, 0.2],
				[0.2, 0.3, 0.5]
			].map((value, i) => ({ forecasterId: `${i}`, at: 0, value }))
		};
		const pool = [0.3, 0.4, 0.3] as const;
		const wanted = (pool[0] ** 2 + (1 - pool[1]) ** 2 + pool[2] ** 2) / 2;
		expect(by([choice], 'mean')?.brier.mean).toBeCloseTo(wanted, 12);
	});

	test('the rows behind it give the mean again', () => {
		const rows = scoreCrowds(two);
		const mean =
			rows.reduce((sum, { weight, scores }) => sum + weight * scores.mean, 0) /
			rows.reduce((sum, { weight }) => sum + weight, 0);
		expect(mean).toBeCloseTo(by(two, 'mean')?.brier.mean ?? NaN, 12);
	});

	test('the same data give the same intervals', () => {
		expect(compare(two)).toEqual(compare(structuredClone(two)));
	});
});
