import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinByTime } from '#lib/domain/thin.ts';

const points = (times: readonly number[]) =>
	times.toSorted((a, b) => a - b).map((at, i) => ({ at, i }));

test('few points come back as they are', () => {
	const few = points([1, 2, 3]);
	expect(thinByTime(few, 3)).toBe(few);
});

test('many points become about as many as asked for, and the ends stay', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 400 }),
			fc.integer({ min: 1, max: 50 }),
			(times, limit) => {
				const all = points(times);
				const thinned = thinByTime(all, limit);
				expect(thinned.length).toBeLessThanOrEqual(Math.max(limit + 1, 1));
				expect(thinned[0]).toBe(all[0]);
				expect(thinned.at(-1)).toBe(all.at(-1));
			}
		)
	);
});

test('of points at one instant the first and the last stay', () => {
	expect(thinByTime(points([5, 5, 5, 5]), 2).map((point) => point.i)).toEqual([0, 3]);
});

test('a limit that is no count is refused', () => {
	expect(() => thinByTime([], 0)).toThrow('limit must be a whole number from 1, not 0');
});
