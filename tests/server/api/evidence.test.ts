import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { T0, testApp, type TestApp } from '../../support/app.ts';

const captured = { byline: null, publishedDay: null, publishedAt: null, outlet: 'Post' } as const;
const capture = ({ as, ann, space: spaceId }: TestApp, body: string, title = 'T') =>
	as(ann).evidence.captureArticle({ ...captured, spaceId, way: 'text', body, title });
const judged = { stance: 'for', strength: 'strong' } as const;

test('a text is kept once, however often it is pasted; each paste is a capture', async () => {
	const app = testApp();
	const first = await capture(app, 'Talks are on hold.');
	const again = await capture(app, 'Talks are on hold.\r\n\r\n', 'Another title');
	expect(again).toMatchObject({ id: first.id, known: true, differing: ['title'] });
	const article = await app.as(app.bob).evidence.article({ articleId: first.id });
	expect(article.captures).toHaveLength(2);
	expect(article.title).toBe('T');
	expect(new Set(article.captures.map((row) => row.rawSha256)).size).toBe(2);
});

test('the same text in two spaces is two articles', async () => {
	const app = testApp();
	const { as, olga, elsewhere: spaceId } = app;
	const { id } = await capture(app, 'Talks are on hold.');
	const other = await as(olga).evidence.captureArticle({
		...{ ...captured, spaceId, way: 'text', body: 'Talks are on hold.', title: 'T' }
	});
	expect(other).toMatchObject({ known: false });
	expect(other.id).not.toBe(id);
});

test('a day without an hour counts from its start in the space’s zone', async () => {
	const app = testApp();
	const { as, ann, space: spaceId } = app;
	const { id: articleId } = await as(ann).evidence.captureArticle({
		...{ ...captured, spaceId, way: 'text', body: 'B', title: 'T', publishedDay: '2026-07-01' }
	});
	const { publishedAt } = await as(ann).evidence.article({ articleId });
	expect(publishedAt).toBe(Date.UTC(2026, 5, 30, 22));
});

test('an excerpt is anchored to its place, without the blanks around it', async () => {
	const app = testApp();
	const { as, ann, space: spaceId, ask } = app;
	const { id: articleId } = await capture(app, 'Talks are on hold.');
	const add = (start: number, end: number) =>
		as(ann).evidence.add({
			...{ spaceId, claim: 'On hold', articleId, range: { start, end } },
			attach: [{ questionId: ask(), ...judged }]
		});
	await add(5, 10);
	const { evidence, text } = await as(ann).evidence.article({ articleId });
	const [item] = evidence;
	expect(item).toMatchObject({ excerpt: 'are', excerptStart: 6, excerptEnd: 9 });
	expect(text.slice(item?.excerptStart ?? 0, item?.excerptEnd ?? 0)).toBe('are');
	for (const [start, end] of [
		[5, 6],
		[10, 10_000],
		[9, 6]
	] as const)
		await expect(add(start, end)).rejects.toMatchObject({
			code: 'BAD_REQUEST',
			cause: { field: 'range' }
		});
});

test('one item bears on several questions, with a number and a judgement on each', async () => {
	const { as, ann, bob, space: spaceId, ask } = testApp();
	const [one, two] = [ask(), ask()];
	const { id } = await as(ann).evidence.add({
		...{ spaceId, claim: 'C' },
		attach: [
			{ questionId: one, ...judged },
			{ questionId: two, stance: 'against', strength: 'weak' }
		]
	});
	await as(bob).evidence.judge({
		...{ evidenceId: id, questionId: one, stance: 'neither', strength: 'weak' }
	});
	const seen = async (who: typeof ann, questionId: typeof one) =>
		(await as(who).question.detail({ questionId })).evidence.map(({ number, judgement }) => [
			...[number, judgement?.by, judgement?.stance, judgement?.strength, judgement?.isMine]
		]);
	expect(await seen(ann, one)).toEqual([[1, 'Ann', 'for', 'strong', true]]);
	expect(await seen(bob, one)).toEqual([[1, 'Bob', 'neither', null, true]]);
	expect(await seen(bob, two)).toEqual([[1, 'Ann', 'against', 'weak', false]]);
});

test('on a question with options a judgement names the option it points to', async () => {
	const { as, ann, space: spaceId, ask, store } = testApp();
	const options = ['A', 'B'].map((label) => ({ label, isOther: false }));
	const questionId = ask({ kind: 'multiple_choice', options });
	const [first] = store.questions.options(questionId);
	const add = (optionId: `o_${string}` | null) =>
		as(ann).evidence.add({ spaceId, claim: 'C', attach: [{ questionId, optionId, ...judged }] });
	await expect(add(null)).rejects.toMatchObject({ cause: { field: 'optionId' } });
	await add(first?.id ?? null);
	// All or nothing: the refused item is not in the library.
	expect((await as(ann).evidence.library({ spaceId })).rows).toHaveLength(1);
});

test('a reason ticked twice is one reason, and one that is not attached is refused', async () => {
	const { as, ann, bob, space: spaceId, ask, store } = testApp();
	const questionId = ask();
	const { id } = await as(ann).evidence.add({
		spaceId,
		claim: 'C',
		attach: [{ questionId, ...judged }]
	});
	await as(bob).forecast.state({ questionId, probability: 0.5, evidenceIds: [id, id] });
	expect(store.forecasts.evidence(questionId)).toHaveLength(1);
	await expect(
		as(bob).forecast.state({ questionId: ask(), probability: 0.5, evidenceIds: [id] })
	).rejects.toMatchObject({ message: 'Attach that evidence to this question first.' });
});

test('the library finds words of claims and texts, page by page', async () => {
	const app = testApp();
	const { as, ann, space: spaceId, ask, clock } = app;
	const questionId = ask();
	for (const claim of ['The envoy left', 'The envoy came', 'Посол уехал']) {
		clock.at += DAY;
		await as(ann).evidence.add({ spaceId, claim, attach: [{ questionId, ...judged }] });
		await capture(app, `${claim}, they say.`);
	}
	const found = async (of: 'evidence' | 'articles', text: string) =>
		(await as(ann).evidence.library({ spaceId, of, text })).rows.length;
	expect(await found('evidence', 'envo')).toBe(2);
	expect(await found('articles', 'посол')).toBe(1);
	expect(await found('evidence', '") or 1=1 --')).toBe(0);
	const first = await as(ann).evidence.library({ spaceId, limit: 2 });
	const rest = await as(ann).evidence.library({ spaceId, limit: 2, cursor: first.next });
	const ids = [...first.rows, ...rest.rows].map((row) => row.id);
	expect([ids.length, new Set(ids).size, rest.next]).toEqual([3, 3, null]);
});

test('what was attached later is not there as known on an earlier day', async () => {
	const { as, ann, space: spaceId, ask, clock } = testApp();
	const questionId = ask();
	clock.at += 2 * DAY;
	await as(ann).evidence.add({ spaceId, claim: 'C', attach: [{ questionId, ...judged }] });
	const past = await as(ann).question.detail({ questionId, asOf: T0 + DAY });
	expect(past.evidence).toEqual([]);
});
