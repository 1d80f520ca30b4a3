import { expect, test } from 'vitest';
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
