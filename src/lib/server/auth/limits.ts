import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/errors.ts';

/** How often a password may be tried for one account from one address, and from one address for any account. */
const TRIES = 10;
const TRIES_OF_ADDRESS = 60;
const WINDOW_SECONDS = 15 * 60;

/** Counts tries at passwords, in memory: a restart forgives. Others' tries from elsewhere lock nobody out. */
export function createLimiter() {
	const tries = new RateLimiterMemory({ points: TRIES, duration: WINDOW_SECONDS });
	const addresses = new RateLimiterMemory({ points: TRIES_OF_ADDRESS, duration: WINDOW_SECONDS });
	return {
		/** @throws {AppError} too_many, with how long to wait */
		count: async (account: string, address: string): Promise<void> => {
			try {
				await addresses.consume(address);
				await tries.consume(`${account} ${address}`);
			} catch (cause) {
				if (!(cause instanceof RateLimiterRes)) throw cause;
				const minutes = Math.ceil(cause.msBeforeNext / 60_000);
				throw new AppError('too_many', `Too many tries. Wait ${String(minutes)} minutes.`);
			}
		},
		forget: async (account: string, address: string): Promise<void> => {
			await tries.delete(`${account} ${address}`);
		}
	};
}
export type Limiter = ReturnType<typeof createLimiter>;
