import { isWaiting } from '#lib/domain/proposal.ts';
import { pooledScore } from '#lib/domain/score/time-average.ts';
import { DAY } from '#lib/domain/time.ts';
import { viewerOf, type Here } from '#lib/server/actions/here.ts';
import { proposalsOn } from '#lib/server/actions/proposals.ts';
import type { Store } from '#lib/server/store/open.ts';
import { activityView } from './activity.ts';
import { rowView } from './question-list.ts';
import { readQueue } from './queue-entries.ts';
import { wordedReasons } from './queue.ts';
import { staleView } from './stale.ts';

const SHOWN = 7;
const RECENT = 90 * DAY;

/** What needs this member today, what is due, what closes soon, how they do, and what the others did. */
export function deskView(store: Store, here: Here) {
	const base = {
		spaceId: here.space.id,
		now: here.now,
		viewer: viewerOf(here),
		...({ tag: null, match: null, mine: null, sort: 'closing', cursor: null } as const),
		limit: SHOWN
	};
	const queue = readQueue(store, here);
	// What is due stands in a list of its own: a question is on the Desk once.
	const first = queue.entries
		.filter(({ reasons }) => !reasons.some(({ kind }) => kind === 'due'))
		.slice(0, SHOWN);
	const above = new Set(first.map(({ id }) => id));
	const rows = new Map(
		store.lists
			.list({ ...base, status: null, ids: first.map(({ id }) => id) })
			.map((row) => [row.id, rowView(store, here, row)])
	);
	const listed = (status: 'open' | 'due') =>
		store.lists
			.list({ ...base, status, limit: SHOWN + above.size })
			.filter(({ id }) => !above.has(id))
			.slice(0, SHOWN)
			.map((row) => rowView(store, here, row));
	return {
		needsYou: first.flatMap((entry) => {
			const row = rows.get(entry.id);
			if (row === undefined) return [];
			const { versionId } = store.questions.get(row.id);
			const stale = staleView(store, here, entry);
			return [{ ...row, versionId, reasons: wordedReasons(store, entry), stale }];
		}),
		needingYou: queue.entries.length,
		/** What closes next, besides what needs this member. */
		closing: listed('open'),
		due: listed('due').map((row) => ({
			...row,
			isProposed: proposalsOn(store, row.id, here.now).some(({ state }) => isWaiting(state))
		})),
		record: recordView(store, here),
		team: activityView(store, here, {
			spaceId: here.space.id,
			questionId: null,
			before: null,
			limit: SHOWN
		}).rows
	};
}

/** My score at a glance: over everything that counts, and over the last ninety days. */
function recordView(store: Store, here: Here) {
	const query = {
		spaceId: here.space.id,
		kind: 'binary',
		forecasterId: here.forecasterId,
		tag: null,
		from: null,
		to: null,
		now: here.now,
		withEarly: false
	} as const;
	const all = store.records.scores(query);
	const recent = all.filter((row) => row.knownAt >= here.now - RECENT);
	return {
		brier: pooledScore(all),
		questions: all.length,
		recentBrier: pooledScore(recent),
		recentQuestions: recent.length,
		waiting: store.records.waiting(query)
	};
}
