/**
 * Typed words as a full-text query: every word has to occur, each may be the beginning of a longer one; null where nothing is
 * typed. Signs are not indexed: between words they count for nothing, and alone they find nothing. Quoted, so that nothing
 * typed is read as query syntax.
 */
export function matchText(text: string): string | null {
	if (text.trim() === '') return null;
	const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.length === 0 ? NOTHING : words.map((word) => `"${word}"*`).join(' ');
}

/** A phrase without a word occurs nowhere. */
const NOTHING = '""';
