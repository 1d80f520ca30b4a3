import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { HOUR } from '#lib/domain/time.ts';
import { testApp } from '../../support/app.ts';
import { tamper } from '../../support/tamper.ts';

const founded = {
	confidence: 'moderate',
	confidenceBasis: 'Two sources, one of them close.'
} as const;

test('confidence and its basis are kept with the forecast, apart from the number', async () => {
	const { as, bob, ann, space: spaceId, ask } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2, ...founded });
	const { you } = await as(bob).question.detail({ questionId });
	expect(you.history).toMatchObject([founded]);
	expect(you.standing).toMatchObject(founded);
	const { rows } = await as(ann).activity.list({ spaceId, questionId });
	expect(rows[0]?.forecast).toMatchObject(founded);
});

test('it need not be said, and a basis needs a level', async () => {
	const { as, bob, ask } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2 });
	const { you } = await as(bob).question.detail({ questionId });
	expect(you.history).toMatchObject([{ confidence: null, confidenceBasis: '' }]);
	const { confidenceBasis } = founded;
	await expect(
		as(bob).forecast.state({ questionId, probability: 0.3, confidenceBasis })
	).rejects.toMatchObject({ cause: { field: 'confidence' } });
});

test('a reaffirmed number keeps the confidence it was stated with', async () => {
	const { as, bob, ask, clock } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2, ...founded });
	clock.at += HOUR;
	await as(bob).forecast.reaffirm({ questionId });
	const { you } = await as(bob).question.detail({ questionId });
	expect(you.standing).toMatchObject(founded);
	expect(you.history.map((row) => row.confidence)).toEqual(['moderate', null]);
});

test('the log holds the level and only the hash of the basis', async () => {
	const { as, bob, ask, store } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2, ...founded });
	const payload = store.log.after(0, 1000).at(-1)?.payload ?? '';
	expect(payload).toContain('"confidence":"moderate"');
	expect(payload).not.toContain('Two sources');
});

test('a forecast from before there was such a field still agrees with its event', async () => {
	const { as, bob, ask, store } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2 });
	expect(store.log.after(0, 1000).at(-1)?.payload).not.toContain('confidence');
	expect([...store.rows.findings()]).toEqual([]);
	tamper(store, `update forecast set confidence = 'high'`);
	expect([...store.rows.findings()]).toMatchObject([{ kind: 'changed', fields: ['confidence'] }]);
});

test('the database takes no other level, and none without a number', async () => {
	const { as, bob, ask, store } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2, ...founded });
	const columns =
		'question_id, forecaster_id, question_version_id, crowd_shown, made_at, recorded_at, origin';
	const copy = (act: string, probability: string, confidence: string) => () =>
		store.db.run(
			sql.raw(
				`insert into forecast (id, act, probability, confidence, ${columns}) select 'f_copy', ${act}, ${probability}, ${confidence}, ${columns} from forecast limit 1`
			)
		);
	expect(copy(`'state'`, '0.5', `'certain'`)).toThrow('Failed to run');
	expect(copy(`'withdraw'`, 'null', `'low'`)).toThrow('Failed to run');
	expect(copy(`'state'`, '0.5', `'low'`)).not.toThrow();
});
