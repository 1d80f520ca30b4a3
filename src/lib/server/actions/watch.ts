import { AppError } from '#lib/domain/errors.ts';
import type { QuestionId, UserId } from '#lib/domain/ids.ts';
import type { NoticeKind } from '#lib/domain/notice.ts';
import { HOUR, startOfLocalDay, type Instant } from '#lib/domain/time.ts';
import {
	dayCause,
	isCrowd,
	isMoveOf,
	largestMove,
	moveCause,
	type CrowdStand,
	type Wanted
} from '#lib/domain/watch.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { WatchRow } from '#lib/server/store/watches.ts';
import { findHere, writingOf, type Here } from './here.ts';
import { numbersFor } from './numbers.ts';

/** More would be a list of everything, and everything is on the Desk. */
const MOST = 500;
/** Moves so soon after one was told are told as one, when it is over. By the real clock: it is people who are spared. */
const QUIET: Instant = HOUR;

/**
 * Watches a question, or watches it for other things than before.
 *
 * @throws {AppError} invalid for a day that has begun, or where nothing is to be told; conflict for more than 500
 */
export function watchQuestion(
	store: Store,
	here: Here & { userId: UserId },
	questionId: QuestionId,
	wanted: Wanted
): void {
	const { userId, now, space } = here;
	const { day, points, outcome, comments } = wanted;
	const before = store.watches.find(userId, questionId);
	const dayAt = day === null ? null : startOfLocalDay(day, space.settings.zone);
	if (dayAt !== null && dayAt <= now)
		throw new AppError('invalid', 'That day has begun. Choose a later one.', 'day');
	if (points === null && !outcome && !comments && day === null)
		throw new AppError('invalid', 'Choose at least one thing to be told of, or stop watching.');
	if (before === undefined && store.watches.count(userId, space.id) >= MOST)
		throw new AppError('conflict', `You watch ${String(MOST)} questions here. Stop one first.`);
	const times = { since: now, createdAt: here.recordedAt };
	store.watches.put({ ...times, ...wanted, userId, questionId, spaceId: space.id, dayAt });
	// Moves were not measured until now.
	if (before !== undefined && before.points === null && points !== null)
		store.watches.measureFrom(before, now, null);
}

/** What a watch asks for, by what there is to tell. The rest is told to whom it concerns, watching or not. */
const WISHES: Partial<Record<NoticeKind, 'outcome' | 'comments'>> = {
	commented: 'comments',
	resolved: 'outcome',
	reopened: 'outcome',
	proposed: 'outcome',
	disputed: 'outcome',
	clarified: 'outcome'
};

/** Tells everybody who watches a question for it. Call it in the transaction of the change. */
export function tellWatchers(
	store: Store,
	here: Here,
	about: { questionId: QuestionId; kind: NoticeKind; cause: string }
): void {
	const wish = WISHES[about.kind];
	if (wish === undefined) return;
	const watchers = store.watches.watchers(about.questionId).filter(({ watch }) => watch[wish]);
	const people = watchers.map(({ watch }) => watch.userId);
	store.notices.tell(writingOf(here), people, { ...about, spaceId: here.space.id });
}

/**
 * Tells those who watch a question how far its crowd has moved, after a number was written. Who has just moved it knows, and
 * measures from there on.
 */
export function tellOfMove(store: Store, here: Here, questionId: QuestionId): void {
	const measuring = store.watches.watchers(questionId).filter(({ watch }) => watch.points !== null);
	if (measuring.length === 0) return;
	const after = store.lists.crowdAt(questionId, here.now);
	for (const { watch, ...member } of measuring) {
		if (watch.userId === here.userId) store.watches.measureFrom(watch, here.now, watch.quietUntil);
		else
			tellIfMoved(store, { ...here, ...member, userId: watch.userId }, { watch, after, by: here });
	}
}

type Moving = { watch: WatchRow; after: readonly CrowdStand[]; by: Here };

/** @param there the space as whoever watches meets it */
function tellIfMoved(store: Store, there: Here, { watch, after, by }: Moving): void {
	const { questionId, since, points, quietUntil } = watch;
	// Who may not see the crowd hears nothing of it, and measures on from where they were.
	if (points === null || !numbersFor(store, there, questionId).crowd) return;
	const before = store.lists.crowdAt(questionId, since);
	if (!isCrowd(before)) {
		if (isCrowd(after)) store.watches.measureFrom(watch, by.now, quietUntil);
		return;
	}
	const move = largestMove(before, after);
	if (move === null || !isMoveOf(move, points)) return;
	if (quietUntil !== null && by.recordedAt < quietUntil) {
		store.watches.waitUntilQuietEnds(watch);
		return;
	}
	store.notices.tell(writingOf(by), [watch.userId], {
		...{ spaceId: there.space.id, questionId },
		...{ kind: 'moved', cause: moveCause(questionId, since) }
	});
	store.watches.measureFrom(watch, by.now, by.recordedAt + QUIET);
}

/** Tells what time brings about: days that have come, and moves that waited for the end of the quiet. @param now the real one */
export function tellWhatTimeBrings(store: Store, now: Instant): void {
	for (const watch of store.watches.daysCome(now)) {
		const here = findHere(store, watch, now);
		if (here !== undefined && watch.day !== null)
			store.notices.tell(byTime(here), [watch.userId], {
				...{ spaceId: watch.spaceId, questionId: watch.questionId },
				...{ kind: 'day', cause: dayCause(watch.questionId, watch.day) }
			});
		store.watches.forgetDay(watch);
	}
	for (const watch of store.watches.movesWaiting(now)) {
		store.watches.measureFrom(watch, watch.since, null);
		const here = findHere(store, watch, now);
		if (here === undefined) continue;
		const after = store.lists.crowdAt(watch.questionId, here.now);
		const by = { ...here, userId: null };
		tellIfMoved(store, here, { watch: { ...watch, quietUntil: null }, after, by });
	}
}

const byTime = ({ now, recordedAt }: Here) =>
	({ by: null, actor: 'system', at: now, recordedAt }) as const;
