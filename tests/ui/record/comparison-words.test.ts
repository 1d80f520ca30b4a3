import { describe, expect, test } from 'vitest';
import { sayComparison, sayDifference } from '#lib/ui/record/comparison-words.ts';

import { brierScale } from '#lib/ui/record/brier-scale.ts';

const scale = brierScale(() => 'one_outcome');
type Crowds = Parameters<typeof sayComparison>[0];
type Row = Crowds['methods'][number];

const row = (method: Row['method'], mean: number, high: number | null): Row => ({
	...{ method, standIns: 0 },
	brier: { mean, standardError: 0.01, uncorrectedError: 0.01, naiveError: 0.01, questions: 40 },
	difference:
		high === null
			? null
			: { estimate: -0.01, low: -0.02, high, deviation: 0.005, questions: 40, isReliable: true }
});
const crowds = (...methods: Row[]): Crowds => ({
	...{ inForce: 'median', methods, level: 0.9 },
	...{ looked: 40, of: 40, mostForecasts: 10_000 }
});

describe('the comparison in words', () => {
	const median = row('median', 0.137, null);

	test('says when nothing did better', () => {
		expect(sayComparison(crowds(median, row('mean', 0.14, 0.02)), scale)).toBe(
			'The crowd, the median, scored 0.137 over 40 questions. No other method did better.'
		);
	});

	test('calls a difference noise while its interval holds 0', () => {
		expect(sayComparison(crowds(row('mean', 0.134, 0.001), median), scale)).toBe(
			'The crowd, the median, scored 0.137 over 40 questions. The mean did best, with 0.134; the difference is within noise.'
		);
	});

	test('names what did better by more than noise', () => {
		expect(sayComparison(crowds(row('mean', 0.127, -0.001), median), scale)).toContain(
			'By more than noise, these did better: mean 0.127.'
		);
	});

	test('does not choose between methods on few questions', () => {
		const few = { ...median, brier: { ...median.brier, questions: 20 } };
		expect(sayComparison(crowds(row('mean', 0.1, -0.001), few), scale)).toContain(
			'over 20 questions. Too few to tell methods apart: 30 needed.'
		);
	});

	test('a difference has its sign and four decimals', () => {
		expect([0.00123, -0.00123, 0].map((score) => sayDifference(score, scale))).toEqual([
			'+0.0012',
			'−0.0012',
			'0.0000'
		]);
	});
});
