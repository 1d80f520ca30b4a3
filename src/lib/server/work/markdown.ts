import { Marked } from 'marked';
import { readMarkdown } from './read-markdown.ts';
import { RAW_TEXT, sanitise } from './sanitise.ts';

/**
 * A rationale's Markdown as HTML that is safe to put on a page. HTML in the source is shown as it was typed, an image as its
 * description, a heading as a small one; links lead out by http(s) only. A text that would take too much work is shown as it
 * was typed.
 */
export function renderMarkdown(source: string): string {
	const elements = readMarkdown(source, marked.defaults);
	if (elements === null) return renderPlain(source);
	return sanitise(marked.parser(elements), {
		tags: ['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'code', 'pre', 'blockquote', 'h4'],
		as: { h1: 'h4', h2: 'h4', h3: 'h4', h5: 'h4', h6: 'h4' },
		dropped: RAW_TEXT,
		url: null
	}).trim();
}

/** A text as it was typed, in paragraphs and lines. */
export function renderPlain(source: string): string {
	return source
		.trim()
		.split(/\n{2,}/)
		.filter((lines) => lines !== '')
		.map((lines) => `<p>${escape(lines).replaceAll('\n', '<br />')}</p>`)
		.join('\n');
}

const marked = new Marked({
	breaks: true,
	renderer: {
		html: ({ text, block }) => (block ? `<p>${escape(text)}</p>` : escape(text)),
		image: ({ text }) => escape(text)
	},
	// A table would lose its cells to the list of tags that stay.
	tokenizer: { table: () => undefined }
});

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
