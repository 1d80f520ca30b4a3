import { expect, test } from 'vitest';
import { USUAL_DISCOUNTS } from '#lib/domain/evidence/grade.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import { DAY } from '#lib/domain/time.ts';
import { T0, testApp, type TestApp } from '../../support/app.ts';
import { tamper } from '../../support/tamper.ts';

const near = (value: number) => expect.closeTo(value, 10) as number;

/** A question with three items by Ann: 3 : 1 for, 10 : 1 against, and one that Bob judged alone. */
async function withEvidence(app: TestApp = testApp()) {
	const questionId = app.ask({ title: 'Will it snow?' });
	const { as, ann, bob, clock } = app;
	clock.at = T0 + DAY;
	const first = await add(app, questionId, 'for', 'moderate');
	const second = await add(app, questionId, 'against', 'strong');
	const third = await add(app, questionId, 'for', 'weak', bob);
	const get = async (who = ann) => as(who).ledger.get({ questionId });
	return { ...app, questionId, first, second, third, get };
}

async function add(
	{ as, ann, space: spaceId }: TestApp,
	questionId: QuestionId,
	stance: 'for' | 'against',
	strength: 'weak' | 'moderate' | 'strong',
	who = ann
) {
	const attach = [{ questionId, stance, strength }];
	return (await as(who).evidence.add({ spaceId, claim: 'Clouds.', attach })).id;
}

test('without a prior each item tells what it adds, and no number follows', async () => {
	const { get } = await withEvidence();
	const { prior, binary, items } = await get();
	expect(prior).toBeNull();
	expect(binary?.implied).toBeNull();
	expect(binary?.steps.map(({ db }) => db)).toEqual([
		...[near(10 * Math.log10(3)), near(-10), near(10 * Math.log10(1.5))]
	]);
	expect(items.map(({ judged }) => judged?.isYou)).toEqual([true, true, false]);
});

test('a base rate of 3 in 12 starts at 3.5 in 13, and the items lead on from there', async () => {
	const { as, ann, questionId, get } = await withEvidence();
	const prior = { kind: 'base_rate', happened: 3, cases: 12, reference: 'Novembers' } as const;
	await as(ann).ledger.choosePrior({ questionId, prior });
	const { prior: shown, binary } = await get();
	expect(shown).toMatchObject({ ...prior, isChosen: true, probability: near(3.5 / 13) });
	const odds = (3.5 / 9.5) * 3 * 0.1 * 1.5;
	expect(binary?.implied).toBeCloseTo(odds / (1 + odds), 10);
});

test('from an earlier forecast only what came after it counts; the first is taken where nothing is chosen', async () => {
	const app = testApp();
	const questionId = app.ask();
	const { as, ann, clock } = app;
	await add(app, questionId, 'for', 'strong');
	clock.at = T0 + DAY;
	await as(ann).forecast.state({ questionId, probability: 0.5 });
	clock.at = T0 + 2 * DAY;
	await add(app, questionId, 'against', 'moderate');
	const { prior, binary, items, stated } = await as(ann).ledger.get({ questionId });
	expect(prior).toMatchObject({ kind: 'forecast', isChosen: false, madeAt: T0 + DAY });
	expect(items.map(({ isIn }) => isIn)).toEqual([false, true]);
	expect(binary?.implied).toBeCloseTo(0.25, 10);
	expect(stated).toMatchObject({ probability: 0.5 });
});

test('grades discount as an exponent, and one report counts once, with its strongest item', async () => {
	const { as, ann, questionId, first, second, third, get } = await withEvidence();
	await as(ann).ledger.appraise({
		questionId,
		evidenceId: second,
		credibility: 'C2',
		sameAs: null
	});
	await as(ann).ledger.appraise({
		questionId,
		evidenceId: third,
		credibility: null,
		sameAs: first
	});
	const { binary, items } = await get();
	expect(items[1]).toMatchObject({ credibility: 'C2', weight: near(0.63) });
	expect(binary?.steps.map(({ db, countedBy }) => [db, countedBy])).toEqual([
		[near(10 * Math.log10(3)), null],
		[near(-6.3), null],
		[0, first]
	]);
	await as(ann).ledger.appraise({ questionId, evidenceId: third, credibility: null, sameAs: null });
	expect((await get()).binary?.steps.map(({ countedBy }) => countedBy)).toEqual([null, null, null]);
});

test('what is said of an item now does not change how it stood before', async () => {
	const { as, ann, questionId, first, clock } = await withEvidence();
	const before = clock.at;
	clock.at += DAY;
	await as(ann).ledger.appraise({ questionId, evidenceId: first, credibility: 'E5', sameAs: null });
	const grades = async (asOf: number | null) =>
		(await as(ann).ledger.get({ questionId, asOf })).items[0]?.credibility;
	expect([await grades(before), await grades(null)]).toEqual([null, 'E5']);
});

test('everybody starts where they chose, and others’ judgements wait for one’s own number where numbers do', async () => {
	const { as, ann, bob, questionId, space: spaceId, get } = await withEvidence();
	await as(ann).ledger.choosePrior({ questionId, prior: { kind: 'typed', probability: 0.2 } });
	expect((await get(bob)).prior).toBeNull();
	expect((await get(bob)).items[0]?.spread.map(({ name }) => name)).toEqual(['Ann']);
	const zone = 'Europe/Budapest';
	await as(ann).space.change({ spaceId, name: 'Desk', zone, crowdRule: 'after_own' });
	expect((await get(bob)).items[0]?.spread).toEqual([]);
});

test('of several options each has its ratio, and what is likelier under one moves all', async () => {
	const app = testApp();
	const { as, ann, space: spaceId } = app;
	const labels = ['Sofa', 'Bed', 'Other'];
	const questionId = app.ask({
		kind: 'multiple_choice',
		options: labels.map((label) => ({ label, isOther: label === 'Other' }))
	});
	const [sofa, bed] = (await as(ann).question.detail({ questionId })).question.options;
	const judged = { questionId, stance: 'for', strength: 'strong' } as const;
	const attach = [{ ...judged, optionId: sofa?.id ?? 'o_' }];
	const { id: evidenceId } = await as(ann).evidence.add({ spaceId, claim: 'Hair.', attach });
	const weak = { stance: 'against', strength: 'moderate' } as const;
	await as(ann).evidence.judge({ questionId, evidenceId, ...weak, optionId: bed?.id ?? 'o_' });
	await as(ann).ledger.choosePrior({ questionId, prior: { kind: 'even' } });
	const { several, items } = await as(ann).ledger.get({ questionId });
	expect(items[0]?.ratios).toEqual([10, near(1 / 3), 1]);
	const total = 10 + 1 / 3 + 1;
	expect(several?.implied).toEqual([near(10 / total), near(1 / 3 / total), near(1 / total)]);
	expect(several?.steps[0]?.diagnosticity).toBeCloseTo(10 * Math.log10(30), 10);
});

test('what does not fit is refused with a sentence', async () => {
	const { as, ann, bob, questionId, first } = await withEvidence();
	const api = as(ann).ledger;
	const rate = { kind: 'base_rate', happened: 5, cases: 3, reference: 'Novembers' } as const;
	await expect(api.choosePrior({ questionId, prior: rate })).rejects.toThrow(/more often/u);
	const { id: forecastId } = await as(bob).forecast.state({ questionId, probability: 0.4 });
	const forecast = { kind: 'forecast', forecastId } as const;
	await expect(api.choosePrior({ questionId, prior: forecast })).rejects.toThrow(/of yours/u);
	const same = { questionId, evidenceId: first, credibility: null, sameAs: first };
	await expect(api.appraise(same)).rejects.toThrow(/another item/u);
});

test('appraisals and priors are recorded, and a changed row is named', async () => {
	const { as, ann, questionId, first, store } = await withEvidence();
	await as(ann).ledger.appraise({ questionId, evidenceId: first, credibility: 'B2', sameAs: null });
	await as(ann).ledger.choosePrior({ questionId, prior: { kind: 'typed', probability: 0.2 } });
	const findings = () => [...store.rows.findings()];
	expect(findings()).toEqual([]);
	tamper(store, `update appraisal set credibility = 'A1'`);
	tamper(store, 'update prior set probability = 0.9');
	expect(findings()).toMatchObject([
		{ kind: 'changed', noun: 'appraisal', fields: ['credibility'] },
		{ kind: 'changed', noun: 'prior', fields: ['probability'] }
	]);
});

test('what was logged since one’s own number leads on from it, after what time alone does', async () => {
	const app = testApp();
	const { as, ann, clock } = app;
	const questionId = app.ask();
	await as(ann).forecast.state({ questionId, probability: 0.5 });
	const since = async () => (await as(ann).question.detail({ questionId })).since;
	expect(await since()).toMatchObject({ from: 0.5, items: [], restFrom: 5 });
	clock.at = T0 + DAY;
	await add(app, questionId, 'for', 'moderate');
	const later = await since();
	expect(later?.items).toMatchObject([{ number: 1, ratio: 3, by: null }]);
});

test('a space says what its grades leave, and from when on a move is asked about', async () => {
	const { as, ann, bob, questionId, first, space: spaceId, get } = await withEvidence();
	await as(ann).ledger.appraise({ questionId, evidenceId: first, credibility: 'E', sameAs: null });
	expect((await get()).items[0]?.weight).toBeCloseTo(0.1, 10);
	const reliability = { ...USUAL_DISCOUNTS.reliability, E: 0.5 };
	const weights = { spaceId, discounts: { ...USUAL_DISCOUNTS, reliability }, restFrom: 8 };
	await expect(as(bob).ledger.setWeights(weights)).rejects.toThrow();
	await as(ann).ledger.setWeights(weights);
	expect((await get()).items[0]?.weight).toBeCloseTo(0.5, 10);
	await as(ann).forecast.state({ questionId, probability: 0.5 });
	expect((await as(ann).question.detail({ questionId })).since?.restFrom).toBe(8);
	const broken = { ...weights, restFrom: 0 };
	await expect(as(ann).ledger.setWeights(broken)).rejects.toThrow(/1 to 30/u);
});
