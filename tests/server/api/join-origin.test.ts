import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';

/** Two articles, an item of each on one question, and what the second goes back to said only then. */
async function told() {
	const app = testApp();
	const { as, bob, ann, space: spaceId, store } = app;
	const questionId = app.ask();
	const attach = [{ questionId, stance: 'against', strength: 'strong' } as const];
	const drawn = async (outlet: string, who = bob) => {
		const { id: articleId } = await as(bob).evidence.captureArticle({
			...{ spaceId, way: 'text', body: `${outlet} says that talks are on hold.` },
			...{ title: outlet, outlet, byline: null, publishedDay: null, publishedAt: null }
		});
		const { id } = await as(who).evidence.add({ spaceId, claim: outlet, articleId, attach });
		return { articleId, id };
	};
	const [first, second] = [await drawn('Agency'), await drawn('Paper')];
	await as(ann).evidence.add({
		...{ spaceId, claim: 'Of the editor', articleId: second.articleId, attach }
	});
	await as(bob).capture.sayOrigin({ articleId: second.articleId, originId: first.articleId });
	const apart = async (who = bob) =>
		(await as(who).capture.kin({ articleId: second.articleId })).apart.map(({ claim }) => claim);
	const groupOf = (id: typeof first.id) => store.evidence.get(id).originGroup;
	const item = async () =>
		(await as(bob).ledger.get({ questionId })).items.find(({ id }) => id === second.id);
	return { ...app, questionId, first, second, apart, groupOf, item };
}

test('what was drawn before is offered to whoever may group it, joins, and parts again', async () => {
	const { as, bob, ann, vic, first, second, apart, groupOf, item, store } = await told();
	expect(await apart()).toEqual(['Paper']);
	expect(await apart(ann)).toEqual(['Paper', 'Of the editor']);
	expect(await apart(vic)).toEqual([]);
	expect((await item())?.goesWith).toEqual({ id: first.id, number: 1 });
	const say = (to: 'origin' | 'itself', evidenceIds = [second.id]) =>
		as(bob).capture.joinOrigin({ articleId: second.articleId, evidenceIds, to });
	await say('origin');
	expect(groupOf(second.id)).toBe(first.articleId);
	expect([await apart(), (await item())?.goesWith]).toEqual([[], null]);
	await say('itself');
	expect(groupOf(second.id)).toBe(second.articleId);
	expect(await apart()).toEqual(['Paper']);
	await expect(say('origin', [first.id])).rejects.toMatchObject({ code: 'NOT_FOUND' });
	expect([...store.rows.findings()]).toEqual([]);
});

test('others’ items are not grouped by forecasters, and nothing is half done', async () => {
	const { as, ann, bob, second, groupOf } = await told();
	const items = (await as(ann).capture.kin({ articleId: second.articleId })).apart;
	const evidenceIds = items.map(({ id }) => id);
	const said = { articleId: second.articleId, evidenceIds, to: 'origin' } as const;
	await expect(as(bob).capture.joinOrigin(said)).rejects.toMatchObject({ code: 'FORBIDDEN' });
	expect(groupOf(second.id)).toBe(second.articleId);
	await as(ann).capture.joinOrigin(said);
	expect(await as(ann).capture.kin({ articleId: second.articleId })).toMatchObject({ apart: [] });
});

test('an item that somebody grouped otherwise is left as it is', async () => {
	const { as, bob, questionId, second, apart, item } = await told();
	const said = { questionId, evidenceId: second.id, credibility: null, sameAs: null };
	await as(bob).ledger.appraise(said);
	expect(await apart()).toEqual([]);
	expect((await item())?.goesWith).toBeNull();
});
