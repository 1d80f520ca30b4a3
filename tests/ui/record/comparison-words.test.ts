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
			: {
					estimate: -0.01,
					low: -0.02,
					high,
					deviation: high < 0 ? 0.004 : 0.02,
					questions: 40,
					isReliable: true
				}
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
			'The crowd, the median, scored 0.137 over 40 questions. The mean did best, with 0.134; the difference is within noise, with all methods allowed for.'
		);
	});

	test('names what did better by more than noise', () => {
		expect(sayComparison(crowds(row('mean', 0.127, -0.001), median), scale)).toContain(
			'By more than noise, with all methods allowed for, these did better: mean 0.127.'
		);
	});

	test('asks for more the more methods there are: an interval that clears 0 by itself may be chance', () => {
		const one = row('mean', 0.127, -0.001);
		const near = { ...one, difference: one.difference && { ...one.difference, deviation: 0.005 } };
		// Two standard errors are more than 1.645, and less than the 2.39 that six methods take.
		expect(sayComparison(crowds(near, median), scale)).toContain('By more than noise');
		const rest = (['trimmed_mean', 'geometric_mean_of_odds', 'extremised_mean'] as const).map(
			(method) => row(method, 0.2, 0.1)
		);
		const six = [...rest, row('extremised_odds', 0.2, 0.1), row('neyman_roughgarden', 0.2, 0.1)];
		expect(sayComparison(crowds(near, median, ...six), scale)).toContain(
			'within noise, with all methods allowed for'
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
