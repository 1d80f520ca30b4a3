/**
 * Printed lines as paragraphs: a line that fills its measure goes on in the next one, a word parted at its end is whole again, and a
 * short line ends a paragraph. So does an empty one (the end of a page, too) unless the sentence before it is not over.
 *
 * @example unwrapLines(['Talks are on', 'hold.', 'More follows.']) // => 'Talks are on hold.\n\nMore follows.'
 */
export function unwrapLines(printed: readonly string[]): string {
	const lines = printed.map((line) => line.replace(/\s+/g, ' ').trim());
	const full = FILLED * measureOf(lines);
	let text = '';
	let before = '';
	let hasGap = false;
	for (const line of lines) {
		if (line !== '') {
			const isNew = before.length < full || (hasGap && OVER.test(before));
			text = isNew ? `${text}\n\n${line}` : joined(text, line);
			before = line;
		}
		hasGap = line === '';
	}
	return text.trim();
}

/** Of the measure: what is shorter was not broken for want of room. */
const FILLED = 0.7;
const OVER = /[.!?…:][\p{Pf}\p{Pe}"']?$/u;

function joined(text: string, line: string): string {
	const isParted = /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line);
	return isParted ? text.slice(0, -1) + line : `${text} ${line}`;
}

/** How long a line gets: longer than nine in ten, so that one of a table does not count. */
function measureOf(lines: readonly string[]): number {
	const lengths = lines.map((line) => line.length).filter((length) => length > 0);
	lengths.sort((a, b) => a - b);
	return lengths[Math.floor(0.9 * lengths.length)] ?? 0;
}
