import { expect, test } from 'vitest';
import { takenAs } from '#lib/ui/detail/ledger.ts';

test('an implied number is taken in whole percents, but never as a certainty that it is not', () => {
	expect([0.2154, 0.5, 0.994].map(takenAs)).toEqual(['22%', '50%', '99%']);
	expect([0.004, 0.9971, 0.000001].map(takenAs)).toEqual(['0.4%', '99.71%', '0.0001%']);
	expect([0, 1].map(takenAs)).toEqual(['0%', '100%']);
});
