import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	credibilityWord,
	gradeCode,
	isGradeCode,
	readGrades,
	reliabilityWord,
	USUAL_DISCOUNTS,
	weightOf
} from '#lib/domain/evidence/grade.ts';

test('Admiralty codes are a letter, a digit, or both, and read back as they were written', () => {
	for (const code of ['A1', 'F6', 'B2', 'A', '3']) {
		expect(isGradeCode(code)).toBe(true);
		expect(gradeCode(readGrades(code) ?? { reliability: null, credibility: null })).toBe(code);
	}
	expect(['a1', 'G1', 'A7', '2B', 'A11', '', ' '].some(isGradeCode)).toBe(false);
	expect([credibilityWord('B2'), credibilityWord('B')]).toEqual(['probably true', null]);
	expect([reliabilityWord('B2'), reliabilityWord('2')]).toEqual(['usually reliable', null]);
});

test('what cannot be judged is discounted less than what is known to be bad', () => {
	const of = (code: string) => {
		const grades = readGrades(code);
		return grades && weightOf(grades, USUAL_DISCOUNTS);
	};
	expect(of('F')).toBeGreaterThan(of('D') ?? NaN);
	expect(of('6')).toBeGreaterThan(of('4') ?? NaN);
	expect(of('F')).toBeLessThan(of('C') ?? NaN);
	expect(of('C2')).toBeCloseTo(0.63, 12);
	expect(of('A1')).toBe(1);
});

test('what is not graded is not discounted, and no grade ever adds strength', () => {
	expect(weightOf({ reliability: null, credibility: null }, USUAL_DISCOUNTS)).toBe(1);
	fc.assert(
		fc.property(
			fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', null),
			fc.constantFrom(1, 2, 3, 4, 5, 6, null),
			(reliability, credibility) => {
				const weight = weightOf({ reliability, credibility }, USUAL_DISCOUNTS);
				expect(weight).toBeGreaterThan(0);
				expect(weight).toBeLessThanOrEqual(1);
			}
		)
	);
});
