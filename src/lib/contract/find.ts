import { z } from 'zod';
import { zId } from './values.ts';

/** So many questions looked at last are worth going back to. */
export const MOST_RECENT = 8;

export const zFind = z.strictObject({
	spaceId: zId('s'),
	text: z.string().max(200, 'Use fewer words: at most 200 characters.'),
	/** Questions looked at last, for when nothing is typed. */
	recent: z.array(zId('q')).max(MOST_RECENT).default([])
});
