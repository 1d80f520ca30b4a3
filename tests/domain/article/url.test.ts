import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalUrl, findHost } from '#lib/domain/article/url.ts';

test.each([
	['HTTPS://News.Example:443/a/?utm_source=x&id=7#top', 'https://news.example/a?id=7'],
	['  http://news.example:80  ', 'http://news.example/'],
	['http://news.example:8080/A/B//', 'http://news.example:8080/A/B'],
	['https://news.example/?', 'https://news.example/'],
	['https://news.example/??utm_source=x&?a', 'https://news.example/?a'],
	['https://news.example/a?fbclid=1&&gclid=2', 'https://news.example/a'],
	['https://news.example/a?b=2&a=1%20c', 'https://news.example/a?b=2&a=1%20c'],
	['https://me:secret@news.example/a', 'https://news.example/a'],
	[
		'https://новости.example/статья',
		'https://xn--b1amnebsh.example/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F'
	]
])('%s is the page %s', (text, canonical) => {
	expect(canonicalUrl(text)).toBe(canonical);
});

test.each([
	'javascript:alert(1)',
	'data:text/html,x',
	'ftp://news.example/a',
	'news.example/a',
	'https://',
	'',
	`https://news.example/${'a'.repeat(2000)}`
])('%s is no address of a page', (text) => {
	expect(canonicalUrl(text)).toBeNull();
});

test('a canonical address stays as it is', () => {
	const address = fc.oneof(
		fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https'] }),
		fc.string().map((rest) => `https://news.example/${rest}`)
	);
	fc.assert(
		fc.property(address, (text) => {
			const once = canonicalUrl(text);
			fc.pre(once !== null);
			expect(canonicalUrl(once ?? '')).toBe(once);
		})
	);
});

test('the host stands without www', () => {
	expect(findHost('https://www.news.example/a')).toBe('news.example');
	expect(findHost('mailto:desk@news.example')).toBeNull();
});
