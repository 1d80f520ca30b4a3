import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { parseHTML } from 'linkedom';
import { NOT_ARTICLE, NOT_PROSE, NOWHERE, RAW_TEXT, sanitiseArticle, textOf } from './sanitise.ts';

/**
 * The safe markup of the article in a page: what defuddle finds, Readability when that is too little, else the
 * page without what stands around
 * articles. A fragment (the clipboard's, or one without `<body>`) was chosen by hand and is taken whole.
 */
export function findBody(html: string, url: string | null): string {
	const found = isFragment(html) ? '' : findArticle(html, url);
	const best = longer(found, SENTENCE, () => sanitiseArticle(html, url, NOT_ARTICLE));
	// All there is may stand in a `<nav>`, or after an element that was never closed.
	return best || sanitiseArticle(html, url, NOT_PROSE) || sanitiseArticle(html, url, RAW_TEXT);
}

/** The document of a page or a fragment, of a huge one the beginning. Nothing in it is run or loaded. */
export function parsePage(html: string): Document {
	return parse(isHuge(html) ? html.slice(0, BEGINNING) : html);
}

function parse(html: string): Document {
	// Without `<body>` linkedom takes the first element for the whole document.
	const page = /<body[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
	return parseHTML(page).document;
}

/**
 * In characters. Less than a few paragraphs may be a news flash or a page not understood; less than a sentence is
 * hardly an article.
 */
const PARAGRAPHS = 400;
const SENTENCE = 120;

/**
 * As many tags as the longest encyclopedia articles have. A document of more is not taken in whole: 60,000
 * paragraphs take defuddle 12 seconds, and a
 * million tags fill half a gigabyte.
 */
const MAX_TAGS = 60_000;
const BEGINNING = 300_000;

/** Where browsers stop nesting. On 50,000 levels defuddle was not done after ten minutes. */
const MAX_DEPTH = 512;

function isFragment(html: string): boolean {
	return html.includes('<!--StartFragment-->') || !/<(?:html|head|body)[\s>]/i.test(html);
}

function findArticle(html: string, url: string | null): string {
	const found = sanitiseArticle(readWithDefuddle(html, url), url);
	const second = () => sanitiseArticle(readWithReadability(html), url);
	// Readability takes a good deal of what stands around a short text: it has to find far more to be believed.
	return longer(found, PARAGRAPHS, second, 3);
}

/** `found`, unless it has less text than `enough` and `other` has more than `factor` times as much. */
function longer(found: string, enough: number, other: () => string, factor = 1): string {
	const length = textOf(found).length;
	if (length >= enough) return found;
	const second = other();
	return textOf(second).length > factor * length ? second : found;
}

function readWithDefuddle(html: string, url: string | null): string {
	return attempt(html, (document) => {
		const { content } = new Defuddle(document, { url: url ?? NOWHERE }).parse();
		return content;
	});
}

function readWithReadability(html: string): string {
	return attempt(html, (document) => {
		for (const around of document.querySelectorAll('aside, nav, footer, form, script'))
			around.remove();
		return new Readability(document).parse()?.content ?? '';
	});
}

function attempt(html: string, read: (document: Document) => string): string {
	if (isHuge(html)) return '';
	try {
		const document = parse(html);
		return isDeeperThan(MAX_DEPTH, document) ? '' : read(document);
	} catch {
		// Both libraries guess at markup nobody checked: whatever they trip over, there is a simpler way after them.
		return '';
	}
}

function isHuge(html: string): boolean {
	let tags = 0;
	for (let at = html.indexOf('<'); at !== -1 && tags <= MAX_TAGS; at = html.indexOf('<', at + 1))
		tags++;
	return tags > MAX_TAGS;
}

function isDeeperThan(most: number, document: Document): boolean {
	let depth = 0;
	let node: Node | null = document.documentElement;
	while (node !== null) {
		if (node.firstChild !== null) {
			node = node.firstChild;
			if (++depth > most) return true;
			continue;
		}
		while (node !== null && node.nextSibling === null) {
			node = node.parentNode;
			depth--;
		}
		node = node?.nextSibling ?? null;
	}
	return false;
}
