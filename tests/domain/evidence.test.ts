import { expect, test } from 'vitest';
import {
	credibilityWord,
	isCredibility,
	likelihoodRatio,
	ratioAsOdds,
	STRENGTHS,
	strengthOf
} from '#lib/domain/evidence.ts';

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

test('a ratio reads as odds', () => {
	expect([6, 1 / 6, 1.5, 1].map(ratioAsOdds)).toEqual(['6 : 1', '1 : 6', '1.5 : 1', '1 : 1']);
});

test('Admiralty codes are a letter and a digit', () => {
	expect(['A1', 'F6', 'B2'].every(isCredibility)).toBe(true);
	expect(['a1', 'G1', 'A7', 'A', 'A11', ''].some(isCredibility)).toBe(false);
	expect([credibilityWord('B2'), credibilityWord('B')]).toEqual(['probably true', null]);
});
