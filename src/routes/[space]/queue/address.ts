import type { QuestionId } from '#lib/domain/ids.ts';

/** Where a question of the queue stands; without one, its first. @param base the space's address */
export const queueAddress = (base: string, id: QuestionId | null): string =>
	id === null ? `${base}/queue` : `${base}/queue?at=${id}`;
