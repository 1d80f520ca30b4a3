import fc from 'fast-check';
import { expect } from 'vitest';
import type { Standing } from '#lib/domain/aggregate/standing.ts';
import type { TrackRecord } from '#lib/domain/aggregate/track-record.ts';

/** Whole percents, 0% and 100% among them. */
export const percent = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
/** Whole percents that leave room for doubt. */
export const doubt = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
/** Four options that add up to 1, some of them perhaps 0. */
export const vector = vectorOf(0);
/** Four options that add up to 1, each possible. */
export const openVector = vectorOf(1);

const trackRecord: fc.Arbitrary<TrackRecord | undefined> = fc.option(
	fc.record({
		questions: fc.integer({ min: 0, max: 200 }),
		relativeBrier: fc.double({ min: -0.3, max: 0.3, noNaN: true })
	}),
	{ nil: undefined }
);

/** One to nine people; instants are few, so that some forecasts are of the same. */
export const standingOf = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Standing<T>[]> =>
	fc.array(fc.record({ value, since: fc.integer({ min: 0, max: 6 }), trackRecord }), {
		minLength: 1,
		maxLength: 9
	});

type Numbers = readonly (number | null | undefined)[] | null | undefined;

/** The same numbers but for their last digits, and null where null is wanted; NaN is never the same. */
export function expectNumbers(got: Numbers, wanted: Numbers): void {
	const isSame =
		got?.length === wanted?.length &&
		(wanted ?? []).every((number, i) => isClose(got?.[i], number));
	// Thousands of comparisons a test: an `expect` for each would take seconds.
	if (!isSame) expect.fail(`${JSON.stringify(got)} should be ${JSON.stringify(wanted)}`);
}

const isClose = (got: number | null | undefined, wanted: number | null | undefined): boolean =>
	typeof got === 'number' && typeof wanted === 'number'
		? Math.abs(got - wanted) <= 1e-9
		: got === wanted;

function vectorOf(least: number): fc.Arbitrary<number[]> {
	return fc
		.array(fc.integer({ min: least, max: 20 }), { minLength: 4, maxLength: 4 })
		.filter((parts) => parts.some((part) => part > 0))
		.map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));
}
