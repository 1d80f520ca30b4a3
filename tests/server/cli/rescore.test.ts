import { expect, test } from 'vitest';
import * as rescore from '#lib/server/cli/rescore.ts';
import { databasePath } from '#lib/server/env.ts';
import { openStore } from '#lib/server/store/open.ts';
import { testCommandLine } from '../../support/command-line.ts';
import { settleChoice, someForecasts } from '../../support/record.ts';
import { tamper } from '../../support/tamper.ts';

test('finds nothing to change in what the app keeps up by itself', async () => {
	const { line, said, withApp } = testCommandLine();
	await withApp(someForecasts);
	expect(await rescore.run([], line)).toBe(0);
	expect(said).toEqual(['1 questions, 0 of them different.']);
});

test('takes a line that has not followed its space’s method for no difference, and draws it', async () => {
	const { line, env, said, withApp } = testCommandLine();
	await withApp(async (app) => {
		await someForecasts(app);
		tamper(app.store, `update space set settings = json_set(settings, '$.crowdMethod', 'mean')`);
	});
	expect(await rescore.run([], line)).toBe(0);
	expect(said).toEqual(['1 questions, 0 of them different.']);
	const store = openStore(databasePath(env));
	expect(store.questions.ids().map((id) => store.crowd.methodOf(id))).toEqual(['mean']);
	tamper(store, 'update crowd_point set p = 0.99');
	store.close();
	said.length = 0;
	await rescore.run([], line);
	expect(said[0]).toContain('crowd differed.');
});

test('mends and names what was damaged, and says how to find out why', async () => {
	const { line, said, withApp } = testCommandLine();
	await withApp(async (app) => {
		await someForecasts(app);
		tamper(app.store, 'update score set score = 0.99');
		tamper(app.store, 'delete from crowd_point');
		tamper(app.store, `update forecast set rationale = 'Likely.'`);
		tamper(app.store, `update scored_question set kind = 'multiple_choice'`);
	});
	expect(await rescore.run([], line)).toBe(1);
	expect(said[0]).toContain('Will it rain');
	expect(said[0]).toContain('schedule, scores, crowd, words differed.');
	expect(said.at(-1)).toBe(
		'If nobody edited the database by hand, run verify to see whether rows were changed.'
	);
	said.length = 0;
	expect(await rescore.run([], line)).toBe(0);
	expect(said).toEqual(['1 questions, 0 of them different.']);
});

test('names what cannot be worked out, leaves it as it is and goes on', async () => {
	const { line, said, withApp } = testCommandLine();
	await withApp(async (app) => {
		await settleChoice(app, app.bob, [0.7, 0.2, 0.1], 0);
		await someForecasts(app);
		const first = `'$.' || (select id from question_option limit 1)`;
		const wrong = `update forecast set distribution = json_set(distribution, ${first}, 0.9)`;
		tamper(app.store, `${wrong} where distribution is not null`);
		tamper(app.store, 'update score set score = 0.99');
	});
	expect(await rescore.run([], line)).toBe(1);
	expect(said[0]).toMatch(/cannot be worked out, vector must add up to 1/);
	expect(said[1]).toContain('scores differed.');
	expect(said[2]).toBe('2 questions, 1 of them different, 1 that cannot be worked out.');
});
