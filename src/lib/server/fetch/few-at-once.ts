import { AppError } from '#lib/domain/errors.ts';
import type { UserId } from '#lib/domain/ids.ts';

/** Runs what somebody asked for, unless they, or all together, have enough under way. */
export type FewAtOnce = <T>(userId: UserId, work: () => Promise<T>) => Promise<T>;

const MOST_EACH = 2;
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
				'Two pages are being fetched for you already. Wait until one has come, then try again.',
				'url'
			);
		if (all >= MOST_IN_ALL)
			throw new AppError(
				'too_many',
				'Many pages are being fetched just now. Try again in ten seconds, or paste the text.',
				'url'
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
