import sanitizeHtml from 'sanitize-html';
import { normaliseText } from '#lib/domain/article/text.ts';

export type SanitiseRules = {
	/** Elements that stay. Of their attributes only a link's address does. */
	readonly tags: readonly string[];
	/** Elements that become another. */
	readonly as: Readonly<Record<string, string>>;
	/** Elements that go with all that is in them; any other loses its tags alone. */
	readonly dropped: readonly string[];
	/** What relative links are resolved against; null takes their address from them. */
	readonly url: string | null;
};

/**
 * HTML in which nothing runs, loads or styles: `rules.tags` without attributes, and links that lead out by http(s)
 * only.
 */
export function sanitise(html: string, { tags, as, dropped, url }: SanitiseRules): string {
	const renamed = Object.entries(as)
		.filter(([from]) => !dropped.includes(from))
		.map(([from, to]) => [from, sanitizeHtml.simpleTransform(to, {})] as const);
	const clean = sanitizeHtml(html, {
		allowedTags: [...tags, 'span'],
		allowedAttributes: { a: ['href', 'rel'] },
		allowedSchemes: ['http', 'https'],
		allowProtocolRelative: false,
		nonTextTags: [...dropped],
		// Far deeper than any article, far from the depth where browsers give up.
		nestingLimit: 100,
		transformTags: { ...Object.fromEntries(renamed), a: (_tag, { href }) => toLink(href, url) }
	});
	// A link that leads nowhere was made a bare `span`: renamed to a tag that is not allowed, it would have left its
	// end tag to a neighbour.
	return clean.replace(/<\/?span>/g, '');
}

/**
 * An article's markup reduced to paragraphs, headings (h2–h4), lists, quotes, emphasis, captions and outward
 * links. Table cells and other blocks
 * become paragraphs.
 */
export function sanitiseArticle(
	html: string,
	url: string | null,
	dropped: readonly string[] = NOT_PROSE
): string {
	const rules = { tags: TAGS, as: BECOMES, dropped, url };
	// Turning blocks into paragraphs puts paragraphs inside paragraphs. The second pass parses that as a browser would
	// and so undoes it.
	const paragraphs = sanitise(sanitise(html, rules), rules);
	return withoutEmptyBlocks(paragraphs.replace(/\s+/g, ' '));
}

/** The normalised text of what `sanitiseArticle` gave: a paragraph for each block. */
export function textOf(sanitised: string): string {
	const lines = sanitised
		.replace(/<br \/>/g, '\n')
		.replace(/<\/?(?:p|h[2-4]|ul|ol|li|blockquote|figure|figcaption)>/g, '\n\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.split('\n');
	return normaliseText(lines.map((line) => line.trim()).join('\n'));
}

/** What a parser reads as raw text: with its tag gone it would turn into markup. Never kept, whatever else is. */
export const RAW_TEXT: readonly string[] = [
	...['script', 'style', 'noscript', 'noembed', 'noframes', 'iframe', 'xmp', 'plaintext'],
	...['textarea', 'title', 'option']
];

/** And what is no prose. */
export const NOT_PROSE: readonly string[] = [
	...RAW_TEXT,
	...['template', 'svg', 'math', 'select', 'button', 'object', 'video', 'audio', 'canvas']
];

/** And what stands around an article. */
export const NOT_ARTICLE: readonly string[] = [
	...NOT_PROSE,
	...['nav', 'aside', 'footer', 'menu', 'dialog']
];

const TAGS = [
	...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'a', 'br'],
	...['figure', 'figcaption']
];

const BLOCKS = [
	...['div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'address', 'pre'],
	...['center', 'details', 'summary', 'table', 'caption', 'tr', 'td', 'th', 'dl', 'dt', 'dd'],
	...['fieldset', 'legend', 'form', 'label', 'hr', 'body']
];

const BECOMES = {
	...Object.fromEntries(BLOCKS.map((tag) => [tag, 'p'])),
	h1: 'h2',
	h5: 'h4',
	h6: 'h4',
	b: 'strong',
	i: 'em'
};

/**
 * Where a page is thought to stand while nobody knows: a host under `.invalid` can never exist, and links to one
 * are dropped.
 */
export const NOWHERE = 'https://page.invalid/';

function toLink(href: string | undefined, base: string | null): sanitizeHtml.Tag {
	const address = resolve(href ?? '', base);
	if (address === null) return { tagName: 'span', attribs: {} };
	return { tagName: 'a', attribs: { href: address, rel: 'noopener noreferrer nofollow' } };
}

function resolve(href: string, base: string | null): string | null {
	const address = href.trim();
	if (!URL.canParse(address, base ?? undefined)) return null;
	const url = new URL(address, base ?? undefined);
	const isOutward = /^https?:$/.test(url.protocol) && !url.hostname.endsWith('.invalid');
	return isOutward ? url.href : null;
}

/**
 * Emptying a block can empty the one around it; articles nest no deeper than a caption in a figure in a list in a
 * quote.
 */
function withoutEmptyBlocks(html: string): string {
	let left = html;
	for (let i = 0; i < 6; i++)
		left = left.replace(
			/<(p|h[2-4]|ul|ol|li|blockquote|figure|figcaption|strong|em)>(?: |<br \/>)*<\/\1>/g,
			' '
		);
	return left
		.replace(/> +(?=<\/?(?:p|h[2-4]|ul|ol|li|blockquote|figure|figcaption)>)/g, '>')
		.trim();
}
