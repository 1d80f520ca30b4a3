import { expect, test } from 'vitest';
import { poolBinary } from '#lib/domain/aggregate/pool.ts';

test('two forecasts meet in the middle, with themselves as quartiles', () => {
	expect(poolBinary([0.2, 0.6])).toEqual({ n: 2, median: 0.4, q1: 0.2, q3: 0.6 });
	expect(poolBinary([])).toBeNull();
	expect(() => poolBinary([0.2, 1.1])).toThrow(RangeError);
});

test('one forecast of 0% or 100% among five does not force the pool', () => {
	expect(poolBinary([0, 0.3, 0.35, 0.4, 1])?.median).toBe(0.35);
});
