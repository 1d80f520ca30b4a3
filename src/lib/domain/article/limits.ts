/** The most that can be pasted at once, counted in bytes of UTF-8. */
const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/**
 * No text with more UTF-16 code units than this fits, as each takes at least a byte: the check a form can do
 * without counting bytes.
 */
export const MAX_ARTICLE_CHARACTERS = MAX_ARTICLE_BYTES;

/** What to say when a paste is larger. */
export const TOO_LONG =
	'This is more than 5 MB, the most that can be pasted. Paste only the text of the article.';

/** Longest address kept as a canonical URL, in characters. */
export const MAX_URL_LENGTH = 2000;

/** Longest title, byline and outlet found in a text, in characters: what is longer is cut. */
export const MAX_TITLE_LENGTH = 300;
export const MAX_BYLINE_LENGTH = 200;
export const MAX_OUTLET_LENGTH = 120;

/** Whether `body` is larger than `MAX_ARTICLE_BYTES`. Exactly the limit still fits. */
export function isArticleTooLarge(body: string): boolean {
	if (body.length > MAX_ARTICLE_CHARACTERS) return true;
	// A UTF-16 unit takes at most three bytes: most pastes need no counting.
	if (body.length * 3 <= MAX_ARTICLE_BYTES) return false;
	return new TextEncoder().encode(body).length > MAX_ARTICLE_BYTES;
}
