import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { fileArticles } from '#lib/server/actions/article-kin.ts';
import { sha256 } from '#lib/server/store/hash.ts';
import { HOUR } from '#lib/domain/time.ts';
import { capture } from '#lib/server/store/schema/evidence.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { MOON_PAGE } from '../../support/one-page.ts';
import { pdfOf } from '../../support/pdf.ts';
import { tamper } from '../../support/tamper.ts';
import { AGENCY, ANEW, REPRINT } from '../../domain/article/stories.ts';

const ABOUT = { title: 'T', outlet: null, byline: null, publishedDay: null, publishedAt: null };

const paste = ({ as, bob, space: spaceId }: TestApp, body: string, url: string | null = null) =>
	as(bob).evidence.captureArticle({ ...ABOUT, spaceId, way: 'text', body, url });
const read = ({ as, bob, space: spaceId }: TestApp, body: string, url: string | null = null) =>
	as(bob).evidence.readArticle({ spaceId, way: 'text', body, url });

describe('a page by its address', () => {
	test('is found first, and kept with its bytes, both addresses and their hash when somebody says so', async () => {
		const { as, bob, store, space: spaceId } = testApp();
		const found = await as(bob).capture.readUrl({ spaceId, url: `${MOON_PAGE}#top` });
		expect(found).toMatchObject({
			...{ title: 'The moon again', outlet: 'Moon Post', language: 'en', cited: ['Reuters'] },
			...{ finalUrl: MOON_PAGE, canonicalUrl: MOON_PAGE, kin: { known: false, before: null } }
		});
		expect(store.db.select().from(capture).all()).toEqual([]);
		expect(JSON.stringify(found)).not.toContain('<');

		const { id: articleId } = await as(bob).capture.keep({
			...{ ...ABOUT, spaceId, key: found.key, title: 'Still zirconium' }
		});
		const { captures, title, text } = await as(bob).evidence.article({ articleId });
		expect({ title, text }).toEqual({ title: 'Still zirconium', text: found.text });
		expect(captures).toMatchObject([
			{ way: 'url', askedUrl: MOON_PAGE, finalUrl: MOON_PAGE, mediaType: 'text/html' }
		]);
		const [kept] = store.db.select().from(capture).all();
		const raw = gunzipSync(kept?.raw ?? '');
		expect(raw.toString()).toMatch(/^<html lang="en">/);
		expect(kept?.rawSha256).toBe(sha256(raw));
		expect([...store.rows.findings()]).toEqual([]);
		tamper(store, sql`update capture set asked_url = 'https://other.example'`);
		expect([...store.rows.findings()]).toMatchObject([{ noun: 'capture', fields: ['askedUrl'] }]);
	});

	test('is refused beside the address, with what to do', async () => {
		const { as, bob, space: spaceId } = testApp();
		const refused = (url: string) => as(bob).capture.readUrl({ spaceId, url });
		await expect(refused('http://127.0.0.1/')).rejects.toThrow(/private network.*Paste the text/);
		await expect(refused('https://moon.example/none')).rejects.toThrow(/no such page/);
		await expect(refused('moon.example')).rejects.toThrow('begins with https://');
	});

	test('once kept is held no more; nobody else finds it, nor after an hour, nor when five came since', async () => {
		const { as, ann, bob, clock, space: spaceId } = testApp();
		const fetched = async () => (await as(bob).capture.readUrl({ spaceId, url: MOON_PAGE })).key;
		const keep = (who: typeof ann, key: string) => as(who).capture.keep({ ...ABOUT, spaceId, key });
		const key = await fetched();
		await expect(keep(ann, key)).rejects.toThrow(/no longer held/);
		await keep(bob, key);
		await expect(keep(bob, key)).rejects.toThrow(/no longer held/);
		const old = await fetched();
		clock.at += HOUR + 1;
		await expect(keep(bob, old)).rejects.toThrow(/no longer held/);
		const first = await fetched();
		for (let i = 0; i < 4; i++) await fetched();
		await expect(keep(bob, first)).rejects.toThrow(/no longer held/);
	});

	test('pasted as well is one article with two captures', async () => {
		const app = testApp();
		const { as, bob, space: spaceId } = app;
		const { key, text } = await as(bob).capture.readUrl({ spaceId, url: MOON_PAGE });
		const { id: articleId } = await as(bob).capture.keep({ ...ABOUT, spaceId, key });
		expect(await paste(app, text)).toMatchObject({ id: articleId, known: true });
		const { captures } = await as(bob).evidence.article({ articleId });
		expect(captures.map(({ way }) => way).sort()).toEqual(['text', 'url']);
		expect((await as(bob).capture.readUrl({ spaceId, url: MOON_PAGE })).kin.known).toBe(true);
	});
});

describe('a file', () => {
	const content = (text: string | Buffer) => Buffer.from(text).toString('base64');

	test.each([
		['talks.pdf', pdfOf([['Talks are on hold today.']]), 'application/pdf'],
		['TALKS.TXT', Buffer.from('Talks are on hold today.'), 'text/plain'],
		['talks.md', Buffer.from('Talks are *on hold* today.'), 'text/markdown'],
		['talks.html', Buffer.from('<p>Talks are <b>on hold</b> today.'), 'text/html']
	])('%s is read by its ending, and kept as it came', async (name, bytes, mediaType) => {
		const { as, bob, space: spaceId, store } = testApp();
		const found = await as(bob).capture.readFile({ spaceId, name, content: content(bytes) });
		expect(found.text).toBe('Talks are on hold today.');
		await as(bob).capture.keep({ ...ABOUT, spaceId, key: found.key });
		const [kept] = store.db.select().from(capture).all();
		expect(kept).toMatchObject({ way: 'file', mediaType, askedUrl: null, finalUrl: null });
		expect(gunzipSync(kept?.raw ?? '').equals(bytes)).toBe(true);
		expect([...store.rows.findings()]).toEqual([]);
	});

	test.each([
		['talks.docx', 'PK', /end in \.html, \.txt, \.md or \.pdf/],
		['talks.pdf', pdfOf([[]]), /no text layer/],
		['talks.txt', ' ', /no text in this/]
	])('%s of %s is refused beside the file', async (name, bytes, message) => {
		const { as, bob, space: spaceId } = testApp();
		await expect(
			as(bob).capture.readFile({ spaceId, name, content: content(bytes) })
		).rejects.toMatchObject({ message, cause: { field: 'content' } });
	});
});

describe('what a text has to do with others', () => {
	test('a page that changed is shown with what changed, before it is kept and after', async () => {
		const app = testApp();
		const { as, bob } = app;
		const url = 'https://post.example/a';
		const { id: first } = await paste(app, 'Talks are on hold.', url);
		expect((await read(app, 'Talks are on hold.', url)).kin).toMatchObject({
			...{ known: true, before: null }
		});
		const { kin } = await read(app, 'Talks are off.', `${url}/?utm_source=mail`);
		const changes = [
			...[
				{ kind: 'same', text: 'Talks are ' },
				{ kind: 'removed', text: 'on hold' }
			],
			...[
				{ kind: 'added', text: 'off' },
				{ kind: 'same', text: '.' }
			]
		];
		expect(kin).toMatchObject({ known: false, before: { id: first, changes }, same: [] });
		const { id: second } = await paste(app, 'Talks are off.', url);
		expect(await as(bob).capture.kin({ articleId: second })).toMatchObject({
			...{ before: { id: first, changes }, after: null, same: [] }
		});
		expect((await as(bob).capture.kin({ articleId: first })).after).toMatchObject({ id: second });
	});

	test('the same story at another address is offered, the same page changed and the same news told anew are not', async () => {
		const app = testApp();
		const { id } = await paste(app, AGENCY, 'https://harbour.example/1');
		const same = async (body: string, url: string) => (await read(app, body, url)).kin.same;
		expect(await same(REPRINT, 'https://paper.example/1')).toMatchObject([{ id }]);
		expect(await same(REPRINT, 'https://harbour.example/1')).toEqual([]);
		expect(await same(ANEW, 'https://paper.example/1')).toEqual([]);
	});

	test('new evidence from an article takes the origin of the one it goes back to, over several steps', async () => {
		const app = testApp();
		const { as, bob, ann, store, ask, space: spaceId } = app;
		const [{ id: one }, { id: two }, { id: three }] = await Promise.all([
			...[paste(app, AGENCY), paste(app, REPRINT), paste(app, ANEW)]
		] as const);
		await as(bob).capture.sayOrigin({ articleId: two, originId: one });
		await as(bob).capture.sayOrigin({ articleId: three, originId: two });
		const attach = [{ questionId: ask(), stance: 'for', strength: 'weak' } as const];
		const groupOf = async (articleId: typeof one) => {
			const { id } = await as(ann).evidence.add({ spaceId, claim: 'C', articleId, attach });
			return store.evidence.get(id).originGroup;
		};
		expect([await groupOf(one), await groupOf(two), await groupOf(three)]).toEqual([one, one, one]);
		expect((await as(ann).capture.kin({ articleId: two })).origin).toMatchObject({ id: one });
		await as(ann).capture.sayOrigin({ articleId: three, originId: null });
		expect(await groupOf(three)).toBe(three);
		await expect(as(bob).capture.sayOrigin({ articleId: one, originId: two })).rejects.toThrow(
			/goes back to this one already/
		);
		await expect(as(bob).capture.sayOrigin({ articleId: one, originId: one })).rejects.toThrow();
	});

	test('an origin is in the log, agrees with it, and cannot be changed behind it', async () => {
		const app = testApp();
		const { as, bob, vic, olga, store, elsewhere } = app;
		const { id: articleId } = await paste(app, AGENCY);
		const { id: originId } = await paste(app, REPRINT);
		await as(bob).capture.sayOrigin({ articleId, originId });
		const { seq } = store.log.head();
		await as(bob).capture.sayOrigin({ articleId, originId });
		expect(store.log.head().seq).toBe(seq);
		expect([...store.rows.findings()]).toEqual([]);
		expect(() => store.db.run(sql`update article_origin set origin_id = null`)).toThrow();
		expect(() => store.db.run(sql`delete from article_origin`)).toThrow();
		tamper(store, sql`update article_origin set origin_id = null`);
		expect([...store.rows.findings()]).toMatchObject([{ kind: 'changed', fields: ['from'] }]);
		await expect(as(vic).capture.sayOrigin({ articleId, originId })).rejects.toThrow();
		const foreign = await as(olga).evidence.captureArticle({
			...{ ...ABOUT, spaceId: elsewhere, way: 'text', body: 'Elsewhere.' }
		});
		await expect(
			as(bob).capture.sayOrigin({ articleId, originId: foreign.id })
		).rejects.toMatchObject({ code: 'NOT_FOUND' });
	});
});

test('articles of before there was a file of them are filed, and found', async () => {
	const app = testApp();
	const { id } = await paste(app, AGENCY);
	await paste(app, 'Talks are on hold.');
	app.store.db.run(sql`delete from article_band`);
	expect((await read(app, REPRINT)).kin.same).toEqual([]);
	await fileArticles(app.store, () => Promise.resolve());
	expect((await read(app, REPRINT)).kin.same).toMatchObject([{ id }]);
});
