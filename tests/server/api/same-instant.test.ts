import { expect, test } from 'vitest';
import { MINUTE } from '#lib/domain/time.ts';
import { testApp } from '../../support/app.ts';

/** The example: its clock stands still while people work in it. */
async function inTheExample() {
	const { as, ann, clock } = testApp();
	const api = as(ann);
	const { id: spaceId } = await api.space.openExample();
	const text = 'Will Trump and Putin meet in Budapest by 30 November 2025?';
	const questionId = (await api.question.list({ spaceId, text })).rows[0]?.id ?? 'q_';
	const later = (by: number) => (clock.at += by);
	return {
		queued: async () => (await api.queue.at({ spaceId, questionId })).current?.reasons,
		say: async (probability: number, after = 5 * MINUTE) => {
			later(after);
			return (await api.forecast.state({ questionId, probability })).id;
		},
		add: async () => {
			later(10);
			const attach = [{ questionId, stance: 'against', strength: 'strong' } as const];
			await api.evidence.add({ spaceId, claim: 'A minister said no.', attach });
		},
		startFrom: async (forecastId: `f_${string}`) => {
			await api.ledger.choosePrior({ questionId, prior: { kind: 'forecast', forecastId } });
		},
		detail: () => api.question.detail({ questionId }),
		ledger: () => api.ledger.get({ questionId })
	};
}

test('what was logged after a number counts for the next, also where the clock stands still', async () => {
	const { say, add, detail, ledger, queued } = await inTheExample();
	await say(0.3);
	expect((await detail()).since?.items).toEqual([]);
	await add();
	expect((await detail()).since?.items).toMatchObject([{ claim: 'A minister said no.' }]);
	expect(await queued()).toMatchObject([{ kind: 'evidence', items: 1 }]);
	const { binary, items } = await ledger();
	expect(binary?.implied).toBeCloseTo(0.3 / (0.3 + 7), 12);
	expect(items.filter(({ isIn }) => isIn)).toHaveLength(1);
	await say(0.04);
	expect((await ledger()).moves).toEqual([]);
	expect((await detail()).since?.items).toEqual([]);
	await say(0.3);
	expect((await ledger()).moves).toMatchObject([{ isUp: true }]);
});

test('a number after which evidence was logged is no slip of the next, however soon that came', async () => {
	const { say, add, ledger } = await inTheExample();
	await say(0.4);
	await add();
	await say(0.06, 10);
	const { prior, binary, moves, stated } = await ledger();
	expect(prior).toMatchObject({ probability: 0.4, isChosen: false });
	expect(binary?.implied).toBeCloseTo(0.0625, 12);
	expect({ moves, stated }).toMatchObject({ moves: [], stated: { probability: 0.06 } });
});

test('a number that was chosen to start from stays chosen when it is corrected', async () => {
	const { say, startFrom, ledger } = await inTheExample();
	await startFrom(await say(0.4));
	await say(0.41, 10);
	expect((await ledger()).prior).toMatchObject({ probability: 0.4, isChosen: true });
});
