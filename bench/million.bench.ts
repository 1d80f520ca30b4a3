import { spawnSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { afterAll, bench, describe } from 'vitest';
import { reliabilityBins } from '#lib/domain/calibration/bins.ts';
import { corp } from '#lib/domain/calibration/corp.ts';
import { tally } from '#lib/domain/calibration/tally.ts';
import { DAY } from '#lib/domain/time.ts';
import { keepResident } from '#lib/server/record/resident.ts';
import { select } from '#lib/server/record/select.ts';
import { openToRead } from '#lib/server/store/open.ts';
import { END, generatedDatabase } from './support/generated.ts';
import { runningOn } from './support/running.ts';

const million = generatedDatabase({ forecasts: 1_000_000, questions: 20_000, people: 500 });
const few = generatedDatabase({ forecasts: 10_000, questions: 200, people: 500 });
const [large, small] = [await runningOn(million), await runningOn(few)];
const rows = new Database(million, { readonly: true });
const reading = openToRead(million);

afterAll(async () => {
	rows.close();
	reading.close();
	await Promise.all([large.stop(), small.stop()]);
});

/** One value that SQL finds. */
const find = (sql: string, database = rows): string => String(database.prepare(sql).pluck().get());
const spaceId = find('select id from space');
const me = find('select w.id from forecaster w join user u on u.id = w.user_id where u.is_owner');
const openId = find('select id from question order by seq desc limit 1 offset 1');
const crowdedId = find('select id from question order by seq desc limit 1');

/** Runs a statement in this process, reading each row. */
const inSql = (sql: string) => {
	const statement = rows.prepare(sql).raw();
	return () => void statement.all();
};
const hasProgram = spawnSync('sqlite3', ['-version']).status === 0;
/** The same in the `sqlite3` program, start and end of the process included. */
const inProgram = (name: string, sql: string, options: object) => {
	const label = `reference: the sqlite3 program, ${name}`;
	if (hasProgram)
		bench(label, () => void spawnSync('sqlite3', ['-readonly', million, sql]), options);
	else bench.todo(`${label}: there is none on this machine`);
};

/** What takes long is measured a few times only. */
const slowly = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };

const CROWDED = `select count(*), avg(probability) from forecast where question_id = '${crowdedId}' group by forecaster_id`;
const MINE = `select question_id, sum(coverage), sum(contribution) from score where forecaster_id = '${me}' and rule = 'brier' group by question_id`;
const BINS = `select cast(probability * 10 as integer) bin, count(distinct question_id), sum(weight), sum(weight * probability), sum(weight * outcome) from scored_stretch group by bin`;

describe('1,000,000 forecasts: in columns', () => {
	const resident = keepResident(reading)(spaceId as `s_${string}`);
	const all = { kind: 'binary', forecasterId: null, tag: null, from: null, to: null } as const;
	const query = {
		...all,
		spaceId: spaceId as `s_${string}`,
		now: Date.now(),
		withEarly: true,
		horizon: null
	};
	const selected = select(resident, query, reading);
	bench('picking all stretches', () => void select(resident, query, reading));
	bench(
		'calibration over all stretches (promised: under 10 ms)',
		() => void reliabilityBins(selected)
	);
	bench(
		'isotonic regression of all of them (promised: under 100 ms)',
		() => void corp(tally(selected))
	);
});

// Before anything is written to them.
describe('pages, 1,000,000 forecasts against 10,000 (promised: at most 1.5 times)', () => {
	const idIn = (database: string, sql: string) => {
		const opened = new Database(database, { readonly: true });
		const id = find(sql, opened);
		opened.close();
		return id;
	};
	// Not the one that is written to below.
	const question = 'select id from question order by seq desc limit 1 offset 2';
	for (const [name, path] of [
		['Desk', () => '/generated'],
		['questions', () => '/generated/questions'],
		['question', (database: string) => `/generated/questions/${idIn(database, question)}`],
		['own track record', () => '/generated/record'],
		['activity', () => '/generated/activity']
	] as const) {
		const [ofSmall, ofLarge] = [path(few), path(million)];
		bench(`${name}, 10,000`, async () => {
			await small.page(ofSmall);
		});
		bench(`${name}, 1,000,000`, async () => {
			await large.page(ofLarge);
		});
	}
});

describe('1,000,000 forecasts: writing, over HTTP', () => {
	let n = 0;
	bench('a forecast is written (promised: under 5 ms)', async () => {
		await large.tell('forecast.state', { questionId: openId, probability: (n++ % 101) / 100 });
	});
	// Each corrects the one before: the scores of that have to go as well.
	let corrects: string | null = null;
	bench(
		'a question with 2,000 forecasts is resolved otherwise, its scores replaced (promised: resolving under 150 ms)',
		async () => {
			const knownAt = Date.now() - DAY;
			const outcomeKind = n++ % 2 === 0 ? 'yes' : 'no';
			const said = { questionId: crowdedId, outcomeKind, knownAt, corrects };
			const { id } = (await large.tell('resolution.record', said)) as { id: string };
			corrects = id;
		},
		slowly
	);
	bench('reference: one pass of SQL over its forecasts', inSql(CROWDED));
	inProgram('the same pass', CROWDED, slowly);
});

describe('1,000,000 forecasts: track records, over HTTP', () => {
	bench('of one person (promised: under 50 ms)', async () => {
		await large.ask('record.track', { spaceId });
	});
	bench('reference: that person’s scores in one pass of SQL', inSql(MINE));
	inProgram('that person’s scores', MINE, slowly);
	bench(
		'of the whole space (promised: under 300 ms)',
		async () => {
			await large.ask('record.track', { spaceId, forecaster: 'everyone' });
		},
		slowly
	);
	bench('reference: bins of the whole space in one pass of SQL', inSql(BINS), slowly);
	inProgram('bins of the whole space', BINS, slowly);
});

describe('1,000,000 forecasts: the band of a thousand made-up records', () => {
	let drawn = 0;
	/** Up to another last day each time, or it would be the band worked out before. */
	const askForBand = () => {
		const to = new Date(END - (200 + (drawn++ % 100)) * DAY).toISOString().slice(0, 10);
		return large.ask('record.band', { spaceId, forecaster: 'everyone', to });
	};
	bench(
		'curve, band and decomposition of the whole space (promised: under 2 s)',
		async () => {
			const everyone = { spaceId, forecaster: 'everyone' };
			await Promise.all([askForBand(), large.ask('record.track', everyone)]);
		},
		slowly
	);
	let isOver = false;
	const working = async () => {
		while (!isOver) await askForBand();
	};
	let work = Promise.resolve();
	bench(
		'a trivial request meanwhile (promised: under 20 ms)',
		async () => {
			await large.ask('session.me', undefined);
		},
		{
			setup: () => {
				isOver = false;
				work = working();
			},
			teardown: async () => {
				isOver = true;
				await work;
			},
			time: 4000
		}
	);
});
