import { z } from 'zod';
import { about, zArticle, zUrl } from './evidence.ts';
import { zId } from './values.ts';

const spaceId = zId('s');

/** The most of a file that is read: as much as of a page. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
export const FILE_TOO_LARGE =
	'This file is larger than 5 MB, the most that is read. Choose another, or paste its text.';

export const zReadUrl = z.strictObject({ spaceId, url: zUrl });
export const zReadFile = z.strictObject({
	spaceId,
	name: z.string().min(1).max(300),
	/** Its bytes. Base64 makes four characters of three bytes. */
	content: z.base64().max(Math.ceil(MAX_FILE_BYTES / 3) * 4, FILE_TOO_LARGE)
});
/** What was found in it, as corrected by whoever asked; the bytes are the server's own. */
export const zKeepHeld = z.strictObject({
	spaceId,
	key: z.uuid(),
	...about,
	url: zUrl.nullable().default(null)
});
export const zJoinOrigin = zArticle.extend({
	evidenceIds: z.array(zId('e')).min(1).max(200),
	/** Of the origin that the article goes back to, or of the article itself. */
	to: z.enum(['origin', 'itself'])
});
export const zSayOrigin = zArticle.extend({ originId: zId('a').nullable() });
