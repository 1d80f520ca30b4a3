import { RateLimiterMemory } from 'rate-limiter-flexible';
import { AppError } from '#lib/domain/errors.ts';

/** How many tries at one account's password may fail from one address. */
const FAILURES = 10;
/** After this many failures from one address, at whatever accounts, somebody there is trying names out. */
const FAILURES_OF_ADDRESS = 60;
/** Then each account gets only so many from there. */
const FAILURES_UNDER_SUSPICION = 3;
const WINDOW_SECONDS = 15 * 60;
/** What is no secret to try out, but no program should do all day: reading one feed, sending mail to a new address. */
const TAKES = 60;

/**
 * Counts failed tries at passwords, in memory: a restart forgives. Nobody is locked out by what fails at other accounts, for
 * behind a proxy, or in one office, many come from one address; nor by what fails at theirs from elsewhere.
 */
export function createLimiter() {
	const limits = { points: FAILURES, duration: WINDOW_SECONDS };
	const [tries, addresses] = [new RateLimiterMemory(limits), new RateLimiterMemory(limits)];
	const takes = new RateLimiterMemory({ ...limits, points: TAKES });
	const keyOf = (account: string, address: string) => `${account} ${networkOf(address)}`;
	return {
		/**
		 * Counts a try as failed until it succeeds, so that tries at once are as many as tries in turn.
		 *
		 * @throws {AppError} too_many, with how long to wait
		 */
		begin: async (account: string, address: string): Promise<void> => {
			const own = await tries.penalty(keyOf(account, address));
			const all = await addresses.penalty(networkOf(address));
			const most = all.consumedPoints > FAILURES_OF_ADDRESS ? FAILURES_UNDER_SUSPICION : FAILURES;
			if (own.consumedPoints <= most) return;
			throw tooMany(own.msBeforeNext);
		},
		/** It was the right password: what failed before is forgotten. */
		succeed: async (account: string, address: string): Promise<void> => {
			await tries.delete(keyOf(account, address));
			await addresses.reward(networkOf(address));
		},
		/**
		 * Takes of what somebody may do sixty times in a quarter of an hour. @param weight as how many times it counts
		 *
		 * @throws {AppError} too_many, with how long to wait
		 */
		take: async (what: string, address: string, weight = 1): Promise<void> => {
			const taken = await takes.penalty(keyOf(what, address), weight);
			if (taken.consumedPoints > TAKES)
				throw tooMany(
					taken.msBeforeNext,
					`This was done ${String(TAKES)} times in a quarter of an hour, and more it cannot be.`
				);
		}
	};
}
export type Limiter = ReturnType<typeof createLimiter>;

const tooMany = (wait: number, what = 'Too many tries.'): AppError =>
	new AppError('too_many', `${what} Wait ${String(Math.ceil(wait / 60_000))} minutes.`);

/** Whoever has one IPv6 address has the 2^64 around it: those count as one. */
function networkOf(address: string): string {
	if (!address.includes(':') || address.includes('.')) return address;
	const [front = ''] = address.split('::', 1);
	const groups = front.split(':').filter((group) => group !== '');
	return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':');
}
