import type { ForecasterId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';

/** Who writes, and when: `at` by the clock of the space, `recordedAt` by the real one. */
export type Writing = {
	by: UserId | null;
	/** Who the log names: an account, a forecaster without one, or a program. */
	actor: UserId | ForecasterId | 'system' | 'command line';
	at: Instant;
	recordedAt: Instant;
};
