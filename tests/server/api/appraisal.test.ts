import { expect, test } from 'vitest';
import type { EvidenceId } from '#lib/domain/ids.ts';
import { testApp } from '../../support/app.ts';

/** A question with some items by Ann, who owns the space, and one by Bob, who forecasts in it. */
async function withItems() {
	const app = testApp();
	const { as, ann, bob, space: spaceId } = app;
	const questionId = app.ask();
	const attach = [{ questionId, stance: 'for', strength: 'moderate' } as const];
	const add = async (who: typeof ann) =>
		(await as(who).evidence.add({ spaceId, claim: 'Clouds.', attach })).id;
	const [a, b, c, d] = [await add(ann), await add(ann), await add(ann), await add(ann)];
	const own = await add(bob);
	const say = (who: typeof ann, evidenceId: EvidenceId, sameAs: EvidenceId | null) =>
		as(who).ledger.appraise({ questionId, evidenceId, credibility: null, sameAs });
	const origins = async () =>
		(await as(ann).ledger.get({ questionId })).items.map(({ origin }) => origin);
	return { ...app, questionId, a, b, c, d, own, say, origins };
}

test('an item that left a group does not bring the group along when others join it', async () => {
	const { ann, a, b, c, d, say, origins } = await withItems();
	await say(ann, b, a);
	await say(ann, c, a);
	await say(ann, a, null);
	await say(ann, d, a);
	const [ofA, ofB, ofC, ofD] = await origins();
	expect([ofA, ofB]).toEqual([ofD, ofC]);
	expect(ofA).not.toBe(ofB);
});

test('forecasters grade what they added themselves, editors everything', async () => {
	const { as, ann, bob, questionId, a, own, say } = await withItems();
	await expect(say(bob, a, own)).rejects.toThrow(/editors and whoever added/u);
	const grade = { questionId, evidenceId: own, credibility: 'B2', sameAs: null };
	await as(bob).ledger.appraise(grade);
	await as(ann).ledger.appraise({ ...grade, credibility: 'C2' });
	const mayBob = (await as(bob).ledger.get({ questionId })).items.map((item) => item.mayAppraise);
	expect(mayBob).toEqual([false, false, false, false, true]);
});
