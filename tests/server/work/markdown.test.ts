import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#lib/server/work/markdown.ts';
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
