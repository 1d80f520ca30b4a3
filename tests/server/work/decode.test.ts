import { describe, expect, test } from 'vitest';
import { decodeHtml, decodeText } from '#lib/server/work/decode.ts';
import { encodeAs } from '../../support/encode-as.ts';

const UKRAINIAN = 'Зустріч у Будапешті відкладено: їжак, ґанок, Єгор';
const HUNGARIAN = 'Árvíztűrő tükörfúrógép: a találkozót elhalasztották';

describe('a page keeps its letters', () => {
	test.each([
		['windows-1251', UKRAINIAN],
		['koi8-u', UKRAINIAN],
		['iso-8859-2', HUNGARIAN],
		['windows-1250', HUNGARIAN]
	])('of %s, as the site says, or as it says itself', (charset, text) => {
		const page = (head: string) => encodeAs(charset, `<html><head>${head}</head><p>${text}</p>`);
		expect(decodeHtml(page(''), charset)).toContain(text);
		expect(decodeHtml(page(`<meta charset="${charset}">`), null)).toContain(text);
		const old = `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
		expect(decodeHtml(page(old), null)).toContain(text);
	});

	test('where the site and the page differ, by the site; where there is a mark, by the mark', () => {
		const page = encodeAs('windows-1251', `<meta charset="iso-8859-2"><p>${UKRAINIAN}</p>`);
		expect(decodeHtml(page, 'windows-1251')).toContain(UKRAINIAN);
		const marked = Buffer.from(`\uFEFF<meta charset="iso-8859-2"><p>${UKRAINIAN}</p>`);
		expect(decodeHtml(marked, 'windows-1251')).toContain(UKRAINIAN);
	});

	test('against the bytes nobody is believed: not the site, not the page', () => {
		const cyrillic = encodeAs('windows-1251', `<meta charset="windows-1251"><p>${UKRAINIAN}</p>`);
		expect(decodeHtml(cyrillic, 'utf-8')).toContain(UKRAINIAN);
		const western = encodeAs('windows-1252', '<meta charset="utf-8"><p>Déjà vu à l’Élysée</p>');
		expect(decodeHtml(western, 'UTF-8')).toContain('Déjà vu à l’Élysée');
		const unicode = Buffer.from(`<meta charset="windows-1252"><p>${UKRAINIAN}</p>`);
		for (const charset of [null, 'windows-1251', 'iso-8859-1'])
			expect(decodeHtml(unicode, charset)).toContain(UKRAINIAN);
	});

	test('a broken letter does not make a page another', () => {
		const page = Buffer.concat([Buffer.from(`<p>${UKRAINIAN}`), Buffer.from([0xd0, 0xff])]);
		expect(decodeHtml(page, 'utf-8')).toContain(UKRAINIAN);
	});

	test('where nobody says, by its language', () => {
		const page = encodeAs(
			'windows-1250',
			`<!doctype html><html class="a" lang="hu-HU"><p>${HUNGARIAN}`
		);
		expect(decodeHtml(page, null)).toContain(HUNGARIAN);
		expect(decodeHtml(page, 'utf-8')).toContain(HUNGARIAN);
	});

	test.each([null, 'utf-9', ''])('where the site says %s, by what can be read of it', (charset) => {
		expect(decodeHtml(Buffer.from(`<p>${UKRAINIAN}</p>`), charset)).toContain(UKRAINIAN);
		expect(decodeHtml(encodeAs('windows-1251', UKRAINIAN), null)).toContain(UKRAINIAN);
	});
});

test('a text of no page is UTF-8 where it can be, else Cyrillic or Western by its letters', () => {
	expect(decodeText(Buffer.from(`\uFEFF${HUNGARIAN}`), null)).toBe(HUNGARIAN);
	expect(decodeText(Buffer.from(`\uFEFF${HUNGARIAN}`, 'utf16le'), null)).toBe(HUNGARIAN);
	expect(decodeText(encodeAs('windows-1251', UKRAINIAN), null)).toBe(UKRAINIAN);
	expect(decodeText(encodeAs('windows-1251', UKRAINIAN), 'utf-8')).toBe(UKRAINIAN);
	expect(decodeText(Buffer.from(UKRAINIAN), 'windows-1252')).toBe(UKRAINIAN);
	expect(decodeText(encodeAs('windows-1252', 'Déjà vu à l’Élysée'), null)).toBe(
		'Déjà vu à l’Élysée'
	);
});

test('a letter on the edge of what is looked at does not make a text another', () => {
	const long = 'я'.repeat(49_999) + 'a' + UKRAINIAN;
	expect(decodeText(Buffer.from(long), null)).toBe(long);
});
