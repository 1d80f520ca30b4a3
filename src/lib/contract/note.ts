import { z } from 'zod';
import { zId, zInstant, zText } from './values.ts';

/** A question or an article: one of the two. */
export const place = {
	questionId: zId('q').nullable().default(null),
	articleId: zId('a').nullable().default(null)
};

export const zNote = z.strictObject(place);
export const zSaveNote = z.strictObject({
	...place,
	text: zText(20_000),
	/** The revision that was seen last; 0 where there was none. */
	revision: z.int().min(0)
});
export const zNotes = z.strictObject({
	spaceId: zId('s'),
	text: z.string().max(200).nullable().default(null),
	cursor: z
		.strictObject({ at: zInstant, id: zId('note') })
		.nullable()
		.default(null),
	limit: z.int().min(1).max(100).default(20)
});
