import { MOST_RECENT } from '#lib/contract/find.ts';
import { isId, type QuestionId, type SpaceId, type UserId } from '#lib/domain/ids.ts';
import { Draft } from './draft.ts';

/** The questions somebody looked at last in a space, in this browser: their ids, the latest first. */
export class Recent {
	readonly #draft: Draft<readonly QuestionId[]>;

	constructor(userId: UserId, spaceId: SpaceId) {
		this.#draft = new Draft(`${userId}/${spaceId}/recent`);
	}

	read(): QuestionId[] {
		const kept = this.#draft.read();
		if (!Array.isArray(kept)) return [];
		return kept
			.filter((id): id is QuestionId => typeof id === 'string' && isId('q', id))
			.slice(0, MOST_RECENT);
	}

	add(questionId: QuestionId): void {
		const others = this.read().filter((id) => id !== questionId);
		this.#draft.keepAtOnce([questionId, ...others].slice(0, MOST_RECENT));
	}
}
