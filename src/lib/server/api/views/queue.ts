import type { QuestionId } from '#lib/domain/ids.ts';
import type { Reason } from '#lib/domain/queue/reasons.ts';
import { DEFAULT_RULES, QUEUE_NOTICES } from '#lib/domain/queue/rules.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { noticePath } from '#lib/server/told/notice-path.ts';
import type { Store } from '#lib/server/store/open.ts';
import { readQueue } from './queue-entries.ts';

/** One question of this member's queue with its neighbours; the first where none is named, none where that one has left it. */
export function queueView(store: Store, here: Here, questionId: QuestionId | null) {
	const { entries, nextLook } = readQueue(store, here);
	const total = entries.length;
	const at = questionId === null ? 0 : entries.findIndex(({ id }) => id === questionId);
	const current = entries[at] ?? null;
	// One that has left has no place: from there it goes on at the beginning. The last leads to the first, and back.
	const place = Math.max(0, at);
	const neighbour = (step: number) =>
		current === null ? (entries[0]?.id ?? null) : otherThan(current.id, entries, place + step);
	return {
		total,
		/** Counted from 1; null where the question named has left the queue. */
		position: current === null ? null : at + 1,
		current: current && {
			id: current.id,
			reasons: wordedReasons(store, current),
			notices: noticesOf(store, here, current.id)
		},
		next: neighbour(1),
		previous: neighbour(-1),
		nextLook,
		rules: here.userId === null ? DEFAULT_RULES : store.queue.rules(here.userId, here.space.id)
	};
}

const noticesOf = (store: Store, here: Here, id: QuestionId) =>
	here.userId === null
		? []
		: store.queue
				.told(here.userId, id)
				.filter(({ kind }) => QUEUE_NOTICES.some((waiting) => waiting === kind))
				.map((told) => {
					const came = told.kind === 'mind_changer' ? cameTrue(store, here, id, told.cause) : null;
					const path = noticePath({ ...told, questionId: id });
					return { ...told, came, path: came === null ? path : `${path}#${came.id}` };
				});

/** What I said would change my mind, and what made somebody say that it has; null where that was taken back since. */
function cameTrue(store: Store, here: Here, questionId: QuestionId, cause: string) {
	const row = store.mindChangers
		.onQuestion(questionId, here.now)
		.find(({ stepId, forecasterId }) => stepId === cause && forecasterId === here.forecasterId);
	if (row === undefined) return null;
	const item = row.evidenceId === null ? null : store.evidence.get(row.evidenceId);
	return { id: row.id, words: row.words, by: item?.claim ?? row.note ?? '' };
}

type Entries = ReturnType<typeof readQueue>['entries'];

function otherThan(id: QuestionId, entries: Entries, place: number): QuestionId | null {
	const found = entries.at(place % entries.length)?.id ?? null;
	return found === id ? null : found;
}

/** The reasons with what it takes to say them: an option's name. */
export function wordedReasons(
	store: Store,
	{ id, reasons }: { id: QuestionId; reasons: readonly Reason[] }
) {
	return reasons.map((reason) =>
		reason.kind === 'moved'
			? { ...reason, option: labelOf(store, id, reason.optionId) }
			: { ...reason, option: null }
	);
}

const labelOf = (store: Store, id: QuestionId, optionId: string | null): string | null =>
	optionId === null
		? null
		: (store.questions.options(id).find((option) => option.id === optionId)?.label ?? null);
