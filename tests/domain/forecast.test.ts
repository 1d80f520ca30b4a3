import { describe, expect, test } from 'vitest';
import {
	assertDistribution,
	CORRECTION_WINDOW,
	lastAt,
	markSuperseded,
	standingAt,
	type Act
} from '#lib/domain/forecast.ts';

const row = (madeAt: number, act: Act = 'state', recordedAt = madeAt) => ({
	act,
	madeAt,
	recordedAt,
	crowdShown: true
});

describe('a slip', () => {
	const marks = (...rows: ReturnType<typeof row>[]) =>
		markSuperseded(rows).map((each) => each.superseded);

	test('is a number replaced within two minutes, to the millisecond', () => {
		expect(marks(row(0), row(CORRECTION_WINDOW))).toEqual([true, false]);
		expect(marks(row(0), row(CORRECTION_WINDOW + 1))).toEqual([false, false]);
	});

	test('can be corrected twice in a row', () => {
		expect(marks(row(0), row(60_000), row(120_000))).toEqual([true, true, false]);
	});

	test('has to be one by both clocks: a space’s own clock may stand still', () => {
		expect(marks(row(0, 'state', 0), row(0, 'state', 600_000))).toEqual([false, false]);
		expect(marks(row(0, 'state', 0), row(600_000, 'state', 0))).toEqual([false, false]);
	});

	test('is not a number thrown in to see the others’', () => {
		const blind = { ...row(0), crowdShown: false };
		expect(marks(blind, row(1))).toEqual([false, false]);
		expect(marks(blind, { ...row(1), crowdShown: false })).toEqual([true, false]);
	});

	test('is not what is withdrawn or reaffirmed', () => {
		expect(marks(row(0), row(1, 'withdraw'))).toEqual([false, false]);
		expect(marks(row(0), row(1, 'reaffirm'))).toEqual([false, false]);
	});
});

test('what stands is the last number not withdrawn; of equal instants the later row', () => {
	const rows = [row(1), row(2, 'reaffirm'), row(5, 'withdraw'), row(7, 'reaffirm'), row(9), row(9)];
	const standing = [0, 1, 4, 5, 8].map((at) => standingAt(rows, at)?.madeAt ?? null);
	expect(standing).toEqual([null, 1, 1, null, null]);
	expect(standingAt(rows, 9)).toBe(rows[5]);
	const none: typeof rows = [];
	expect(lastAt(none, 5)).toBeUndefined();
});

describe('a distribution', () => {
	const options = [
		{ id: 'o_a', label: 'A' },
		{ id: 'o_b', label: 'B' }
	] as const;

	test.each([
		[{ o_a: 0.5, o_b: 0.4 }, 'The options sum to 90%. Share out the 10 points that are left.'],
		[{ o_a: 0.7, o_b: 0.4 }, 'The options sum to 110%. Take off 10 points.'],
		[{ o_a: 1 }, 'Give “B” a probability; 0 is one.'],
		[{ o_a: 0.5, o_b: 0.25, o_c: 0.25 }, 'This question has no such option.']
	])('%j is refused', (distribution, message) => {
		expect(() => assertDistribution(distribution, options)).toThrow(message);
	});

	test('rounded to a hundredth of a point it still sums to one', () => {
		expect(() => assertDistribution({ o_a: 0.6667, o_b: 0.3333 }, options)).not.toThrow();
		expect(() => assertDistribution({ o_a: 0, o_b: 1 }, options)).not.toThrow();
	});
});
