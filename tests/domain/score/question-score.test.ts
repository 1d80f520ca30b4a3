import { describe, expect, test } from 'vitest';
import type { Act, Distribution } from '#lib/domain/forecast.ts';
import { scoreQuestion, type Settled } from '#lib/domain/score/question-score.ts';
import { MINUTE } from '#lib/domain/time.ts';

const HOURS = 60 * MINUTE;
const settled: Settled = {
	...{ outcomeKind: 'yes', optionId: null, ordered: false, optionIds: [] },
	horizon: { opensAt: 0, closesAt: 10 * HOURS, knownAt: 8 * HOURS }
};
const row = (
	hour: number,
	probability: number | null,
	act: Act = 'state',
	distribution: Distribution | null = null
) => ({
	...{ act, probability, distribution, madeAt: hour * HOURS, recordedAt: hour * HOURS },
	crowdShown: true
});

describe('one forecaster on one question', () => {
	test('stretches are weighted by their share of the scheduled life, up to the known-at', () => {
		const result = scoreQuestion([row(0, 0.5), row(4, 0.9)], settled);
		expect(
			result?.stretches.map(({ from, to, weight }) => [from / HOURS, to / HOURS, weight])
		).toEqual([
			[0, 4, 0.4],
			[4, 8, 0.4]
		]);
		expect(result?.score).toBeCloseTo((0.25 + 0.01) / 2, 12);
		expect(result?.coverage).toBeCloseTo(0.8, 12);
	});

	test('a reaffirmation neither ends a stretch nor begins one', () => {
		expect(scoreQuestion([row(0, 0.5), row(4, null, 'reaffirm')], settled)).toEqual(
			scoreQuestion([row(0, 0.5)], settled)
		);
	});

	test('a withdrawal ends a stretch, and the time after it counts neither way', () => {
		expect(scoreQuestion([row(0, 0.5), row(4, null, 'withdraw')], settled)).toMatchObject({
			score: 0.25,
			coverage: 0.4
		});
	});

	test('a slip scores nothing, nor does the time until the next row', () => {
		const slip = { ...row(0, 0.01), madeAt: 0, recordedAt: 0 };
		const next = { ...row(0, 0.5), madeAt: MINUTE, recordedAt: MINUTE };
		expect(scoreQuestion([slip, next], settled)?.stretches).toMatchObject([
			{ probability: 0.5, from: MINUTE }
		]);
	});

	test('nothing that stood before the outcome was known is no score', () => {
		expect(scoreQuestion([], settled)).toBeNull();
		expect(scoreQuestion([row(8, 0.5)], settled)).toBeNull();
		for (const outcomeKind of ['ambiguous', 'annulled', 'reopened'] as const)
			expect(scoreQuestion([row(0, 0.5)], { ...settled, outcomeKind })).toBeNull();
	});

	test('options are scored by what happened; two of them score as yes or no', () => {
		const options = {
			...settled,
			outcomeKind: 'option',
			optionId: 'o_a',
			optionIds: ['o_a', 'o_b']
		} as const;
		const said = row(0, null, 'state', { o_a: 0.7, o_b: 0.3 });
		const result = scoreQuestion([said], options);
		expect(result?.score).toBeCloseTo(0.09, 12);
		expect(result?.stretches[0]).toMatchObject({ probability: 0.7, outcome: 1 });
		expect(scoreQuestion([said], { ...options, ordered: true })?.score).toBeCloseTo(0.09, 12);
	});
});
