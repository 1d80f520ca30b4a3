import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown, renderPlain } from '#lib/server/work/markdown.ts';
import { expectHarmless } from './harmless.ts';
import { ATTACKS } from './pages.ts';

const TAGS = [
	...['p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'code', 'pre', 'blockquote', 'h4']
];

test.each([
	['**firm** and _soft_', '<p><strong>firm</strong> and <em>soft</em></p>'],
	['one\ntwo', '<p>one<br />two</p>'],
	['# Why', '<h4>Why</h4>'],
	['1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
	['> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
	['`a < b`', '<p><code>a &lt; b</code></p>'],
	['![a chart](https://ok.example/a.png)', '<p>a chart</p>'],
	['[here](/questions)', '<p>here</p>'],
	['p < 0.5 && q > 0.5', '<p>p &lt; 0.5 &amp;&amp; q &gt; 0.5</p>'],
	['', '']
])('%j is shown as %j', (source, html) => {
	expect(renderMarkdown(source)).toBe(html);
});

test('a link leads out and gives nothing away', () => {
	expect(renderMarkdown('[a](https://ok.example/b)')).toBe(
		'<p><a href="https://ok.example/b" rel="noopener noreferrer nofollow">a</a></p>'
	);
});

test('HTML is shown as it was typed', () => {
	expect(renderMarkdown('<b>x</b> y')).toBe('<p>&lt;b&gt;x&lt;/b&gt; y</p>');
	expect(renderMarkdown('<script>alert(1)</script>')).toBe(
		'<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'
	);
});

test('a table stays legible as it was typed', () => {
	expect(renderMarkdown('| a | b |\n|---|---|\n| 1 | 2 |')).toBe(
		'<p>| a | b |<br />|---|---|<br />| 1 | 2 |</p>'
	);
});

test.each(ATTACKS)('%s never runs in a rationale', (source) => {
	expectHarmless(renderMarkdown(source), TAGS);
});

test('nor does any mixture of them', () => {
	const part = fc.oneof(
		fc.constantFrom(...ATTACKS),
		fc.constantFrom('\n', '\n\n', '> ', '- ', '`', '**', '[', '](', ')', '    ', '<', '"'),
		fc.string({ maxLength: 8 })
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
			expectHarmless(renderMarkdown(parts.join('')), TAGS);
		}),
		{ numRuns: 500 }
	);
});

test('ten thousand nested quotes are shown as typed instead of taking the page down', () => {
	const source = '> '.repeat(10_000) + 'x';
	expect(renderMarkdown(source)).toBe(`<p>${source.replaceAll('>', '&gt;')}</p>`);
});

/** As much of something again and again as a rationale may hold. */
const full = (unit: string) => unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);

// Each took 40 ms to 1.8 s, during which nobody else was answered.
test.each([
	...['1. ', '1) ', '+ ', '>', '>\t', '> 1. - ', '- > '],
	...['_a*', 'a**b', '**a', '*b}', 'a*', '``a', '[a](http://b.c) ', '[a][b]', '**[a](b)'],
	...['- a\n', '- a\n  ', 'a\n\n', 'a\n', '-\n', '2) a\n"b', '"', '&', '<a>']
])('a rationale full of %j is shown as typed, for it would hold up everybody', (unit) => {
	expect(renderMarkdown(full(unit)) === renderPlain(full(unit))).toBe(true);
});

test.each([
	['blanks', `a${' '.repeat(9_998)}b`],
	['full stops behind an address', `http://a.b${'.'.repeat(9_988)} b`],
	['letters before an @', `x\n${'a'.repeat(9_997)}@`]
])('so is one with thousands of %s', (_, source) => {
	expect(renderMarkdown(source) === renderPlain(source)).toBe(true);
});

test.each([
	['quotes', '> '.repeat(21) + 'x'],
	['lists', '- '.repeat(21) + 'x']
])('%s nested deeper than people write are shown as typed', (_, source) => {
	expect(renderMarkdown(source) === renderPlain(source)).toBe(true);
});

test('a long text as people write it stays Markdown to its end', () => {
	const section = [
		'## Why it is on hold',
		'The **ministry** said on *21 October* that "no date" is set; see [the wire](https://a.example/a-long-address?x=1).',
		'- First: the [note](https://a.example/b) of `20 Oct`\n- Second\n  - a reason, *weak*',
		'1. one\n2. two',
		'> "We have no plans," the official said,\n> and left.'
	].join('\n\n');
	const source = `${section}\n\n`.repeat(25).slice(0, 10_000) + ' **end**';
	expect(renderMarkdown(source)).toContain('<strong>end</strong>');
});

test('what is shown as typed keeps its paragraphs and lines, and runs nothing', () => {
	expect(renderPlain('one\n<script>two</script>\n\n\nthree & four\n')).toBe(
		'<p>one<br />&lt;script&gt;two&lt;/script&gt;</p>\n<p>three &amp; four</p>'
	);
	expect(renderPlain(' \n')).toBe('');
});
