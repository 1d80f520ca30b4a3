import { z } from 'zod';
import { zId } from './values.ts';

export const zWordMeanings = z.strictObject({
	spaceId: zId('s'),
	/** Null: me. */
	forecaster: z
		.union([zId('w'), z.literal('everyone')])
		.nullable()
		.default(null),
	/** Which word's forecasts to list. */
	word: z.string().max(40).nullable().default(null)
});
