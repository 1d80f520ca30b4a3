import { expect, test } from 'vitest';
import { makeId, type VersionId } from '#lib/domain/ids.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { scheduleFrom } from '../../support/world.ts';
import { T0, testApp } from '../../support/app.ts';
import { tamper } from '../../support/tamper.ts';

const random = seededRandom(3);
const sending = (at: number) => makeId('snd', at, random);

test('a forecast that comes twice by one sending is one forecast', async () => {
	const { as, bob, ann, ask } = testApp();
	const questionId = ask();
	const said = { questionId, probability: 0.35, sentAs: sending(T0) };
	const first = await as(bob).forecast.state(said);
	expect(await as(bob).forecast.state(said)).toEqual(first);
	expect((await as(bob).question.detail({ questionId })).you.history).toHaveLength(1);
	const another = await as(ann).forecast.state(said);
	expect(another.id).not.toBe(first.id);
});

test('one that waited counts from when it was received, and tells when it was made', async () => {
	const { as, bob, ask, clock } = testApp();
	const questionId = ask();
	clock.at = T0 + 3 * HOUR;
	const said = { questionId, probability: 0.35, sentAs: sending(T0), saidAt: T0 + HOUR };
	expect(await as(bob).forecast.state(said)).toMatchObject({ saidAt: T0 + HOUR });
	const { you, crowd } = await as(bob).question.detail({ questionId });
	expect(you.history).toMatchObject([
		{ madeAt: clock.at, waited: { saidAt: T0 + HOUR, receivedAt: clock.at } }
	]);
	expect(crowd?.points.map(({ at }) => at)).toEqual([clock.at]);
});

test('one forecaster’s is not taken from another who signed in on the same browser', async () => {
	const { as, ann, bob, ask } = testApp();
	const said = { questionId: ask(), probability: 0.35, whose: bob.id };
	await expect(as(ann).forecast.state(said)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
	await expect(as(bob).forecast.state(said)).resolves.toMatchObject({ saidAt: null });
});

test('a clock that runs ahead is not believed: the forecast is taken, its instant is not', async () => {
	const { as, bob, ask, clock } = testApp();
	const questionId = ask();
	const said = { questionId, probability: 0.35, saidAt: clock.at + 1 };
	expect(await as(bob).forecast.state(said)).toMatchObject({ saidAt: null });
	expect((await as(bob).question.detail({ questionId })).you.history).toMatchObject([
		{ madeAt: clock.at, waited: null }
	]);
});

test('a question that closed meanwhile takes none, though it was made before; one taken already stays taken', async () => {
	const { as, bob, ask, clock } = testApp();
	const questionId = ask();
	const taken = { questionId, probability: 0.2, sentAs: sending(T0), saidAt: T0 };
	const { id } = await as(bob).forecast.state(taken);
	clock.at = T0 + 10 * DAY;
	expect(await as(bob).forecast.state(taken)).toMatchObject({ id });
	const late = { questionId, probability: 0.35, sentAs: sending(T0 + 1), saidAt: T0 + HOUR };
	await expect(as(bob).forecast.state(late)).rejects.toMatchObject({
		code: 'CONFLICT',
		message: 'This question has closed and takes no more forecasts.'
	});
});

test('one made on an earlier version is taken on that version, and the forecaster hears of the change', async () => {
	const { as, ann, bob, ask, clock } = testApp();
	const questionId = ask();
	const seen = (await as(bob).question.detail({ questionId })).question.versionId;
	clock.at = T0 + HOUR;
	await as(ann).question.revise({
		...{ questionId, versionId: seen, title: 'Will it snow?', criteria: '', background: '' },
		...{ tags: [], options: [], schedule: scheduleFrom(T0), note: '', minor: false }
	});
	clock.at = T0 + 2 * HOUR;
	const said = { questionId, probability: 0.35, sentAs: sending(T0), saidAt: T0 };
	await as(bob).forecast.state({ ...said, versionId: seen });
	expect((await as(bob).question.detail({ questionId })).you).toMatchObject({ editedSince: 2 });
	const foreign = (await as(bob).question.detail({ questionId: ask() })).question.versionId;
	const nobodys: VersionId = 'v_00000000000000000000';
	for (const versionId of [foreign, nobodys])
		await expect(
			as(bob).forecast.state({ ...said, sentAs: sending(T0 + 1), versionId })
		).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a reaffirmation that waited is taken once, and tells when it was made', async () => {
	const { as, bob, ask, clock } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2 });
	const { you } = await as(bob).question.detail({ questionId });
	clock.at = T0 + 3 * HOUR;
	const said = { questionId, sentAs: sending(T0), saidAt: T0 + HOUR };
	const again = { ...said, standsSince: you.standing?.madeAt ?? null };
	const taken = await as(bob).forecast.reaffirm(again);
	expect(taken).toMatchObject({ saidAt: T0 + HOUR });
	expect(await as(bob).forecast.reaffirm(again)).toEqual(taken);
	expect((await as(bob).question.detail({ questionId })).you.history).toHaveLength(2);
});

test('a reaffirmation of a number that is another by now is refused, and so is somebody else’s', async () => {
	const { as, ann, bob, ask, clock } = testApp();
	const questionId = ask();
	await as(bob).forecast.state({ questionId, probability: 0.2 });
	const standsSince = clock.at;
	clock.at = T0 + 3 * HOUR;
	await as(bob).forecast.state({ questionId, probability: 0.6 });
	await expect(as(bob).forecast.reaffirm({ questionId, standsSince })).rejects.toMatchObject({
		code: 'CONFLICT'
	});
	await expect(as(ann).forecast.reaffirm({ questionId, whose: bob.id })).rejects.toMatchObject({
		code: 'UNAUTHORIZED'
	});
});

test.each([
	['said_at = said_at - 1', ['said']],
	['said_at = null', ['said']],
	[`sent_as = 'snd_another'`, ['sending']],
	['sent_as = null', ['sending']]
])('a row where %s was set by hand is named', async (change, fields) => {
	const { as, bob, ask, store } = testApp();
	const said = { questionId: ask(), probability: 0.35 };
	await as(bob).forecast.state(said);
	await as(bob).forecast.state({ ...said, sentAs: sending(T0), saidAt: T0 });
	expect([...store.rows.findings()]).toEqual([]);
	tamper(store, `update forecast set ${change} where said_at is not null`);
	expect([...store.rows.findings()]).toMatchObject([{ kind: 'changed', fields }]);
});

test('an instant put on a forecast that never waited is named', async () => {
	const { as, bob, ask, store } = testApp();
	await as(bob).forecast.state({ questionId: ask(), probability: 0.35 });
	tamper(store, 'update forecast set said_at = 1');
	expect([...store.rows.findings()]).toMatchObject([{ kind: 'changed', fields: ['said'] }]);
});

test('a time before the words it was made on is not believed, and a sending is one forecast on one question', async () => {
	const { as, ann, ask } = testApp();
	const [questionId, other] = [ask(), ask()];
	const sentAs = 'snd_00000000000000000000' as const;
	const state = (id = questionId, saidAt: number | null = null) =>
		as(ann).forecast.state({ questionId: id, probability: 0.4, sentAs, saidAt });
	expect(await state(questionId, T0 - DAY)).toMatchObject({ saidAt: null });
	await expect(state(other)).rejects.toThrow('forecast on another question');
});
