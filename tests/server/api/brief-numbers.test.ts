import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { planOn } from '../../support/brief-calls.ts';

const SECRETS = ['0.838383', '0.848484', 'SECRET', 'JUDGED', 'SUMMARY', 'CONFIDED'];

/** Bob and Vic have forecast under the rule that one’s own number comes first, and Bob has issued a brief; Ann has not. */
async function blindBrief() {
	const app = testApp();
	const { as, ann, bob, vic, space: spaceId, store, ask, clock } = app;
	store.spaces.setRole(
		{ by: ann.id, actor: ann.id, at: clock.at, recordedAt: clock.at },
		...([spaceId, vic.id, 'forecaster'] as const)
	);
	const zone = 'Europe/Budapest';
	await as(ann).space.change({ spaceId, name: 'Desk', zone, crowdRule: 'after_own' });
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.838383, rationale: 'SECRET' });
	await as(vic).forecast.state({ questionId, probability: 0.848484, rationale: 'SECRET' });
	const plan = {
		...planOn([questionId], 'JUDGED'),
		summary: 'SUMMARY',
		dissent: 'named' as const
	};
	const confidence = { level: 'low' as const, basis: 'CONFIDED' };
	const items = plan.items.map((item) => ({ ...item, confidence }));
	const begun = () => as(bob).brief.begin({ spaceId, plan: { ...plan, items } });
	const { id: briefId } = await begun();
	await as(bob).brief.issue({ briefId, revision: 1 });
	const { id: draftId } = await begun();
	return { ...app, questionId, briefId, draftId, plan };
}

test('no number of a brief reaches a member before they have put their own on it, nor words written beside it', async () => {
	const { as, ann, space: spaceId, briefId, draftId, questionId } = await blindBrief();
	const seen = async () =>
		JSON.stringify([
			await as(ann).brief.read({ briefId }),
			await as(ann).brief.list({ spaceId }),
			await as(ann).activity.list({ spaceId })
		]);
	for (const secret of SECRETS) expect(await seen()).not.toContain(secret);
	await expect(as(ann).brief.read({ briefId: draftId })).rejects.toMatchObject({
		code: 'NOT_FOUND'
	});
	expect((await as(ann).brief.list({ spaceId })).drafts).toEqual([]);
	await as(ann).forecast.state({ questionId, probability: 0.5 });
	for (const secret of ['JUDGED', 'SUMMARY', 'CONFIDED']) expect(await seen()).toContain(secret);
	await expect(as(ann).brief.read({ briefId: draftId })).resolves.toMatchObject({ kind: 'draft' });
});

test('what its maker may not see stays out of a brief, for everybody', async () => {
	const { as, ann, bob, space: spaceId, plan } = await blindBrief();
	const { id: briefId } = await as(ann).brief.begin({ spaceId, plan });
	const draft = await as(ann).brief.read({ briefId });
	expect(draft.content.items).toMatchObject([{ isHidden: true, estimates: [], dissent: [] }]);
	await as(ann).brief.issue({ briefId, revision: 1 });
	expect((await as(bob).brief.read({ briefId })).content.items).toMatchObject([
		{ isHidden: false, estimates: [], forecasters: 0, line: [], dissent: [] }
	]);
});
