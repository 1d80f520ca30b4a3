import { renderMarkdown, renderPlain } from './markdown.ts';

/** A Markdown text as HTML that is safe to put on a page. */
export type Render = (source: string) => string;

/** How much is kept, in characters of source and HTML together: some 16 MB. */
const MOST_KEPT = 8_000_000;
/** How much of a list is rendered, in characters: a hundred rationales as people write them, ten of the longest. */
const MOST_OF_LIST = 100_000;

/**
 * Rendering that keeps what it gave, as far as there is room, the latest asked for longest. What is on record never changes,
 * and every event makes the open pages read it again.
 */
export function keepRendered(render: Render = renderMarkdown, most = MOST_KEPT): Render {
	const kept = new Map<string, string>();
	let size = 0;
	return (source) => {
		const html = kept.get(source) ?? render(source);
		const isNew = !kept.delete(source);
		kept.set(source, html);
		if (isNew) size += source.length + html.length;
		for (const [oldest, itsHtml] of kept) {
			if (size <= most) break;
			kept.delete(oldest);
			size -= oldest.length + itsHtml.length;
		}
		return html;
	};
}

/** Each of a list's texts as HTML, latest first: however long the list, only so much is rendered; the rest is as it was typed. */
export function renderEach(latestFirst: readonly string[], render: Render): string[] {
	let left = MOST_OF_LIST;
	return latestFirst.map((source) => {
		left -= source.length;
		return left >= 0 ? render(source) : renderPlain(source);
	});
}
