import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp, type Person, type TestApp } from '../../support/app.ts';
import { tamper } from '../../support/tamper.ts';

const ABOUT = {
	...{ title: 'Talks stall', outlet: 'Post', byline: 'Jane Doe', url: 'https://post.example/a' },
	...{ publishedDay: null, publishedAt: T0 }
} as const;
const BODY = 'Talks are on hold.';

const capture = (
	{ as, space: spaceId }: TestApp,
	who: Person,
	about: Partial<typeof ABOUT> | object = {}
) => as(who).evidence.captureArticle({ ...ABOUT, spaceId, way: 'text', body: BODY, ...about });

/** An article that Bob, a forecaster, has captured. */
async function captured() {
	const app = testApp();
	const { id: articleId } = await capture(app, app.bob);
	const correct = (who: Person, about: object) =>
		app.as(who).evidence.correctArticle({ articleId, ...ABOUT, ...about });
	const read = () => app.as(app.vic).evidence.article({ articleId });
	return { ...app, app, articleId, correct, read };
}

describe('a correction', () => {
	test('takes the place of what was kept wrong, and the log says of which fields, not in which words', async () => {
		const { correct, read, bob, store, articleId } = await captured();
		const to = { title: 'Talks go on', outlet: 'The Wire', byline: null, publishedAt: T0 + HOUR };
		expect(await correct(bob, { ...to, url: 'https://wire.example/b/?utm_source=x' })).toEqual({
			changed: ['title', 'outlet', 'byline', 'published', 'url']
		});
		expect(await read()).toMatchObject({
			...to,
			canonicalUrl: 'https://wire.example/b',
			text: BODY
		});
		const [event] = store.log.after(store.log.head().seq - 1, 1);
		expect(event).toMatchObject({ verb: 'article.corrected', subject: articleId, actor: bob.id });
		expect(JSON.parse(event?.payload ?? '')).toMatchObject({
			fields: ['title', 'outlet', 'byline', 'published', 'url']
		});
		for (const words of ['Talks', 'Wire', 'wire.example'])
			expect(event?.payload).not.toContain(words);
	});

	test('is found by its new title and not by the old one', async () => {
		const { app, correct, bob, space: spaceId } = await captured();
		await correct(bob, { title: 'Negotiations resume' });
		const found = async (text: string) =>
			(await app.as(bob).evidence.library({ spaceId, of: 'articles', text })).rows.length;
		expect([await found('resume'), await found('stall')]).toEqual([1, 0]);
	});

	test('of nothing leaves no event', async () => {
		const { correct, bob, store } = await captured();
		const { seq } = store.log.head();
		expect(await correct(bob, {})).toEqual({ changed: [] });
		expect(store.log.head().seq).toBe(seq);
	});

	test('of an outlet’s capitals names it anew, and makes no second one', async () => {
		const { correct, read, bob } = await captured();
		await correct(bob, { outlet: 'POST' });
		expect((await read()).outlet).toBe('POST');
		await correct(bob, { outlet: 'post', title: 'T' });
		expect((await read()).outlet).toBe('post');
	});

	test('of the date goes on to evidence that took its date from the article', async () => {
		const { as, bob, ask, articleId, correct, space: spaceId } = await captured();
		const attach = [{ questionId: ask(), stance: 'for', strength: 'weak' } as const];
		const add = (publishedAt: number | null) =>
			as(bob).evidence.add({ spaceId, claim: 'C', articleId, publishedAt, attach });
		await add(null);
		await add(T0 - DAY);
		await correct(bob, { publishedAt: null, publishedDay: '2026-01-03' });
		const { evidence, publishedAt } = await as(bob).evidence.article({ articleId });
		expect(publishedAt).toBe(Date.UTC(2026, 0, 2, 23)); // the start of that day in Budapest
		expect(evidence.map((item) => item.publishedAt)).toEqual([publishedAt, T0 - DAY]);
	});

	test('is for editors, and for whoever captured the article; nothing leaks to others', async () => {
		const { app, as, ann, bob, vic, olga, correct, articleId, space: spaceId } = await captured();
		const may = async (who: Person) => (await as(who).evidence.article({ articleId })).may.correct;
		await as(ann).member.setRole({ spaceId, userId: vic.id, role: 'forecaster' });
		expect([await may(ann), await may(bob), await may(vic)]).toEqual([true, true, false]);
		await capture(app, vic); // seeing the same text again gives no right to it
		await expect(correct(vic, { title: 'Mine' })).rejects.toMatchObject({
			code: 'FORBIDDEN',
			message: 'Only editors and whoever captured an article correct it.'
		});
		await expect(correct(olga, { title: 'Mine' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
		await as(ann).member.setRole({ spaceId, userId: bob.id, role: 'viewer' });
		await expect(correct(bob, { title: 'Mine' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
		expect(JSON.stringify(await as(ann).evidence.article({ articleId }))).not.toContain(bob.id);
	});

	test('is refused beside the field where it cannot be', async () => {
		const { correct, bob } = await captured();
		await expect(correct(bob, { title: ' ' })).rejects.toThrow('Give the title.');
		await expect(correct(bob, { url: 'ftp://post.example' })).rejects.toThrow('https://');
		await expect(correct(bob, { outlet: 'x'.repeat(121) })).rejects.toThrow('At most 120');
	});
});

describe('the same text again, with other words about it', () => {
	test('is answered with the fields that differ, and whether one may correct them', async () => {
		const { app, ann, bob, vic, space: spaceId, articleId, read } = await captured();
		const known = { id: articleId, known: true };
		const about = { title: 'Talks go on', outlet: 'The Wire', publishedAt: T0 + DAY };
		expect(await capture(app, bob, about)).toEqual({
			...{ ...known, differing: ['title', 'outlet', 'published'], mayCorrect: true }
		});
		await app.as(ann).member.setRole({ spaceId, userId: vic.id, role: 'forecaster' });
		expect(await capture(app, vic, { byline: 'John Roe' })).toEqual({
			...{ ...known, differing: ['byline'], mayCorrect: false }
		});
		expect(await read()).toMatchObject({ title: 'Talks stall', outlet: 'Post', publishedAt: T0 });
	});

	test.each([
		['nothing but the title', { outlet: null, byline: null, url: null, publishedAt: null }],
		['the day of the instant that is kept', { publishedAt: null, publishedDay: '2026-01-01' }],
		['the very same', {}]
	])('differs in nothing where it says %s', async (_, about) => {
		const { app, bob } = await captured();
		expect(await capture(app, bob, about)).toMatchObject({ known: true, differing: [] });
	});
});

test('a corrected article is told of in the activity, by the names on its form', async () => {
	const { as, correct, bob, space: spaceId } = await captured();
	await correct(bob, { byline: null });
	const [row] = (await as(bob).activity.list({ spaceId })).rows;
	expect(row).toMatchObject({
		...{ verb: 'article.corrected', article: { title: 'Talks stall' } },
		detail: { fields: ['byline'] }
	});
});

test('what was corrected twice agrees with the log, and what was corrected behind its back does not', async () => {
	const { as, bob, ask, articleId, correct, space: spaceId, store } = await captured();
	const attach = [{ questionId: ask(), stance: 'for', strength: 'weak' } as const];
	await as(bob).evidence.add({ spaceId, claim: 'C', articleId, publishedAt: null, attach });
	await correct(bob, { title: 'Second', publishedAt: T0 - DAY });
	await correct(bob, { title: 'Third', publishedAt: T0 - 2 * DAY });
	expect([...store.rows.findings()]).toEqual([]);
	tamper(store, sql`update article set title = 'Fourth'`);
	tamper(store, sql`update evidence set published_at = ${T0}`);
	expect([...store.rows.findings()]).toMatchObject([
		{ noun: 'article', kind: 'changed', fields: ['title'] },
		{ noun: 'evidence', kind: 'changed', fields: ['publishedAt'] }
	]);
});
