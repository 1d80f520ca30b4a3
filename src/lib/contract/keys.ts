import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';

/** What a page depends on to be read again when anything in its space changes. */
export const spaceKey = (id: SpaceId) => `presage:space/${id}` as const;

/** What a page depends on to be read again when this question changes. */
export const questionKey = (id: QuestionId) => `presage:question/${id}` as const;
