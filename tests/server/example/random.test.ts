import { expect, test } from 'vitest';
import { seededRandom } from '#lib/domain/random.ts';

// First numbers of mulberry32 for seed 1, as its published JavaScript gives them.
test('a seed gives the numbers of mulberry32', () => {
	const random = seededRandom(1);
	expect([random(), random(), random()]).toEqual([
		0.6270739405881613, 0.002735721180215478, 0.5274470399599522
	]);
});

test('the numbers are in [0, 1), spread evenly, and others for another seed', () => {
	const random = seededRandom(20_251_021);
	const numbers = Array.from({ length: 10_000 }, random);
	expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
	const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
	expect(mean).toBeGreaterThan(0.49);
	expect(mean).toBeLessThan(0.51);
	expect(seededRandom(2)()).not.toBe(seededRandom(1)());
});
