import type { TextRange } from './excerpt.ts';

/** A stretch of text under the same marks: `marks` cover it, `ends` are those of them that end with it, by their place in the list. */
export type Segment = TextRange & {
	readonly marks: readonly number[];
	readonly ends: readonly number[];
};

/** More than a paragraph of prose ever has, and little enough for a browser to lay out at once. */
const MOST = 4000;

/**
 * The paragraphs of an article's normalised text, in order, as places in it: what lies between them is white space. A paragraph of more than 4,000
 * characters comes in pieces, cut behind white space where there is some.
 *
 * @example passagesOf('One.\n\nTwo.') // => [{ start: 0, end: 4 }, { start: 6, end: 10 }]
 */
export function passagesOf(text: string): TextRange[] {
	const passages: TextRange[] = [];
	for (const { 0: paragraph, index } of text.matchAll(/\S(?:(?!\n\n)[^])*/g)) {
		const whole = index + paragraph.trimEnd().length;
		for (let start = index; start < whole;) {
			const end = whole - start <= MOST ? whole : cutBefore(text, start + MOST, start);
			passages.push({ start, end });
			start = end;
		}
	}
	return passages;
}

/**
 * A passage in stretches, so that each can be drawn under the marks that cover it. Marks may overlap and may reach beyond the passage; a mark that ends
 * outside it does not end in it.
 *
 * @example segmentsOf({ start: 0, end: 4 }, [{ start: 1, end: 9 }])
 * // => [{ start: 0, end: 1, marks: [], ends: [] }, { start: 1, end: 4, marks: [0], ends: [] }]
 */
export function segmentsOf(passage: TextRange, marks: readonly TextRange[]): Segment[] {
	const near = marks
		.map((mark, i) => ({ ...mark, i }))
		.filter((mark) => mark.start < passage.end && mark.end > passage.start);
	const inside = near
		.flatMap(({ start, end }) => [start, end])
		.filter((at) => at > passage.start && at < passage.end);
	const edges = [...new Set([passage.start, ...inside, passage.end])].sort((a, b) => a - b);
	return edges.slice(1).map((end, i) => {
		const start = edges[i] ?? passage.start;
		return {
			start,
			end,
			marks: near.filter((mark) => mark.start <= start && mark.end >= end).map(indexOf),
			ends: near.filter((mark) => mark.end === end).map(indexOf)
		};
	});
}

const indexOf = ({ i }: { i: number }): number => i;

/** Behind the last white space before `limit`, else at `limit`, and never between the halves of a pair. */
function cutBefore(text: string, limit: number, start: number): number {
	const space = text.slice(start, limit).search(/\s\S*$/);
	if (space > 0) return start + space + 1;
	return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 : limit;
}
