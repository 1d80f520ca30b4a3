import { expect, test } from 'vitest';
import {
	likelihoodRatio,
	ratioAsOdds,
	STRENGTHS,
	strengthOf
} from '#lib/domain/evidence/strength.ts';

test('for and against mirror each other, and neither is one', () => {
	for (const strength of STRENGTHS) {
		const [yes, no] = [likelihoodRatio('for', strength), likelihoodRatio('against', strength)];
		expect(yes * no).toBeCloseTo(1, 12);
		expect([strengthOf(yes), strengthOf(no)]).toEqual([strength, strength]);
		expect(likelihoodRatio('neither', strength)).toBe(1);
	}
	expect(strengthOf(1)).toBeNull();
	expect(() => strengthOf(0)).toThrow(RangeError);
});

test('the steps are 1.5, 3, 10 and 30 to one, and a ratio between them is called by the nearest', () => {
	expect(STRENGTHS.map((step) => ratioAsOdds(likelihoodRatio('for', step)))).toEqual([
		...['1.5 : 1', '3 : 1', '10 : 1', '30 : 1']
	]);
	expect([2, 5, 6, 20, 1000].map(strengthOf)).toEqual([
		...['weak', 'moderate', 'strong', 'very strong', 'very strong']
	]);
});

test('a ratio reads as odds', () => {
	expect([6, 1 / 6, 1.5, 1].map(ratioAsOdds)).toEqual(['6 : 1', '1 : 6', '1.5 : 1', '1 : 1']);
});
