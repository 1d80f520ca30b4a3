import { expect, test } from 'vitest';
import { readArticle, type Form } from '#lib/server/work/read-article.ts';
import { unwrapLines } from '#lib/server/work/unwrap-lines.ts';
import { encodeAs } from '../../support/encode-as.ts';
import { pdfOf } from '../../support/pdf.ts';
import { NEWS_PAGE } from './pages.ts';

const read = (form: Form, bytes: Uint8Array, charset: string | null = null) =>
	readArticle({ kind: 'bytes', form, bytes, charset, url: null });

const LINES = [
	'Ministers put off their meeting',
	'The two ministers will not meet this week, an official said on Tues-',
	'day, and no new day was named for the talks, CNN reports in detail.',
	'Both sides had expected to settle the agenda.'
];

test('a page in bytes is the page in words', async () => {
	const article = await read('html', Buffer.from(NEWS_PAGE));
	expect(article).toMatchObject({ outlet: 'The River Post', publishedDay: '2025-10-21' });
	expect(await readArticle({ kind: 'html', body: NEWS_PAGE })).toEqual(article);
});

test('a file of text says what a paste says', async () => {
	const text = 'Зустріч відкладено\n21 жовтня 2025\n\nПро це повідомляє Укрінформ.';
	expect(await read('text', encodeAs('windows-1251', text))).toMatchObject({
		...{ title: 'Зустріч відкладено', publishedDay: '2025-10-21', cited: ['Укрінформ'] },
		text
	});
});

test('a file of Markdown is its words, under its first heading', async () => {
	const article = await read(
		'markdown',
		Buffer.from('# Notes of the day\n\nThe *two* [ministers](https://a.example/) wait.\n\n- one\n')
	);
	expect(article).toMatchObject({ title: 'Notes of the day' });
	expect(article.text).toBe('Notes of the day\n\nThe two ministers wait.\n\none');
	await expect(read('markdown', Buffer.from(' \n'))).rejects.toThrow(/no text/);
});

test('a PDF is its text layer in paragraphs, over the ends of pages', async () => {
	const article = await read('pdf', pdfOf([LINES.slice(0, 2), LINES.slice(2)]));
	expect(article).toMatchObject({ title: LINES[0], cited: ['CNN'] });
	expect(article.text.split('\n\n')).toEqual([
		LINES[0],
		'The two ministers will not meet this week, an official said on Tuesday, and no new day was named for the talks, CNN reports in detail. Both sides had expected to settle the agenda.'
	]);
});

test('the title in its properties is taken, unless a program put it there', async () => {
	const titled = async (title: string) => (await read('pdf', pdfOf([LINES], title))).title;
	expect(await titled('Annual report')).toBe('Annual report');
	for (const title of ['Microsoft Word - a.docx', 'final.indd', 'Untitled', ''])
		expect(await titled(title)).toBe(LINES[0]);
});

test.each([
	['of pictures', pdfOf([[], []]), /no text layer/],
	['with too many pages', pdfOf(Array(301).fill(['x'])), /more than 300 pages/],
	['that is none', Buffer.from('<p>Not found</p>'), /no PDF that can be read/],
	['that ends too soon', pdfOf([LINES]).subarray(0, 60), /no PDF that can be read/]
])('a PDF %s is refused with a sentence', async (_, bytes, sentence) => {
	await expect(read('pdf', bytes)).rejects.toMatchObject({ field: 'body', message: sentence });
});

test('what is read stays whole for whoever keeps it', async () => {
	const bytes = pdfOf([LINES]);
	const before = Buffer.from(bytes);
	await read('pdf', bytes);
	expect(bytes.equals(before)).toBe(true);
});

test('lines are put together where they fill their measure', () => {
	expect(unwrapLines([])).toBe('');
	expect(unwrapLines(['One line'])).toBe('One line');
	expect(unwrapLines(['It goes on, and this', '', 'is the same sentence.'])).toBe(
		'It goes on, and this is the same sentence.'
	);
	expect(unwrapLines(['A whole line of it is.', '', 'Another begins now on.'])).toBe(
		'A whole line of it is.\n\nAnother begins now on.'
	);
});
