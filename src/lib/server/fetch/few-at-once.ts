import { AppError } from '#lib/domain/errors.ts';
import type { UserId } from '#lib/domain/ids.ts';

/** Fetches or reads an article that somebody asked for, unless they, or all together, have enough under way. */
export type FewAtOnce = <T>(userId: UserId, work: () => Promise<T>) => Promise<T>;

const MOST_EACH = 3;
/** A fetch holds up to ten megabytes and ten seconds. */
const MOST_IN_ALL = 8;

/** @throws {AppError} too_many, from what it gives back, without starting the work */
export function fewAtOnce(): FewAtOnce {
	const running = new Map<UserId, number>();
	let all = 0;
	return async (userId, work) => {
		const own = running.get(userId) ?? 0;
		if (own >= MOST_EACH)
			throw new AppError(
				'too_many',
				'Three articles are being read for you already. Wait until one is done, then try again.'
			);
		if (all >= MOST_IN_ALL)
			throw new AppError(
				'too_many',
				'Many articles are being read just now. Try again in ten seconds.'
			);
		all++;
		running.set(userId, own + 1);
		try {
			return await work();
		} finally {
			all--;
			const left = (running.get(userId) ?? 1) - 1;
			if (left === 0) running.delete(userId);
			else running.set(userId, left);
		}
	};
}
