import { expect, test } from 'vitest';
import { standingRatios, tellingRow } from '#lib/domain/evidence/assessed.ts';

const row = (optionId: 'o_a' | 'o_b' | null, likelihoodRatio: number) => ({
	optionId,
	likelihoodRatio
});

test('of yes or no the last row says what stands', () => {
	expect(tellingRow([row(null, 10), row(null, 1 / 3)])).toEqual(row(null, 1 / 3));
	expect(tellingRow([row(null, 10), row(null, 1)])).toEqual(row(null, 1));
	expect(tellingRow([])).toBeNull();
});

test('of several options the row furthest from 1 says most of what stands', () => {
	expect(tellingRow([row('o_a', 10), row('o_b', 1)])).toEqual(row('o_a', 10));
	expect(tellingRow([row('o_a', 1 / 30), row('o_b', 3)])).toEqual(row('o_a', 1 / 30));
	expect(tellingRow([row('o_a', 10), row('o_b', 3), row('o_a', 1)])).toEqual(row('o_b', 3));
	expect(tellingRow([row('o_a', 10), row(null, 1), row('o_b', 3)])).toEqual(row('o_b', 3));
});

test('an option of which nothing was said has 1, and a row about no option takes back what was said', () => {
	expect(standingRatios([row('o_a', 3)], ['o_a', 'o_b'])).toEqual([3, 1]);
	expect(standingRatios([row('o_a', 3), row(null, 1)], ['o_a', 'o_b'])).toEqual([1, 1]);
});
