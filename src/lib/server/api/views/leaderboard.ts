import { setImmediate } from 'node:timers/promises';
import { group } from 'd3-array';
import type { z } from 'zod';
import type { zLeaderboard } from '#lib/contract/record.ts';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import { AppError } from '#lib/domain/errors.ts';
import { isInCrowd, type ForecasterKind } from '#lib/domain/forecast.ts';
import { boardColumns, inCompany, type BoardRow } from '#lib/domain/leaderboard/columns.ts';
import { leaderboard, type BoardLine } from '#lib/domain/leaderboard/leaderboard.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { pooledScore } from '#lib/domain/score/time-average.ts';
import { endOfLocalDay, startOfLocalDay } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

type Query = z.output<typeof zLeaderboard>;
type Forecaster = ReturnType<Store['forecasters']['list']>[number];
type Row = ReturnType<Store['records']['boardOf']>[number] & { questionId: string; title: string };

/** Where somebody stands on the board; only people of the space with questions enough are ranked. */
type Place = 'ranked' | 'too_few' | Exclude<ForecasterKind, 'person'>;

/** Always the same, so that a rank does not change by reading the page again. */
const SEED = 20_251_021;
const LEVEL = 0.9;
/** Rows read over all draws, at 7 ns a row: what one call may take until it runs in a worker. */
const MOST_READ = 30_000_000;
/** How long reading may go on before others get their turn. */
const SLICE_MS = 20;
/** Rows that one file may have. */
const MOST_ROWS = 200_000;

/** Everybody's line, best first; null while the space keeps no leaderboard. */
export async function leaderboardView(store: Store, here: Here, query: Query) {
	if (!here.space.settings.leaderboard) return null;
	const forecasters = forecastersById(store, here);
	const rows = await boardRows(store, here, query, forecasters);
	const ownRows = group(rows, (row) => row.forecasterId);
	const entries = drawLines(rows, (id) => forecasters.get(id)?.kind === 'person').map(
		([forecasterId, line]) => {
			const { name, kind } = forecasters.get(forecasterId) ?? NOBODY;
			const isYou = forecasterId === here.forecasterId;
			const place: Place = kind !== 'person' ? kind : line.rank === null ? 'too_few' : 'ranked';
			/** Mean Brier of the same questions. */
			const brier = pooledScore(ownRows.get(forecasterId) ?? []);
			return { forecasterId, name, isYou, place, brier, ...line };
		}
	);
	return {
		// They come by id, and equal figures stay so.
		entries: entries.sort((a, b) => a.estimate - b.estimate),
		questions: new Set(rows.map((row) => row.questionId)).size,
		needed: LEAST_QUESTIONS.verdict
	};
}

/** The rows behind it, one per forecaster and question: Σ coverage × relative ÷ Σ coverage is the figure. Null while it is off. */
export async function leaderboardRowsView(store: Store, here: Here, query: Query) {
	if (!here.space.settings.leaderboard) return null;
	const forecasters = forecastersById(store, here);
	const rows = await boardRows(store, here, query, forecasters);
	if (rows.length > MOST_ROWS)
		throw new AppError(
			'invalid',
			`These are ${String(rows.length)} rows, more than a file of ${String(MOST_ROWS)}. Choose a tag, or fewer days.`
		);
	return rows.map(({ forecasterId, questionId, title, relative, brier, coverage }) => {
		const { name, kind } = forecasters.get(forecasterId) ?? NOBODY;
		return { questionId, title, forecaster: name, forecasterId, kind, relative, brier, coverage };
	});
}

/** The heavy part, over plain values: to be moved into a worker as it is. */
function drawLines<Id extends string>(
	rows: readonly (BoardRow & { forecasterId: Id })[],
	mayRank: (forecasterId: Id) => boolean
): [Id, BoardLine][] {
	const { columns, forecasterIds } = boardColumns(rows, mayRank);
	const draws = Math.min(1000, Math.max(100, Math.round(MOST_READ / Math.max(1, rows.length))));
	const lines = leaderboard(columns, { level: LEVEL, draws, random: seededRandom(SEED) });
	return forecasterIds.flatMap((id, i) => (lines[i] === undefined ? [] : [[id, lines[i]]]));
}

const NOBODY = { name: '', kind: 'person' } as const;

const forecastersById = (store: Store, here: Here): Map<string, Forecaster> =>
	new Map(store.forecasters.list(here.space.id).map((one) => [one.id, one]));

/** The rows that count, question by question; in between the event loop is free. */
async function boardRows(
	store: Store,
	here: Here,
	query: Query,
	forecasters: ReadonlyMap<string, Forecaster>
): Promise<Row[]> {
	const isInField = (id: string) => isInCrowd(forecasters.get(id)?.kind ?? 'person');
	const rows: Row[] = [];
	let since = performance.now();
	for (const { id, title } of store.records.questions(filtersOf(here, query))) {
		const ofQuestion = store.records.boardOf(id).map((row) => ({ ...row, questionId: id, title }));
		rows.push(...inCompany(ofQuestion, isInField));
		if (performance.now() - since < SLICE_MS) continue;
		await setImmediate();
		since = performance.now();
	}
	return rows;
}

function filtersOf(here: Here, { kind, tag, from, to }: Query) {
	const { zone } = here.space.settings;
	return {
		...{ spaceId: here.space.id, kind, tag, forecasterId: null },
		from: from === null ? null : startOfLocalDay(from, zone),
		to: to === null ? null : endOfLocalDay(to, zone),
		now: here.now,
		withEarly: false
	};
}
