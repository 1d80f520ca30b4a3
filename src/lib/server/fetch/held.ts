import { randomUUID } from 'node:crypto';
import { AppError } from '#lib/domain/errors.ts';
import type { SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Clock } from '#lib/domain/time.ts';
import type { ExtractedArticle } from '#lib/server/work/extract.ts';

/** What was fetched or sent as a file, and what was found in it, until somebody keeps it. */
export type Held = {
	userId: UserId;
	spaceId: SpaceId;
	way: 'url' | 'file';
	askedUrl: string | null;
	finalUrl: string | null;
	mediaType: string;
	/** As they came, unpacked. */
	bytes: Buffer;
	article: ExtractedArticle;
};

/** How long somebody may look it over. */
const MOST_MS = 60 * 60_000;
/** For how many one person is waited for at once. */
const MOST_EACH = 4;
/** In all, in bytes and characters: an article of five megabytes takes up to fifteen. */
const MOST_IN_ALL = 120_000_000;

/**
 * Holds in memory what came from outside, so that a page is fetched once and the bytes that are kept never pass through a browser.
 * The oldest goes first when there is no room; a restart forgets all, and then it is fetched again.
 */
export function holding(clock: Clock) {
	const held = new Map<string, Held & { until: number }>();
	return {
		/** @returns the key by which whoever it was fetched for finds it again */
		put: (one: Held): string => {
			const key = randomUUID();
			held.set(key, { ...one, until: clock() + MOST_MS });
			makeRoom();
			return key;
		},
		/** @throws {AppError} not_found once it is gone, and for everybody else */
		get: (key: string, userId: UserId, spaceId: SpaceId): Held => {
			makeRoom();
			const one = held.get(key);
			if (one?.userId !== userId || one.spaceId !== spaceId)
				throw new AppError(
					'not_found',
					'What was read is no longer held here. Fetch it, or choose the file, once more; what you typed stays.'
				);
			return one;
		},
		/** It is kept: there is no need to hold it. */
		drop: (key: string): void => {
			held.delete(key);
		}
	};

	function makeRoom(): void {
		const left = new Map<UserId, number>();
		let room = MOST_IN_ALL;
		for (const [key, one] of [...held].reverse()) {
			const own = (left.get(one.userId) ?? 0) + 1;
			room -= sizeOf(one);
			if (one.until <= clock() || own > MOST_EACH || room < 0) held.delete(key);
			else left.set(one.userId, own);
		}
	}
}
export type Holding = ReturnType<typeof holding>;

const sizeOf = ({ bytes, article }: Held): number =>
	bytes.length + article.text.length + article.html.length;
