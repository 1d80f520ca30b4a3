import type { TextRange } from '#lib/domain/article/excerpt.ts';

/**
 * Where a selection lies in the article's text; null where it touches none of it. A passage is an element with `data-start`, the place of its first
 * character in the article; what it contains as text is the article's, character for character (numbers beside marks are drawn by the style sheet).
 */
export function rangeInText(root: Element, selected: Range): TextRange | null {
	const passages = Array.from(root.querySelectorAll('[data-start]')).filter((passage) =>
		selected.intersectsNode(passage)
	);
	const [first, last] = [passages[0], passages.at(-1)];
	if (first === undefined || last === undefined) return null;
	const { startContainer, startOffset, endContainer, endOffset } = selected;
	const start = offsetIn(first, startContainer, startOffset) ?? startOf(first);
	const end = offsetIn(last, endContainer, endOffset) ?? startOf(last) + lengthOf(last);
	return start < end ? { start, end } : null;
}

const startOf = (passage: Element): number => Number(passage.getAttribute('data-start'));
const lengthOf = (passage: Element): number => passage.textContent.length;

/** The place of a point of the document, or null if it lies outside the passage. */
function offsetIn(passage: Element, node: Node, offset: number): number | null {
	if (!passage.contains(node)) return null;
	const before = document.createRange();
	before.setStart(passage, 0);
	before.setEnd(node, offset);
	return startOf(passage) + before.toString().length;
}
