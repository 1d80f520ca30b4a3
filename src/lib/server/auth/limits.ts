import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/errors.ts';

/** How often a password may be tried for one account before it has to wait. */
const TRIES = 10;
const WINDOW_SECONDS = 15 * 60;

/** Counts tries at passwords and invitations, in memory: a restart forgives. */
export function createLimiter() {
	const tries = new RateLimiterMemory({ points: TRIES, duration: WINDOW_SECONDS });
	return {
		/** @throws {AppError} too_many, with how long to wait */
		count: async (key: string): Promise<void> => {
			try {
				await tries.consume(key);
			} catch (cause) {
				if (!(cause instanceof RateLimiterRes)) throw cause;
				const minutes = Math.ceil(cause.msBeforeNext / 60_000);
				throw new AppError('too_many', `Too many tries. Wait ${String(minutes)} minutes.`);
			}
		},
		forget: async (key: string): Promise<void> => {
			await tries.delete(key);
		}
	};
}
export type Limiter = ReturnType<typeof createLimiter>;
