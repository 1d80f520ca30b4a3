import { expect, test } from 'vitest';
import { testWorld } from '../../support/world.ts';

const WORDS = 'Зустріч у Béla’s café, privately';

async function noted() {
	const world = await testWorld();
	const { as, ann, questionId, articleId } = world;
	const api = as(ann);
	await api.note.save({ questionId, text: WORDS, revision: 0 });
	await api.note.save({ articleId, text: 'The author is a friend of **his**', revision: 0 });
	return { ...world, api };
}

test('a note is its author’s alone: nobody else finds a word of it, whatever their role', async () => {
	const { as, ann, bob, space, questionId, articleId, store } = await noted();
	const spaceId = space;
	expect((await as(ann).note.get({ questionId })).text).toBe(WORDS);
	const seen = JSON.stringify([
		await as(bob).note.get({ questionId }),
		await as(bob).note.get({ articleId }),
		await as(bob).note.list({ spaceId }),
		await as(bob).note.list({ spaceId, text: 'privately' }),
		await as(bob).question.detail({ questionId, everyone: true }),
		await as(bob).question.list({ spaceId, text: 'privately' }),
		await as(bob).evidence.library({ spaceId, text: 'friend' }),
		await as(bob).activity.list({ spaceId, questionId }),
		store.log.after(0, 1000)
	]);
	expect(seen).not.toMatch(/privately|friend/);
});

test('notes are found by the beginnings of their words, without accents, the last changed first', async () => {
	const { api, space, clock, questionId, articleId } = await noted();
	clock.at += 1;
	await api.note.save({ questionId, text: `${WORDS}, again`, revision: 1 });
	const found = async (text: string | null) =>
		(await api.note.list({ spaceId: space, text })).rows.map(({ about }) => about?.id);
	expect(await found('cafe bela')).toEqual([questionId]);
	expect(await found('зуст')).toEqual([questionId]);
	expect(await found('agai')).toEqual([questionId]);
	expect(await found('nothing')).toEqual([]);
	expect(await found(null)).toEqual([questionId, articleId]);
	const [, { html } = { html: '' }] = (await api.note.list({ spaceId: space })).rows;
	expect(html).toBe('<p>The author is a friend of <strong>his</strong></p>');
});

test('a tab that has not seen the latest writes over nothing, and gets what was saved', async () => {
	const { api, questionId } = await noted();
	expect(await api.note.save({ questionId, text: 'Second', revision: 1 })).toEqual({
		...{ kind: 'saved', revision: 2 }
	});
	expect(await api.note.save({ questionId, text: 'From the other tab', revision: 1 })).toEqual({
		...{ kind: 'changed', text: 'Second', revision: 2 }
	});
	expect(await api.note.get({ questionId })).toMatchObject({ text: 'Second', revision: 2 });
});

test('an emptied note is listed no more, and its words are found no more', async () => {
	const { api, questionId, space } = await noted();
	await api.note.save({ questionId, text: '', revision: 1 });
	const { rows } = await api.note.list({ spaceId: space });
	expect(rows.map(({ about }) => about?.kind)).toEqual(['article']);
	expect((await api.note.list({ spaceId: space, text: 'privately' })).rows).toEqual([]);
});

test('a list of notes comes a page at a time, each once', async () => {
	const { api, ask, space, clock } = await noted();
	for (let i = 0; i < 5; i++) {
		clock.at += i % 2;
		await api.note.save({ questionId: ask({ title: `Q${String(i)}?` }), text: 'n', revision: 0 });
	}
	const seen: string[] = [];
	let page = await api.note.list({ spaceId: space, limit: 3 });
	for (;;) {
		seen.push(...page.rows.map(({ id }) => id));
		if (page.next === null) break;
		page = await api.note.list({ spaceId: space, limit: 3, cursor: page.next });
	}
	expect(seen).toHaveLength(7);
	expect(new Set(seen).size).toBe(7);
});
