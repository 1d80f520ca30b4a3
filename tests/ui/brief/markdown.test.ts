import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Marked, type Token } from 'marked';
import { briefMarkdown, escapeMarkdown } from '#lib/ui/brief/markdown.ts';
import { briefItem, shownBrief } from '../../support/brief-content.ts';

const marked = new Marked();
const print = (over: Parameters<typeof shownBrief>[0]) =>
	briefMarkdown({ content: shownBrief(over), number: 3, spaceName: 'Desk', isExample: true });
const headings = (markdown: string) =>
	marked.lexer(markdown).flatMap((token) => (token.type === 'heading' ? [textOf(token)] : []));

/** What a reader sees of a token. */
function textOf(token: Token): string {
	const within = 'tokens' in token ? (token.tokens ?? []) : [];
	if (within.length > 0) return within.map(textOf).join('');
	return 'text' in token ? String(token.text) : token.raw;
}

const full = briefItem({
	title: 'Will it rain?',
	heading: 'Weather',
	judgement: 'We judge it unlikely (30%) that it will rain.',
	estimates: [{ optionId: null, label: null, p: 0.3, word: 'unlikely', before: 0.4 }],
	since: { at: Date.UTC(2025, 11, 24), brief: 2 },
	forecasters: 6,
	confidence: { level: 'low', basis: 'One station.' },
	reasons: [
		{
			...{ claim: 'Clouds are coming', stance: 'for', strength: 'strong', option: null },
			...{ credibility: 'B2', publishedAt: Date.UTC(2025, 11, 30) },
			source: { outlet: 'Met', title: 'Clouds', url: 'https://met.example/a(b)?c=<d>' }
		}
	],
	dissent: [{ name: null, p: 0.75, rationale: 'It always does.' }],
	changers: ['A change of wind']
});

describe('a brief as Markdown', () => {
	test('has headings, a list a question, and its sources as links', async () => {
		await expect(
			print({ audience: 'the farm', author: 'Ida', summary: 'Take *care*.', items: [full] })
		).toMatchFileSnapshot('full.txt');
	});

	test('tells every answer of a question with several', () => {
		const estimates = [
			{ optionId: 'o_1' as const, label: 'Geneva', p: 0.6, word: 'likely', before: 0.5 },
			{ optionId: 'o_2' as const, label: 'Other', p: 0.4, word: 'unlikely', before: null }
		];
		const text = print({ items: [briefItem({ kind: 'multiple_choice', estimates })] });
		expect(text).toContain('- Geneva: 60%, ▲ 10\n- Other: 40%');
	});

	test('says that there was no number yet when movement is told from', () => {
		const day = (n: number) => Date.UTC(2025, 11, n);
		const item = {
			estimates: [{ optionId: null, label: null, p: 0.28, word: 'unlikely', before: null }],
			since: { at: day(10), brief: null },
			line: [
				{ at: day(17), p: 0.45 },
				{ at: day(20), p: 0.28 }
			]
		};
		expect(print({ items: [briefItem(item)] })).toContain(
			'No number yet on 10 Dec 2025; 45% on 17 Dec 2025'
		);
		const since = { at: day(10), brief: 2 };
		expect(print({ items: [briefItem({ ...item, since })] })).toContain(
			'No number yet in brief 2 of 10 Dec 2025'
		);
	});

	test('says where rounding leaves the answers short of a hundred', () => {
		const estimates = ['A', 'B', 'C'].map((label, i) => ({
			...{ optionId: `o_${i}` as const, label, p: 1 / 3, word: null, before: null }
		}));
		expect(print({ items: [briefItem({ kind: 'multiple_choice', estimates })] })).toContain(
			'Adds up to 99% by rounding.'
		);
	});

	test('tells what happened to a settled question', () => {
		const item = briefItem({
			status: 'resolved',
			estimates: [{ optionId: null, label: null, p: 0.04, word: null, before: null }],
			outcome: {
				...{ outcomeKind: 'no', optionLabel: null, happenedAt: null, note: '' },
				knownAt: Date.UTC(2025, 11, 31)
			}
		});
		expect(print({ items: [item] })).toContain(
			'Did not happen; known 31 Dec 2025. Until then it stood at 4%.'
		);
	});

	test('says nothing of what it has nothing about', () => {
		const text = print({ items: [briefItem()] });
		expect(text).not.toMatch(/Confidence:|Dissent|change our mind|null|undefined|^- /mu);
	});

	test.each([
		'# Not a heading',
		'Ends in a #',
		'1. Not a list',
		'- not either',
		'a\n\n# broken out',
		'[x](javascript:alert(1))',
		'<script>alert(1)</script>',
		'*stars* and `ticks` & &lt; ~~strikes~~ | pipes',
		'Чи зустрінуться *вони*?',
		'=== ---'
	])('a title that is %j breaks nothing', (title) => {
		const text = print({ title, items: [briefItem({ title })] });
		const seen = title.replaceAll(/\s+/gu, ' ');
		expect(headings(text)).toEqual([seen, seen]);
	});

	test('whatever a text holds is read as it was typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme-ascii' }), (typed) => {
				const seen = typed.replaceAll(/\s+/gu, ' ').trim();
				fc.pre(seen !== '' && !/(?:https?:|www\.|@)/iu.test(seen));
				const [token, ...others] = marked.lexer(`## ${escapeMarkdown(typed)}`);
				expect(others).toEqual([]);
				expect(token?.type).toBe('heading');
				expect(token && textOf(token)).toBe(seen);
			})
		);
	});
});

test('what the editor wrote in Markdown brings no HTML and no script along', () => {
	const summary =
		'<script>alert(1)</script> [x](javascript:alert(1)) [y](https://example.org) a < b';
	const text = print({ summary });
	expect(text).toContain('probabilities are invented');
	expect(text).not.toMatch(/(?<!\\)<script|\]\(javascript/u);
	expect(text).toContain('[y](https://example.org)');
});
