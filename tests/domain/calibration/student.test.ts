import { expect, test } from 'vitest';
import { studentFromNormal } from '#lib/domain/calibration/student.ts';

test('gives the values of the printed tables', () => {
	// Two-sided 5%, 1% and 0.1% of Student's t (Fisher and Yates, table III).
	const table = [
		[1.959964, 10, 2.228],
		[1.959964, 30, 2.042],
		[2.575829, 10, 3.169],
		[2.575829, 30, 2.75],
		[3.290527, 30, 3.646],
		[3.290527, 120, 3.373]
	] as const;
	for (const [z, freedom, t] of table)
		expect(Math.abs(studentFromNormal(z, freedom) / t - 1)).toBeLessThan(0.002);
});

test('with many degrees of freedom it is the normal one, and none are refused', () => {
	expect(studentFromNormal(2, 1e9)).toBeCloseTo(2, 8);
	expect(() => studentFromNormal(2, 0)).toThrow(RangeError);
});
