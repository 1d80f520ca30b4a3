import { z } from 'zod';
import { zId, zInstant, zText } from './values.ts';

const MOST_CHARACTERS = 5_000;
/** A text with something in it. */
const zWords = zText(MOST_CHARACTERS).refine((text) => text !== '', 'Write something first.');
/** Whom the writer picked from the list, which says who is meant where two have one name. */
const zNamed = z.array(zId('w')).max(100, 'At most 100 names in one comment.').default([]);
const asOf = zInstant.nullable().default(null);
const before = z.int().min(1).nullable().default(null);

/** A question, or an item of evidence wherever that is attached: one of the two. */
export const place = {
	questionId: zId('q').nullable().default(null),
	evidenceId: zId('e').nullable().default(null)
};

export const zTalk = z.strictObject({
	...place,
	/** "As known on" an instant; null for now. */
	asOf,
	before,
	/** A comment whose thread is wanted whatever its age. */
	focus: zId('c').nullable().default(null),
	limit: z.int().min(1).max(100).default(5)
});
export const zReplies = z.strictObject({
	commentId: zId('c'),
	...{ asOf, before },
	limit: z.int().min(1).max(100).default(20)
});
export const zWriteComment = z.strictObject({
	...place,
	/** The comment it answers; null to begin a thread. */
	answers: zId('c').nullable().default(null),
	words: zWords,
	named: zNamed
});
export const zOpenComments = z.strictObject(place);
export const zComment = z.strictObject({ commentId: zId('c') });
export const zCommentVersions = z.strictObject({ commentId: zId('c'), asOf });
export const zEditComment = z.strictObject({
	commentId: zId('c'),
	words: zWords,
	named: zNamed
});
export const zRemoveComment = z.strictObject({
	commentId: zId('c'),
	reason: zText(300).default('')
});
export const zCountComments = z.strictObject({
	spaceId: zId('s'),
	evidenceIds: z.array(zId('e')).max(500),
	asOf
});
