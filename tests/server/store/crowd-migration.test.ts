import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { HOUR } from '#lib/domain/time.ts';
import { testApp } from '../../support/app.ts';

/** What is run on a database from before there was a choice of methods. */
function migration(): string[] {
	const name = readdirSync('drizzle').find((file) => file.endsWith('_by_median.sql'));
	return readFileSync(`drizzle/${name}`, 'utf8').split('--> statement-breakpoint');
}

test('the lines of an older database are by the median, and forecasts go on from there', async () => {
	const { store, ask, as, ann, bob, vic, clock, space } = testApp();
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.2 });
	clock.at += HOUR;
	await as(bob).forecast.state({ questionId, probability: 0.6 });
	const before = store.crowd.list(questionId, clock.at);
	store.db.run(sql`update crowd_point set p = null`);
	store.db.run(sql`delete from crowd_line`);

	for (const statement of migration()) store.db.run(sql.raw(statement));
	expect(store.crowd.methodOf(questionId)).toBe('median');
	expect(store.crowd.list(questionId, clock.at)).toEqual(before);
	expect(before.map(({ p }) => p)).toEqual([0.2, 0.4]);
	const writing = { by: ann.id, actor: ann.id, at: clock.at, recordedAt: clock.at };
	store.spaces.setRole(writing, space, vic.id, 'forecaster');
	await as(vic).forecast.state({ questionId, probability: 0.3 });
	expect(store.crowd.list(questionId, clock.at).at(-1)).toMatchObject({ n: 3, p: 0.3 });
});
