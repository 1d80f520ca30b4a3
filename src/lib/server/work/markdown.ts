import { Marked } from 'marked';
import { RAW_TEXT, sanitise } from './sanitise.ts';

/**
 * A rationale's Markdown as HTML that is safe to put on a page. HTML in the source is shown as it was typed, an
 * image as its description,
 * a heading as a small one; links lead out by http(s) only.
 */
export function renderMarkdown(source: string): string {
	return sanitise(parse(source), {
		tags: ['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'code', 'pre', 'blockquote', 'h4'],
		as: { h1: 'h4', h2: 'h4', h3: 'h4', h5: 'h4', h6: 'h4' },
		dropped: RAW_TEXT,
		url: null
	}).trim();
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

function parse(source: string): string {
	try {
		return marked.parse(source, { async: false });
	} catch (error) {
		// Ten thousand nested quotes overflow marked's stack; one such rationale must not take its page down.
		if (error instanceof RangeError) return `<p>${escape(source)}</p>`;
		throw error;
	}
}

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
