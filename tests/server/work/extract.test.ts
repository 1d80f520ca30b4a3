import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { MAX_ARTICLE_CHARACTERS } from '#lib/domain/article/limits.ts';
import { normaliseText } from '#lib/domain/article/text.ts';
import { AppError } from '#lib/domain/errors.ts';
import { extractArticle } from '#lib/server/work/extract.ts';
import { expectHarmless } from './harmless.ts';
import { ATTACKS, CLIPPING, longPage, NEWS_PAGE, NEWS_PARAGRAPHS, RUSSIAN_PAGE } from './pages.ts';

const TAGS = [
	...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 'a', 'br'],
	...['figure', 'figcaption']
];
const URL = 'https://river.example/world/ministers-put-off?utm_source=mail#top';

const fromHtml = (body: string, url?: string) => extractArticle({ kind: 'html', body, url });
const fromText = (body: string, url?: string) => extractArticle({ kind: 'text', body, url });

test('a news page gives up its title, outlet, authors, instant, language and address', () => {
	expect(fromHtml(NEWS_PAGE, URL)).toMatchObject({
		title: 'Meeting of ministers put off & no new date',
		outlet: 'The River Post',
		byline: 'Ann Lee, Piet van Dam',
		publishedAt: Date.UTC(2025, 9, 21, 12, 5),
		publishedDay: '2025-10-21',
		language: 'en-GB',
		canonicalUrl: 'https://river.example/world/ministers-put-off'
	});
});

test('its text is every paragraph, and nothing that stood around them', () => {
	const { text } = fromHtml(NEWS_PAGE, URL);
	for (const paragraph of NEWS_PARAGRAPHS) expect(text.split('\n\n')).toContain(paragraph);
	for (const kept of ['What was said', 'It is not over.', 'Rooms booked', '412'])
		expect(text.split('\n\n')).toContain(kept);
	for (const around of ['cookies', 'cats', 'newsletter', 'rights reserved', 'World', 'alert'])
		expect(text).not.toContain(around);
	expect(normaliseText(text)).toBe(text);
});

test('its markup keeps its shape and its outward links, resolved', () => {
	const { html } = fromHtml(NEWS_PAGE, URL);
	expectHarmless(html, TAGS);
	expect(html).toContain('<blockquote>');
	expect(html).toContain('<li>Halls remain booked until the end of the month, the city said.</li>');
	expect(html).toContain(
		'<a href="https://river.example/read-out" rel="noopener noreferrer nofollow">read-out</a>'
	);
	expect(html).toContain('a second link is no link');
});

test('without an address relative links become plain words, and nothing else is lost', () => {
	const article = fromHtml(NEWS_PAGE);
	expect(article.html).not.toContain('<a ');
	expect(article.canonicalUrl).toBeNull();
	expect(article.text).toBe(fromHtml(NEWS_PAGE, URL).text);
});

test('a Russian page is read the same way', () => {
	const article = fromHtml(RUSSIAN_PAGE, 'https://reka.example/a');
	expect(article).toMatchObject({
		title: 'Встреча министров отложена',
		outlet: 'Речной вестник',
		byline: 'Иван Петров',
		publishedAt: Date.UTC(2025, 9, 21, 8),
		language: 'ru',
		canonicalUrl: 'https://reka.example/a'
	});
	expect(article.text).toContain('дипломаты усомнились');
	expect(article.text).not.toContain('Главная');
});

test('a clipping is taken whole, and its first lines say what the page no longer can', () => {
	const article = fromHtml(CLIPPING);
	expect(article).toMatchObject({
		title: 'Meeting of ministers put off',
		byline: 'Ann Lee',
		publishedAt: null,
		publishedDay: '2025-10-21',
		language: null
	});
	expect(article.text).toBe(
		'Meeting of ministers put off\n\nBy Ann Lee\n\n21 October 2025\n\nFirst bold words\nof the clipping.\n\nThen a block in a block.\n\nAnd the rest.'
	);
	expectHarmless(article.html, TAGS);
});

test('a news flash is not padded with what stands around it', () => {
	const flash = NEWS_PARAGRAPHS[1] ?? '';
	const menu = '<div class="menu"><a href="/a">World</a> <a href="/b">Money</a></div>'.repeat(5);
	const page = `<html><head><title>Flash</title></head><body>${menu}<article><h1>Flash</h1><p>${flash}</p></article><div class="footer">Imprint, privacy, cookies</div></body></html>`;
	expect(fromHtml(page).text.replace(/^Flash\n\n/, '')).toBe(flash);
});

test('meta tags stand in where there is no linked data, and broken linked data is passed over', () => {
	vi.spyOn(console, 'error').mockReturnValue(); // defuddle says that it cannot read it either
	const page = `<html><head><script type="application/ld+json">{"@type": oops</script>
		<meta property="og:title" content="Talks stall - The Wire"><meta property="og:site_name" content="The Wire">
		<meta property="article:author" content="https://social.example/ann"><meta name="parsely-author" content="By Ann Lee">
		<meta name="date" content="2025-10-21"><meta property="og:locale" content="en_US">
		<meta property="og:url" content="https://wire.example/a?fbclid=1"><link rel="canonical" href="https://wire.example/">
		</head><body><p>${NEWS_PARAGRAPHS.join('</p><p>')}</p></body></html>`;
	expect(fromHtml(page, 'https://amp.example/a')).toMatchObject({
		title: 'Talks stall',
		outlet: 'The Wire',
		byline: 'Ann Lee',
		publishedAt: null,
		publishedDay: '2025-10-21',
		language: 'en-US',
		canonicalUrl: 'https://wire.example/a'
	});
});

test('pasted text stays as it is, with its paragraphs as markup', () => {
	const body =
		'Talks stall | The Wire\r\nBy Ann Lee\r\n\r\nA < B & C.\r\n<script>alert(1)</script>';
	const article = fromText(body, 'https://wire.example/a?utm_source=x');
	expect(article).toEqual({
		title: 'Talks stall',
		cited: [],
		outlet: 'The Wire',
		byline: 'Ann Lee',
		publishedAt: null,
		publishedDay: null,
		language: null,
		canonicalUrl: 'https://wire.example/a',
		text: 'Talks stall | The Wire\nBy Ann Lee\n\nA < B & C.\n<script>alert(1)</script>',
		html: '<p>Talks stall | The Wire<br />By Ann Lee</p><p>A &lt; B &amp; C.<br />&lt;script&gt;alert(1)&lt;/script&gt;</p>'
	});
});

test('an address that is none is as good as not given', () => {
	expect(fromText('Some words', 'javascript:alert(1)').canonicalUrl).toBeNull();
	expect(fromHtml('<p>Some <a href="/x">words</a></p>', 'nonsense').text).toBe('Some words');
});

test.each(['', '   ', '<p>&nbsp;</p>', '<html><body></body></html>', '<script>alert(1)</script>'])(
	'%j holds no text, and the answer says so beside the field',
	(body) => {
		expect(() => fromHtml(body)).toThrow(
			new AppError('invalid', 'There is no text in this. Paste the text of the article.', 'body')
		);
	}
);

test('more than the limit is refused with the limit', () => {
	expect(() => fromText('a'.repeat(MAX_ARTICLE_CHARACTERS + 1))).toThrow('more than 5 MB');
});

test.each([
	['words without a tag', 'words without a tag'],
	['<p>never <b>closed', 'never closed'],
	['</div></p>closed only', 'closed only'],
	['<body<<<>>>&&&;;; words', 'words'],
	['<html>words<head></html> after', 'words after'],
	['<frameset><frame src=x></frameset><p>words</p>', 'words'],
	['<!-- <body> --><p>words</p>', 'words'],
	['<form><p>words in a form</p></form>', 'words in a form'],
	['<nav>all there is</nav>', 'all there is'],
	['<canvas></canvas><p>words</p>', 'words'],
	['plain &amp;lt;b&amp;gt; text', 'plain &lt;b&gt; text']
])('of %j the words are read', (body, words) => {
	expect(fromHtml(body).text).toContain(words);
});

test('a page nested deeper than any browser goes is read all the same', () => {
	const deep = `<html><body>${'<div>'.repeat(3000)}<p>the bottom</p>`;
	expect(fromHtml(deep).text).toBe('the bottom');
});

test('a page of a megabyte is read to its end', () => {
	const article = fromHtml(longPage(1024), URL);
	expect(article.title).toBe('A very long report');
	expect(article.text.length).toBeGreaterThan(700_000);
	expect(article.text).not.toContain('Another story');
});

test('a page of more tags than any article has is read by its words alone', () => {
	const words = `<p>${'words '.repeat(5)}</p>`.repeat(40_000);
	const page = `<html lang="en"><head><title>Lots of words</title></head><body><nav>Home</nav>${words}</body></html>`;
	const article = fromHtml(page);
	expect(article).toMatchObject({ title: 'Lots of words', language: 'en' });
	expect(article.text.split('\n\n')).toHaveLength(40_000);
	expect(article.text).not.toContain('Home');
});

const attack = fc.constantFrom(...ATTACKS);
const wrapping = fc.constantFrom(
	(inner: string) => inner,
	(inner: string) => `<html><head>${inner}</head><body><p>words</p></body></html>`,
	(inner: string) => `<html><body><article><p>words ${inner} words</p></article></body></html>`,
	(inner: string) => `<ul><li>${inner}</ul><p title="${inner}">words</p>`,
	(inner: string) => NEWS_PAGE.replace('</article>', `${inner}</article>`)
);

test('a script in an article never survives', () => {
	fc.assert(
		fc.property(wrapping, fc.array(attack, { minLength: 1, maxLength: 3 }), (wrap, parts) => {
			expectHarmless(fromHtml(`<p>start</p>${wrap(parts.join(''))}`).html, TAGS);
		}),
		{ numRuns: 100 }
	);
});

test.each(ATTACKS)('%s is defused in HTML and in text', (html) => {
	expectHarmless(fromHtml(`<p>words</p>${html}`).html, TAGS);
	expectHarmless(fromText(html).html, TAGS);
});
