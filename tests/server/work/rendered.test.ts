import { expect, test } from 'vitest';
import { createCaller } from '#lib/server/api/root.ts';
import { renderPlain } from '#lib/server/work/markdown.ts';
import { keepRendered, renderEach } from '#lib/server/work/rendered.ts';
import { testApp } from '../../support/app.ts';

/** A renderer that says which texts it was asked for. */
function counting() {
	const asked: string[] = [];
	const render = (source: string) => {
		asked.push(source);
		return `<p>${source}</p>`;
	};
	return { asked, render };
}

test('a text is rendered once, however often it is asked for', () => {
	const { asked, render } = counting();
	const kept = keepRendered(render);
	expect([kept('a'), kept('b'), kept('a')]).toEqual(['<p>a</p>', '<p>b</p>', '<p>a</p>']);
	expect(asked).toEqual(['a', 'b']);
});

test('what was asked for longest ago makes room, and a text with more than there is room for is not kept', () => {
	const { asked, render } = counting();
	const kept = keepRendered(render, 20); // 'a' and its HTML are 9 characters: two texts fit
	for (const source of ['a', 'b', 'a', 'c', 'a', 'b']) kept(source);
	expect(asked).toEqual(['a', 'b', 'c', 'b']);
	kept('x'.repeat(20));
	kept('x'.repeat(20));
	expect(asked.slice(4)).toEqual(['x'.repeat(20), 'x'.repeat(20)]);
});

test('of a list only so much is rendered, from the latest on; the rest is shown as typed', () => {
	const { asked, render } = counting();
	const long = 'x'.repeat(40_000);
	expect(renderEach([long, long, long, 'a'], render)).toEqual([
		...[`<p>${long}</p>`, `<p>${long}</p>`, renderPlain(long), renderPlain('a')]
	]);
	expect(asked).toHaveLength(2);
});

test('a page that is read again renders nothing again', async () => {
	const app = testApp();
	const { bob, ask, context } = app;
	const { asked, render } = counting();
	const api = createCaller({ ...context(bob), render: keepRendered(render) });
	const questionId = ask({ criteria: 'Of *rain*.' });
	for (const rationale of ['First **reason**.', 'Second.'])
		await api.forecast.state({ questionId, probability: 0.5, rationale });
	const first = await api.question.detail({ questionId });
	const times = asked.length;
	expect(await api.question.detail({ questionId })).toEqual(first);
	expect(asked).toHaveLength(times);
	expect(first.you.history.map((row) => row.rationaleHtml)).toEqual([
		...['<p>First **reason**.</p>', '<p>Second.</p>']
	]);
});
