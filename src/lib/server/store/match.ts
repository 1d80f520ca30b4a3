/**
 * Typed words as a full-text query: every word has to occur, each may be the beginning of a longer one; null for no words.
 * Quoted, so that nothing typed is read as query syntax.
 */
export function matchText(text: string): string | null {
	const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}
