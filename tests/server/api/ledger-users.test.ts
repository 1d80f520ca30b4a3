import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { testApp } from '../../support/app.ts';
import { tamper } from '../../support/tamper.ts';
import { testWorld } from '../../support/world.ts';

test('whom an item moved goes by forecasts that are there: an import undone takes nobody off it', async () => {
	const { as, ann, bob, store, questionId, evidenceId, undoneId, clock } = await testWorld();
	await as(bob).forecast.state({ questionId, probability: 0.141421, evidenceIds: [evidenceId] });
	clock.at += 1;
	const { id } = await as(bob).forecast.state({ questionId, probability: 0.577215 });
	const users = async () =>
		(await as(ann).ledger.get({ questionId })).items[0]?.users.map(({ name }) => name);
	expect(await users()).toEqual([]);
	tamper(store, `update forecast set import_id = '${undoneId}' where id = '${id}'`);
	expect(await users()).toEqual(['Bob']);
});

test('who has chosen no start goes by the base rate of the first who did, once others’ numbers may be seen', async () => {
	const { as, ann, bob, clock, space: spaceId, ask } = testApp();
	const questionId = ask();
	const start = async (asOf: number | null = null) =>
		(await as(bob).ledger.get({ questionId, asOf })).prior;
	const choose = (happened: number) =>
		as(ann).ledger.choosePrior({
			questionId,
			prior: { kind: 'base_rate', happened, cases: 12, reference: 'Novembers' }
		});
	await choose(3);
	await choose(4);
	expect(await start()).toMatchObject({ happened: 4, isChosen: false, by: 'Ann' });
	expect(await start(clock.at - DAY)).toBeNull();
	await as(bob).forecast.state({ questionId, probability: 0.5 });
	expect(await start()).toMatchObject({ kind: 'base_rate', by: 'Ann' });
	await as(bob).ledger.choosePrior({ questionId, prior: { kind: 'typed', probability: 0.2 } });
	expect(await start()).toMatchObject({ kind: 'typed', isChosen: true, by: null });

	const hidden = ask();
	const prior = { kind: 'base_rate', happened: 1, cases: 9, reference: 'Mays' } as const;
	await as(ann).ledger.choosePrior({ questionId: hidden, prior });
	const zone = 'Europe/Budapest';
	await as(ann).space.change({ spaceId, name: 'Desk', zone, crowdRule: 'after_own' });
	expect((await as(bob).ledger.get({ questionId: hidden })).prior).toBeNull();
	await as(bob).forecast.state({ questionId: hidden, probability: 0.5 });
	expect((await as(bob).ledger.get({ questionId: hidden })).prior).toMatchObject({ by: 'Ann' });
});
