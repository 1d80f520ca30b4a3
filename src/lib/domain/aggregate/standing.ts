import type { Instant } from '#lib/domain/time.ts';
import type { TrackRecord } from './track-record.ts';

/** One forecaster's standing forecast, as a pool takes it. */
export type Standing<T> = {
	value: T;
	/** When it was said, or last said again. */
	since: Instant;
	/** How its forecaster did on questions resolved before the pool is made; none if there is no history. */
	trackRecord?: TrackRecord | undefined;
};
