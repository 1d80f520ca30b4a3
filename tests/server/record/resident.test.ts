import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ascending } from 'd3-array';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { keepResident, type Resident } from '#lib/server/record/resident.ts';
import { select, type Selection } from '#lib/server/record/select.ts';
import { openStore, openToRead, type Store } from '#lib/server/store/open.ts';
import { testApp, type TestApp } from '../../support/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'presage-record-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const everything = (app: TestApp): Selection => ({
	...{ spaceId: app.space, kind: 'binary', forecasterId: null, tag: null, from: null, to: null },
	...{ now: app.clock.at, withEarly: true, horizon: null }
});

/** The same from the tables. */
const stretchesIn = ({ db }: Store, query: Selection) =>
	db.values<number[]>(sql`
		select st.probability, st.outcome, st.weight, st.score from scored_stretch st
		join score s on s.question_id = st.question_id and s.forecaster_id = st.forecaster_id and s.rule = 'brier'
		join question q on q.id = st.question_id join forecaster w on w.id = st.forecaster_id
		where q.space_id = ${query.spaceId} and q.kind = ${query.kind}
			and (s.counts_from <= ${query.now} or ${Number(query.withEarly)})
			and s.known_at >= ${query.from ?? -1} and s.known_at < ${query.to ?? Number.MAX_SAFE_INTEGER}
			and (${query.forecasterId} = st.forecaster_id or (${query.forecasterId} is null and w.kind in ('person', 'imported')))
			and (${query.tag} is null or ${query.tag} in (select tag from question_tag where question_id = q.id))`);

/** Ann and Bob said opposite things, and it happened. */
async function settle(app: TestApp, p: number) {
	const questionId = app.ask();
	await app.as(app.bob).forecast.state({ questionId, probability: p });
	await app.as(app.ann).forecast.state({ questionId, probability: 1 - p });
	app.clock.at += 10 * DAY;
	const knownAt = app.clock.at;
	const asAnn = app.as(app.ann);
	const { id } = await asAnn.resolution.record({ questionId, outcomeKind: 'yes', knownAt });
	return { questionId, id };
}

/** All that is in the columns, but for the places of forecasters and revisions, which tell what was read when. */
const contents = ({ questions, starts, forecaster, forecasters, p, weight, score }: Resident) => ({
	questions: questions.map(({ questionId, knownAt }) => ({ questionId, knownAt })),
	starts: [...starts],
	whose: Array.from(forecaster, (place) => forecasters[place]),
	...{ p: [...p], weight: [...weight], score: [...score] }
});

test('what is picked from the columns is what a query finds in the tables', async () => {
	const app = testApp();
	const { id: spaceId } = await app.as(app.ann).space.openExample();
	const { store } = app;
	const resident = keepResident(store)(spaceId);
	const now = Date.UTC(2025, 9, 21);
	const all = { ...everything(app), spaceId, now };
	const forecasterIds = store.forecasters.list(spaceId).map(({ id }) => id);
	const queries: Selection[] = [
		all,
		{ ...all, withEarly: false },
		{ ...all, tag: 'energy' },
		{ ...all, tag: 'no such tag' },
		{ ...all, from: Date.UTC(2024, 5, 1), to: Date.UTC(2025, 1, 1) },
		...forecasterIds.map((forecasterId) => ({ ...all, forecasterId, withEarly: false }))
	];
	for (const query of queries) {
		const { p, weight, score, happened, waiting } = select(resident, query, store);
		const picked = Array.from(p, (said, i) => [said, happened[i], weight[i], score[i]].join(' '));
		const found = stretchesIn(store, query).map((row) => row.join(' '));
		expect(picked.sort(ascending)).toEqual(found.sort(ascending));
		expect(waiting).toBe(store.records.waiting(query));
	}
});

test('after a correction, a question taken back and a new one the columns are what reading them anew gives', async () => {
	const app = testApp();
	const [first, second] = [await settle(app, 0.3), await settle(app, 0.6)];
	const read = keepResident(app.store);
	expect(read(app.space).questions).toHaveLength(2);
	const asAnn = app.as(app.ann);
	const knownAt = app.clock.at - 9 * DAY;
	await asAnn.resolution.record({
		...{ questionId: second.questionId, corrects: second.id, outcomeKind: 'no', knownAt }
	});
	await asAnn.resolution.reopen({ questionId: first.questionId });
	await settle(app, 0.9);
	const renewed = read(app.space);
	expect(renewed.questions).toHaveLength(2);
	expect(contents(renewed)).toEqual(contents(keepResident(app.store)(app.space)));
});

test('nothing is read again while nothing was scored', async () => {
	const app = testApp();
	await settle(app, 0.3);
	const read = keepResident(app.store);
	const before = read(app.space);
	await app.as(app.bob).forecast.state({ questionId: app.ask(), probability: 0.2 });
	expect(read(app.space)).toBe(before);
});

test('what another connection scores is seen, and one that reads cannot write', async () => {
	const path = join(folder, 'presage.db');
	const app = testApp(path);
	const reading = openToRead(path);
	const read = keepResident(reading);
	expect(read(app.space).questions).toHaveLength(0);
	const { questionId } = await settle(app, 0.3);
	expect(read(app.space).questions).toMatchObject([{ questionId }]);
	expect(() => {
		reading.forecasters.rename(app.bob.id, 'Rob');
	}).toThrow('readonly');
	reading.close();
	const other = openStore(path);
	other.atomically(() => {
		other.scores.rescore(questionId);
	});
	const [again] = other.scored.rescoredSince(app.space, 1);
	expect(again).toMatchObject({ questionId });
	other.close();
});
