import type { OptionId, QuestionId, UserId } from '#lib/domain/ids.ts';
import type { NoticeKind } from '#lib/domain/notice.ts';
import type { StepAct } from '#lib/domain/proposal.ts';
import { sentenceFor, type Told } from '#lib/domain/told/sentence.ts';
import { largestMove, sinceOf } from '#lib/domain/watch.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { Notice } from '#lib/server/store/notices.ts';
import type { Store } from '#lib/server/store/open.ts';
import { noticePath } from './notice-path.ts';
import { visibleQuestion } from './visible-question.ts';

type Reader = Here & { userId: UserId };

/** A notice as its reader may see it now; null for what they may not, or not any more. */
export function seenNotice(store: Store, here: Reader, notice: Notice) {
	const question = visibleQuestion(store, here, notice.questionId);
	if (question === null) return null;
	const move = notice.kind === 'moved' ? moveOf(store, here, notice) : null;
	if (notice.kind === 'moved' && move === null) return null;
	const { id, seq, kind, at, recordedAt } = notice;
	const told: Told = {
		kind,
		who: nameOf(store, notice),
		move,
		outcome: ON_OUTCOMES.has(kind) ? outcomeOf(store, here, notice) : null,
		step: kind === 'dispute_settled' ? stepOf(store, here, notice) : null
	};
	return {
		...{ id, seq, kind, at, recordedAt, who: told.who },
		isRead: notice.readAt !== null,
		question: { id: question.id, title: question.title },
		sentence: sentenceFor(told),
		path: noticePath(notice)
	};
}
export type SeenNotice = NonNullable<ReturnType<typeof seenNotice>>;

/** What may be caused by a recorded outcome. */
const ON_OUTCOMES: ReadonlySet<NoticeKind> = new Set(['resolved', 'dispute_settled']);

const PAGE = 50;

type Query = { unread: boolean; before: number | null };

/** One member's notices that they may see, newest first, read from the store as far as they are asked for. */
export function* seenNotices(store: Store, here: Reader, query: Query): Generator<SeenNotice> {
	const whose = { userId: here.userId, spaceId: here.space.id, kinds: null, limit: PAGE };
	let { before } = query;
	for (;;) {
		const page = store.notices.list({ ...whose, unread: query.unread, before });
		for (const notice of page) {
			const seen = seenNotice(store, here, notice);
			if (seen !== null) yield seen;
		}
		const last = page.at(-1);
		if (last === undefined || page.length < PAGE) return;
		before = last.seq;
	}
}

/** Whoever did it; null for a program, or for time passing. */
function nameOf(store: Store, { actorId, forecasterId }: Notice): string | null {
	if (actorId !== null) return store.users.find(actorId)?.name ?? null;
	return forecasterId === null ? null : store.forecasters.nameOf(forecasterId);
}

/** How far the crowd moved, by the method its line has now; null for who may not see the crowd. */
function moveOf(store: Store, here: Here, { questionId, cause, at }: Notice): Told['move'] {
	if (!numbersFor(store, here, questionId).crowd) return null;
	const move = largestMove(
		store.lists.crowdAt(questionId, sinceOf(cause)),
		store.lists.crowdAt(questionId, at)
	);
	return move && { ...move, option: labelOf(store, questionId, move.optionId) };
}

const stepOf = (store: Store, here: Here, { questionId, cause }: Notice): StepAct | null =>
	store.proposals.steps(questionId, here.now).find(({ id }) => id === cause)?.act ?? null;

function outcomeOf(store: Store, here: Here, { questionId, cause }: Notice): Told['outcome'] {
	const rows = store.resolutions.list(questionId, here.now);
	const i = rows.findIndex(({ id }) => id === cause);
	const row = rows[i];
	if (row === undefined) return null;
	const before = rows[i + 1];
	return {
		kind: row.outcomeKind,
		option: labelOf(store, questionId, row.optionId),
		isCorrection: before !== undefined && before.outcomeKind !== 'reopened'
	};
}

const labelOf = (store: Store, questionId: QuestionId, id: OptionId | null): string | null =>
	store.questions.options(questionId).find((option) => option.id === id)?.label ?? null;
