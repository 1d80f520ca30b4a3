import { expect, test } from 'vitest';
import type { OptionId } from '#lib/domain/ids.ts';
import { testApp } from '../../support/app.ts';

const near = (value: number) => expect.closeTo(value, 10) as number;

/** A question of three options with an item that Ann finds ten times likelier under the first. */
async function withItem() {
	const app = testApp();
	const { as, ann, space: spaceId } = app;
	const labels = ['Sofa', 'Bed', 'Other'];
	const questionId = app.ask({
		kind: 'multiple_choice',
		options: labels.map((label) => ({ label, isOther: label === 'Other' }))
	});
	const { question } = await as(ann).question.detail({ questionId });
	const [sofa = 'o_', bed = 'o_', other = 'o_'] = question.options.map(({ id }) => id);
	const attach = [{ questionId, optionId: sofa, stance: 'for', strength: 'strong' } as const];
	const { id: evidenceId } = await as(ann).evidence.add({ spaceId, claim: 'Hair.', attach });
	const ratios = async (who = ann) => (await as(who).ledger.get({ questionId })).items[0]?.ratios;
	return { ...app, questionId, evidenceId, sofa, bed, other, ratios };
}

const of = (optionId: OptionId, stance: 'for' | 'against' | 'neither') =>
	({ optionId, stance, strength: 'moderate' }) as const;

test('a row of the matrix is judged at once, and what is not named stays as it was said', async () => {
	const { as, ann, questionId, evidenceId, sofa, bed, other, ratios } = await withItem();
	const ids = { questionId, evidenceId };
	await as(ann).ledger.judgeOptions({ ...ids, options: [of(bed, 'against'), of(other, 'for')] });
	expect(await ratios()).toEqual([near(10), near(1 / 3), near(3)]);
	await as(ann).ledger.judgeOptions({ ...ids, options: [of(sofa, 'neither')] });
	expect(await ratios()).toEqual([1, near(1 / 3), near(3)]);
});

test('whoever judges a row begins at 1 : 1, whatever others said', async () => {
	const { as, ann, bob, questionId, evidenceId, bed, ratios } = await withItem();
	expect(await ratios(bob)).toEqual([near(10), 1, 1]);
	await as(bob).ledger.judgeOptions({ questionId, evidenceId, options: [of(bed, 'for')] });
	expect([await ratios(bob), await ratios(ann)]).toEqual([
		[1, near(3), 1],
		[near(10), 1, 1]
	]);
});

test('a row in which nothing was changed is judged to tell nothing apart', async () => {
	const { as, bob, questionId, evidenceId, ratios } = await withItem();
	await as(bob).ledger.judgeOptions({ questionId, evidenceId, options: [] });
	expect(await ratios(bob)).toEqual([1, 1, 1]);
	await as(bob).ledger.judgeOptions({ questionId, evidenceId, options: [] });
	expect(await ratios(bob)).toEqual([1, 1, 1]);
});

test('an option of another question is refused, and nothing of the row is kept', async () => {
	const { as, bob, questionId, evidenceId, bed, ratios } = await withItem();
	const options = [of(bed, 'for'), of('o_nowhere', 'for')];
	await expect(as(bob).ledger.judgeOptions({ questionId, evidenceId, options })).rejects.toThrow();
	expect(await ratios(bob)).toEqual([near(10), 1, 1]);
});

test('the list goes by what stands of whoever judged first, as the ledger does', async () => {
	const { as, ann, bob, questionId, evidenceId, sofa, bed } = await withItem();
	const options = [of(sofa, 'neither'), of(bed, 'against')];
	await as(ann).ledger.judgeOptions({ questionId, evidenceId, options });
	const { evidence } = await as(bob).question.detail({ questionId });
	expect(evidence[0]?.judgement).toMatchObject({ by: 'Ann', stance: 'against', optionId: bed });
});
