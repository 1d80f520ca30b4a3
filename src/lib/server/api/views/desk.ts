import { crowdNumber } from '#lib/domain/aggregate/crowd-line.ts';
import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import { byUrgency, reasonsToLook } from '#lib/domain/attention.ts';
import { pooledScore } from '#lib/domain/score/time-average.ts';
import { visibleNumbers } from '#lib/domain/access.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import { DAY } from '#lib/domain/time.ts';
import { viewerOf, type Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { activityView } from './activity.ts';
import { rowView } from './question-list.ts';

/** Open questions looked through for reasons, the next to close first. */
const LOOKED_THROUGH = 500;
const SHOWN = 7;
const RECENT = 90 * DAY;

/** What needs this member today, what is due, what closes soon, how they do, and what the others did. */
export function deskView(store: Store, here: Here) {
	const base = {
		spaceId: here.space.id,
		now: here.now,
		viewer: viewerOf(here),
		tag: null,
		match: null,
		mine: null,
		sort: 'closing',
		cursor: null
	} as const;
	const open = store.lists.list({ ...base, status: 'open', limit: LOOKED_THROUGH });
	const due = store.lists.list({ ...base, status: 'due', limit: SHOWN });
	const pressing = open
		.map((row) => ({ row, closesAt: row.closesAt, ...reasonsFor(store, here, row) }))
		.filter(({ reasons }) => reasons.length > 0)
		.sort(byUrgency);
	return {
		needsYou: pressing.slice(0, SHOWN).map(({ row, reasons, moved }) => ({
			...rowView(store, here, row),
			reasons,
			/** How far the crowd moved since my last row; null where there is nothing to compare. */
			crowdMoved: moved
		})),
		needingYou: pressing.length,
		closing: open.slice(0, SHOWN).map((row) => rowView(store, here, row)),
		due: due.slice(0, SHOWN).map((row) => rowView(store, here, row)),
		record: recordView(store, here),
		team: activityView(store, here, {
			spaceId: here.space.id,
			questionId: null,
			before: null,
			limit: SHOWN
		}).rows
	};
}

function reasonsFor(store: Store, here: Here, row: { id: QuestionId; closesAt: number }) {
	const rows = store.forecasts.listOf(row.id, here.forecasterId, here.now);
	const last = rows.at(-1);
	const standing = store.forecasts.latestOf(row.id, here.forecasterId, here.now);
	const versions = store.questions.versions(row.id);
	const lastVersion =
		versions.find((version) => version.id === last?.questionVersionId)?.number ?? 0;
	const lastAt = last?.madeAt ?? null;
	const moved = crowdMoved(store, here, row.id, lastAt);
	const reasons = reasonsToLook(
		{
			closesAt: row.closesAt,
			lastAt,
			hasNumber: standing?.act === 'state',
			newEvidence:
				lastAt === null
					? 0
					: store.evidence.onQuestion(row.id, here.now).filter((item) => item.attachedAt > lastAt)
							.length,
			edited: versions.some(
				({ number, minor, by }) => number > lastVersion && !minor && by !== here.userId
			),
			crowdMoved: moved
		},
		here.now
	);
	return { reasons, moved };
}

function crowdMoved(store: Store, here: Here, id: QuestionId, since: number | null) {
	const { crowd } = visibleNumbers({
		rule: here.space.settings.crowdRule,
		role: here.role,
		hasForecast: since !== null,
		isSettled: false
	});
	if (!crowd || since === null) return null;
	const [before] = store.lists.crowdAt(id, since);
	const [after] = store.lists.crowdAt(id, here.now);
	if (before === undefined || after === undefined || before.optionId !== null) return null;
	const [from, to] = [crowdNumber(before), crowdNumber(after)];
	if (from === null || to === null) return null;
	// The crowd of one or two would be their own numbers.
	return Math.min(before.n, after.n) < LEAST_CROWD ? null : to - from;
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
