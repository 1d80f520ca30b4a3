import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { MOST_RANKED } from '#lib/server/store/library.ts';
import { T0, testApp, type TestApp } from '../../support/app.ts';

type About = { outlet?: string; publishedAt?: number; title?: string };

const capture = async (app: TestApp, body: string, about: About = {}) => {
	const { id } = await app.as(app.bob).evidence.captureArticle({
		...{ spaceId: app.space, way: 'text', body, title: 'A report', outlet: 'Post' },
		...{ byline: null, publishedDay: null, publishedAt: T0, ...about }
	});
	app.clock.at += 1000;
	return id;
};

/** Titles, or claims, that are found, in their order. */
async function find(app: TestApp, query: object) {
	const asked = { spaceId: app.space, of: 'articles' as const, ...query };
	const { rows } = await app.as(app.vic).evidence.library(asked);
	return rows.map((row) => ('title' in row ? row.title : row.claim));
}

test('what is likest to the words comes first, and the newest where no words are asked for', async () => {
	const app = testApp();
	await capture(app, `Talks, talks and talks again. ${'Nothing else. '.repeat(5)}`, {
		title: 'Much'
	});
	await capture(app, `One word of talks. ${'Nothing else of note. '.repeat(40)}`, {
		title: 'Little'
	});
	await capture(app, 'Of something else.', { title: 'On talks' });
	expect(await find(app, { text: 'talks' })).toEqual(['On talks', 'Much', 'Little']);
	expect(await find(app, { text: 'talks', sort: 'newest' })).toEqual([
		'On talks',
		'Little',
		'Much'
	]);
	expect(await find(app, {})).toEqual(['On talks', 'Little', 'Much']);
});

test.each(['likeness', 'newest'] as const)(
	'pages by %s follow each other without gaps',
	async (sort) => {
		const app = testApp();
		for (let i = 0; i < 7; i++)
			await capture(app, `Talks ${'talks '.repeat(i % 3)}number ${i}.`, { title: `Report ${i}` });
		const all = await find(app, { text: 'talks', sort });
		const paged: string[] = [];
		let cursor: { key: number; id: string } | null = null;
		do {
			const page = { spaceId: app.space, of: 'articles' as const, text: 'talks', sort, limit: 2 };
			const { rows, next } = await app.as(app.vic).evidence.library({ ...page, cursor });
			paged.push(...rows.map((row) => ('title' in row ? row.title : '')));
			cursor = next;
		} while (cursor !== null);
		expect(all).toHaveLength(7);
		expect(paged).toEqual(all);
	}
);

test('words are shown among those around them, and markup is text like any other', async () => {
	const app = testApp();
	await capture(app, 'Before that, <b>ministers</b> spoke.', { title: 'Ministers <i>speak</i>' });
	const { rows } = await app
		.as(app.vic)
		.evidence.library({ spaceId: app.space, of: 'articles', text: 'minist' });
	expect(rows[0]).toMatchObject({
		marked: [
			{ words: 'Ministers', isHit: true },
			{ words: ' <i>speak</i>', isHit: false }
		],
		snippet: [
			{ words: 'Before that, <b>', isHit: false },
			{ words: 'ministers', isHit: true },
			{ words: '</b> spoke.', isHit: false }
		]
	});
});

test.each([
	'"',
	'a AND',
	'NEAR(',
	'title:',
	'^x*',
	"'; drop table article",
	'-',
	'()',
	'\u0000',
	'…'
])('%j is words to search for, never a mistake', async (text) => {
	const app = testApp();
	await capture(app, 'Some text.');
	for (const of of ['articles', 'evidence'] as const)
		expect(await find(app, { text, of })).toEqual([]);
});

test('letters of any script are found, with and without their accents', async () => {
	const app = testApp();
	await capture(app, 'Переговоры отложены. Їжак.', { title: 'Cyrillic' });
	await capture(app, 'Árvíztűrő tükörfúrógép', { title: 'Hungarian' });
	await capture(app, 'المحادثات متوقفة', { title: 'Arabic' });
	expect(await find(app, { text: 'перего' })).toEqual(['Cyrillic']);
	expect(await find(app, { text: 'arvizturo' })).toEqual(['Hungarian']);
	expect(await find(app, { text: 'المحادثات' })).toEqual(['Arabic']);
});

test('outlet, days of publication, question and what is unused narrow both lists', async () => {
	const app = testApp();
	const { bob, space: spaceId } = app;
	const questionId = app.ask();
	const early = await capture(app, 'Early words.', {
		title: 'Early',
		outlet: 'Wire',
		publishedAt: T0 - 9 * DAY
	});
	await capture(app, 'Late words.', { title: 'Late', outlet: 'Post' });
	await app.as(bob).evidence.add({
		...{ spaceId, claim: 'It is early.', articleId: early },
		attach: [{ questionId, stance: 'for', strength: 'weak' }]
	});
	const names = await app.as(bob).outlet.names({ spaceId });
	const sourceId = names.find(({ name }) => name === 'Wire')?.id;
	for (const text of [null, 'words']) {
		expect(await find(app, { text, sourceId })).toEqual(['Early']);
		expect(await find(app, { text, questionId })).toEqual(['Early']);
		expect(await find(app, { text, unused: true })).toEqual(['Late']);
		expect(await find(app, { text, from: '2025-12-30' })).toEqual(['Late']);
		expect(await find(app, { text, to: '2025-12-30' })).toEqual(['Early']);
	}
	const claims = { of: 'evidence', text: 'early' } as const;
	expect(await find(app, { ...claims, sourceId, questionId })).toEqual(['It is early.']);
	expect(await find(app, { ...claims, unused: true })).toEqual([]);
	await app
		.as(app.ann)
		.resolution.record({ questionId, outcomeKind: 'yes', knownAt: app.clock.at });
	expect(await find(app, { ...claims, unused: true })).toEqual(['It is early.']);
});

test('another space’s question narrows nothing: it does not exist', async () => {
	const app = testApp();
	const questionId = app.ask();
	await expect(
		app.as(app.olga).evidence.library({ spaceId: app.elsewhere, questionId })
	).rejects.toThrow('No such question.');
});

test('of a word that very many have, only the newest are compared, and that is said', async () => {
	const app = testApp();
	const { store, space: spaceId } = app;
	const writing = { by: null, actor: 'system', at: T0, recordedAt: T0 } as const;
	store.atomically(() => {
		for (let i = 0; i <= MOST_RANKED; i++)
			store.articles.insert(writing, {
				...{ spaceId, textSha256: String(i), title: `Report ${i}`, text: 'Common.', html: '' },
				...{ outlet: null, byline: null, publishedAt: null, publishedDay: null },
				...{ canonicalUrl: null, language: null }
			});
	});
	const ask = (text: string) => app.as(app.vic).evidence.library({ spaceId, of: 'articles', text });
	expect(await ask('common')).toMatchObject({ isMany: true });
	expect(await ask('report 17')).toMatchObject({ isMany: false });
});
