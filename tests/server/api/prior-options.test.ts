import { expect, test } from 'vitest';
import { T0, testApp } from '../../support/app.ts';
import { tamper } from '../../support/tamper.ts';

const near = (value: number) => expect.closeTo(value, 10) as number;
const named = (labels: readonly string[]) =>
	labels.map((label) => ({ label, isOther: label === 'Other' }));

/** A question of three options with an item that speaks 3 : 1 for the first. */
async function withOptions() {
	const app = testApp();
	const { as, ann, space: spaceId } = app;
	const questionId = app.ask({
		kind: 'multiple_choice',
		options: named(['Sofa', 'Bed', 'Other'])
	});
	const api = as(ann);
	const { options } = (await api.question.detail({ questionId })).question;
	const [sofa = 'o_', bed = 'o_', other = 'o_'] = options.map(({ id }) => id);
	const attach = [{ questionId, optionId: sofa, stance: 'for', strength: 'moderate' } as const];
	await api.evidence.add({ spaceId, claim: 'Hair.', attach });
	const choose = (numbers: Readonly<Record<string, number>>, probability: number | null = null) =>
		api.ledger.choosePrior({
			...{ questionId, prior: { kind: 'typed', probability, distribution: numbers } }
		});
	const get = () => api.ledger.get({ questionId });
	return { ...app, api, questionId, sofa, bed, other, choose, get };
}

test('numbers of one’s own for each option are where the matrix starts', async () => {
	const { sofa, bed, other, choose, get, store } = await withOptions();
	await choose({ [sofa]: 0.2, [bed]: 0.5, [other]: 0.3 });
	const { prior, several } = await get();
	expect(prior).toMatchObject({ kind: 'typed', isChosen: true, vector: [0.2, 0.5, 0.3] });
	expect(several?.implied).toEqual([near(0.6 / 1.4), near(0.5 / 1.4), near(0.3 / 1.4)]);
	expect([...store.rows.findings()]).toEqual([]);
	tamper(store, `update prior set distribution = '{}'`);
	expect([...store.rows.findings()]).toMatchObject([
		{ kind: 'changed', noun: 'prior', fields: ['distribution'] }
	]);
});

test('what does not sum to 100%, or leaves an option out, is refused with what to do', async () => {
	const { sofa, bed, other, choose, api, questionId, get } = await withOptions();
	await expect(choose({ [sofa]: 0.2, [bed]: 0.5, [other]: 0.2 })).rejects.toThrow(
		/Share out the 10/u
	);
	await expect(choose({ [sofa]: 0.5, [bed]: 0.5 })).rejects.toThrow(/“Other” a probability/u);
	await expect(choose({ [sofa]: 0.2, [bed]: 0.5, [other]: 0.3, o_x: 0 })).rejects.toThrow();
	const thirds = { [sofa]: 0.2, [bed]: 0.5, [other]: 0.3 };
	await expect(choose(thirds, 0.2)).rejects.toThrow(/every option/u);
	const single = { kind: 'typed', probability: 0.2 } as const;
	await expect(api.ledger.choosePrior({ questionId, prior: single })).rejects.toThrow(
		/every option/u
	);
	expect((await get()).prior).toBeNull();
});

test('a question of yes or no takes one number', async () => {
	const { ask, as, ann, sofa } = await withOptions();
	const questionId = ask({ title: 'Will it snow?' });
	const prior = { kind: 'typed', distribution: { [sofa]: 1 } } as const;
	await expect(as(ann).ledger.choosePrior({ questionId, prior })).rejects.toThrow(
		/one probability/u
	);
});

test('where other options take the place of those, the start has to be chosen anew', async () => {
	const { sofa, bed, other, choose, get, api, questionId } = await withOptions();
	await choose({ [sofa]: 0.2, [bed]: 0.5, [other]: 0.3 });
	const { question } = await api.question.detail({ questionId });
	await api.question.revise({
		...{ questionId, versionId: question.versionId, note: '', minor: false },
		...{ title: 'Where does the cat sleep now?', criteria: '', background: '', tags: [] },
		options: named(['Chair', 'Floor', 'Box', 'Other']).map((option) => ({ ...option, id: null })),
		schedule: {
			...{ opensAt: T0, deadlineDay: null, zone: 'Europe/Budapest' },
			...{ closesAt: question.closesAt, resolvesBy: null }
		}
	});
	expect((await get()).prior).toBeNull();
});
