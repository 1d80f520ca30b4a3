import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ArticleText from '#lib/ui/evidence/ArticleText.svelte';
import type { TextRange } from '#lib/domain/article/excerpt.ts';

const text =
	'Talks are on hold.\nNo date.\n\nThe 😀 two  ministers spoke, and “diverge”.\n\nLast words.';
const place = (words: string): TextRange => {
	const start = text.indexOf(words);
	return { start, end: start + words.length };
};
const bears = { questions: [{ title: 'Will they meet?', href: '#question' }] };
const marks = [
	{ ...place('on hold'), number: 1, href: '#one', claim: 'Delayed', by: 'Ann', ...bears },
	{
		...place('hold.\nNo date.\n\nThe 😀'),
		number: 2,
		href: '#two',
		claim: 'Open',
		by: null,
		...bears
	}
];

async function article(props: { marks?: typeof marks; pending?: TextRange | null } = {}) {
	const onmark = vi.fn<(range: TextRange, way: string) => void>();
	const screen = await render(ArticleText, { text, marks, onmark, ...props });
	const passages = Array.from(screen.container.querySelectorAll<HTMLElement>('[data-start]'));
	return { screen, onmark, passages };
}

/** Selects from one place of the text to another, as a mouse would: by text nodes and offsets in them. */
function select(passages: readonly HTMLElement[], { start, end }: TextRange) {
	const range = document.createRange();
	range.setStart(...pointAt(passages, start));
	range.setEnd(...pointAt(passages, end));
	const selection = document.getSelection();
	selection?.removeAllRanges();
	selection?.addRange(range);
}

function pointAt(passages: readonly HTMLElement[], at: number): [Node, number] {
	const passage = passages.findLast((one) => Number(one.dataset['start']) <= at);
	if (passage === undefined) throw new Error(`nothing at ${at}`);
	let left = at - Number(passage.dataset['start']);
	const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const { length } = node.textContent ?? '';
		if (left <= length) return [node, left];
		left -= length;
	}
	throw new Error(`nothing at ${at}`);
}

test('each passage holds the article’s characters and no others, marked or not', async () => {
	const { passages } = await article({ pending: place('ministers') });
	const said = passages.map((passage) => {
		const start = Number(passage.dataset['start']);
		return [passage.textContent, text.slice(start, start + passage.textContent.length)];
	});
	expect(said.map(([drawn]) => drawn)).toEqual(said.map(([, stored]) => stored));
	expect(said.map(([drawn]) => drawn)).toEqual(text.split('\n\n'));
});

test.each([
	['within a line', 'are on'],
	['into a mark', 'Talks are on'],
	['out of a mark, over a line break', 'hold.\nNo'],
	['behind a character of two units', 'two  ministers'],
	['over two paragraphs', 'date.\n\nThe 😀 two'],
	['over three paragraphs', 'No date.\n\nThe 😀 two  ministers spoke, and “diverge”.\n\nLast']
])('a selection %s is its place in the text', async (_, words) => {
	const { passages, onmark } = await article();
	select(passages, place(words));
	await expect.poll(() => onmark.mock.lastCall).toEqual([place(words), 'selected']);
});

test('blanks at the ends of a selection are left off', async () => {
	const { passages, onmark } = await article();
	const { start, end } = place(' ministers ');
	select(passages, { start, end });
	await expect.poll(() => onmark.mock.lastCall).toEqual([place('ministers'), 'selected']);
});

test('a selection that reaches beyond the text stops where the text does', async () => {
	const { screen, onmark } = await article();
	const range = document.createRange();
	range.selectNodeContents(screen.container);
	document.getSelection()?.removeAllRanges();
	document.getSelection()?.addRange(range);
	await expect
		.poll(() => onmark.mock.lastCall)
		.toEqual([{ start: 0, end: text.length }, 'selected']);
});

test('a paragraph can be taken without a mouse', async () => {
	const { screen, onmark } = await article();
	const button = screen.getByRole('button', { name: 'Use this paragraph, 3' });
	await button.click();
	expect(onmark.mock.lastCall).toEqual([place('Last words.'), 'paragraph']);
});

test('a mark leads to its item by number, once, where it ends', async () => {
	const { screen } = await article();
	const links = screen.getByRole('link').elements();
	expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')])).toEqual(
		[
			['#one', 'Evidence 1: Delayed, claimed by Ann, on “Will they meet?”'],
			['#two', 'Evidence 2: Open, on “Will they meet?”']
		]
	);
});

test('a mark tells who claimed what and on which question, under the pointer and by the focus', async () => {
	const { screen } = await article();
	await expect.element(screen.getByText('claimed by Ann')).not.toBeInTheDocument();
	screen.container.querySelector<HTMLElement>('a.number')?.focus();
	await expect.element(screen.getByText('claimed by Ann')).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: 'Will they meet?', exact: true }))
		.toHaveAttribute('href', '#question');
	document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
	await expect.element(screen.getByText('claimed by Ann')).not.toBeInTheDocument();
	await screen.getByText('on ', { exact: true }).hover();
	await expect.element(screen.getByText('claimed by Ann')).toBeVisible();
});
