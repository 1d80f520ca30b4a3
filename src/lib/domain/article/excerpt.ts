/** A place in an article's normalised text, in UTF-16 code units: `start` inclusive, `end` exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

export type AnchoredExcerpt = TextRange & { readonly excerpt: string };

/**
 * The marked words and where they stand, without white space at either end and with no character cut in half.
 * `text` is the normalised text
 * (`normaliseText`), so that `text.slice(start, end) === excerpt`.
 *
 * @throws {RangeError} if the range is not whole numbers within the text, or holds nothing but white space
 * @example anchorExcerpt('Talks are on hold.', 5, 10) // => { excerpt: 'are', start: 6, end: 9 }
 */
export function anchorExcerpt(text: string, start: number, end: number): AnchoredExcerpt {
	assertOffset('start', start, 0, text.length);
	assertOffset('end', end, start, text.length);
	const from = isInsidePair(text, start) ? start - 1 : start;
	const to = isInsidePair(text, end) ? end + 1 : end;
	const marked = text.slice(from, to);
	const excerpt = marked.trim();
	if (excerpt === '') throw new RangeError(`range must hold text, not ${start} to ${end}`);
	const first = from + marked.length - marked.trimStart().length;
	return { excerpt, start: first, end: first + excerpt.length };
}

/**
 * Where `excerpt` stands word for word in `text`: the place that begins nearest to `near` (the earlier of two as
 * near), or null if it is not
 * there or empty.
 *
 * @example findExcerpt('no, no', 'no', 5) // => { start: 4, end: 6 }
 */
export function findExcerpt(text: string, excerpt: string, near = 0): TextRange | null {
	if (excerpt === '') return null;
	const before = text.lastIndexOf(excerpt, near);
	const after = text.indexOf(excerpt, near);
	const isBefore = before !== -1 && (after === -1 || near - before <= after - near);
	const start = isBefore ? before : after;
	return start === -1 ? null : { start, end: start + excerpt.length };
}

function assertOffset(name: string, offset: number, least: number, most: number): void {
	if (Number.isInteger(offset) && offset >= least && offset <= most) return;
	throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${offset}`);
}

function isInsidePair(text: string, offset: number): boolean {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
