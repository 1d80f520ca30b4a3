import { expect, test } from 'vitest';
import { renderMarkdown } from '#lib/server/work/markdown.ts';
import { showMentions } from '#lib/server/work/mentions.ts';

const ID = 'w_00000000000000000000';
const show = (source: string, name = 'Ann') =>
	showMentions(renderMarkdown(source), (id) => (id === ID ? { name, isYou: false } : null));

test('a mention shows the name somebody has now, whatever is in it', () => {
	expect(show(`Ask @${ID}!`)).toBe('<p>Ask <span class="mention">@Ann</span>!</p>');
	expect(show(`**@${ID}**`, '<img onerror=x> & "co"')).toBe(
		'<p><strong><span class="mention">@&lt;img onerror=x&gt; &amp; "co"</span></strong></p>'
	);
});

test('an id in the address of a link stays there', () => {
	const html = show(`[here](https://example.com/@${ID}) and https://example.com/?q=@${ID}`);
	expect(html).toContain(`href="https://example.com/@${ID}"`);
	expect(html).not.toMatch(/href="[^"]*</);
});

test('an id of nobody in the space is left as it is', () => {
	expect(show('@w_11111111111111111111')).toBe('<p>@w_11111111111111111111</p>');
});
