import type { Resampling } from '#lib/domain/calibration/resampling.ts';
import { seededRandom } from '#lib/domain/random.ts';

/** Always the same, so that a band or an interval does not flicker. */
const SEED = 20_251_021;
/** Rows times draws: about a tenth of a second. */
const WORK = 500_000;
const LEAST = 20;

/** How chance is drawn for a record of so many rows: fewer draws for long ones, so that the page is not late. */
export const resamplingFor = (rows: number, most: number): Resampling => ({
	level: 0.9,
	draws: Math.min(most, Math.max(LEAST, Math.round(WORK / Math.max(1, rows)))),
	random: seededRandom(SEED)
});
