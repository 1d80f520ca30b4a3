import type { z } from 'zod';
import type { zLeaderboard } from '#lib/contract/record.ts';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ForecasterKind } from '#lib/domain/forecast.ts';
import { endOfLocalDay, startOfLocalDay } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Context } from '#lib/server/api/context.ts';
import type { Store } from '#lib/server/store/open.ts';

type Query = z.output<typeof zLeaderboard>;
type Asking = Pick<Context, 'store' | 'record'> & { here: Here };

/** Where somebody stands on the board; only people of the space with questions enough are ranked. */
type Place = 'ranked' | 'too_few' | Exclude<ForecasterKind, 'person'>;

/** Rows that one file may have. */
const MOST_ROWS = 200_000;

/** Everybody's line, best first; null while the space keeps no leaderboard. */
export async function leaderboardView({ store, record, here }: Asking, query: Query) {
	if (!here.space.settings.leaderboard) return null;
	const forecasters = forecastersById(store, here);
	const { lines, questions } = await record('board', filtersOf(here, query));
	const entries = lines.map((line) => {
		const { name, kind } = forecasters.get(line.forecasterId) ?? NOBODY;
		const place: Place = kind !== 'person' ? kind : line.rank === null ? 'too_few' : 'ranked';
		return { name, isYou: line.forecasterId === here.forecasterId, place, ...line };
	});
	return {
		// They come by id, and equal figures stay so.
		entries: entries.sort((a, b) => a.estimate - b.estimate),
		questions,
		needed: LEAST_QUESTIONS.verdict
	};
}

/** The rows behind it, one per forecaster and question: Σ coverage × relative ÷ Σ coverage is the figure. Null while it is off. */
export async function leaderboardRowsView({ store, record, here }: Asking, query: Query) {
	if (!here.space.settings.leaderboard) return null;
	const forecasters = forecastersById(store, here);
	const { rows, total } = await record('boardRows', {
		...filtersOf(here, query),
		most: MOST_ROWS
	});
	if (total > MOST_ROWS)
		throw new AppError(
			'invalid',
			`These are ${String(total)} rows, more than a file of ${String(MOST_ROWS)}. Choose a tag, or fewer days.`
		);
	return rows.map(({ contribution: _, ...row }) => {
		const { name, kind } = forecasters.get(row.forecasterId) ?? NOBODY;
		return { ...row, forecaster: name, kind };
	});
}

const NOBODY = { name: '', kind: 'person' } as const;

const forecastersById = (store: Store, here: Here) =>
	new Map(store.forecasters.list(here.space.id).map((one) => [one.id, one]));

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
