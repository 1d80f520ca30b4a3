import { z } from 'zod';
import { zId, zLineOrNothing } from './values.ts';

/** The most that a drop can hold, in bytes of UTF-8: as JSON it stays under what the server takes at once. */
export const MOST_BYTES = 20_000_000;
export const TOO_LARGE =
	'These files hold more than 20 MB, the most that can be kept at once. Take out columns that are not used, or split the file by question.';

const spaceId = zId('s');
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export const zDropped = z.strictObject({
	spaceId,
	files: z
		.array(
			z.strictObject({
				/** For the list of imports only. */
				name: z.string().transform((name) => name.slice(0, 200)),
				text: z.string()
			})
		)
		.min(1, 'Drop a file first.')
		.max(10, 'Drop at most ten files at once.')
		.refine((files) => files.reduce((sum, { text }) => sum + bytesOf(text), 0) <= MOST_BYTES, {
			error: TOO_LARGE
		}),
	/** Whose forecasts they are where the file does not say. */
	forecaster: zLineOrNothing(80).default(null)
});
export const zImport = z.strictObject({ spaceId, importId: zId('imp') });
