import type { Resampling } from '#lib/domain/calibration/resampling.ts';
import { seededRandom } from '#lib/domain/random.ts';

/** How chance is drawn for what a page shows: always the same, so that nothing flickers. */
export const resampling = (): Resampling => ({
	level: 0.9,
	draws: 1000,
	random: seededRandom(20_251_021)
});
