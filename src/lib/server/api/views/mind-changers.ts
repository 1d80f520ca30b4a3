import type { z } from 'zod';
import type { zMindChangers } from '#lib/contract/mind-changer.ts';
import { hasRole } from '#lib/domain/access.ts';
import type { EvidenceId, QuestionId } from '#lib/domain/ids.ts';
import { canFollow, isWaiting } from '#lib/domain/mind-changer.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { mayStep, stateOf } from '#lib/server/actions/mind-changer.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { MindChangerRow } from '#lib/server/store/mind-changers.ts';
import type { Store } from '#lib/server/store/open.ts';

/** Conditions on a question "as known on" an instant; what was dropped is left to the activity. */
export function mindChangersView(
	store: Store,
	here: Here,
	{ questionId, asOf }: z.output<typeof zMindChangers>
) {
	const at = Math.min(asOf ?? here.now, here.now);
	const { others } = numbersFor(store, here, questionId);
	const numbered = new Map(
		store.evidence.onQuestion(questionId, at).map((item) => [item.id, item])
	);
	const lastAt = lastSaid(store, here, questionId);
	const names = new Map(store.forecasters.list(here.space.id).map(({ id, name }) => [id, name]));
	const rows = visibleTo(store, here, questionId, at).filter((row) => stateOf(row) !== 'dropped');
	return {
		rows: rows.map((row) => ({
			...conditionView(here, row),
			happened: happenedOf(row, (id) => {
				const item = id === null ? undefined : numbered.get(id);
				return {
					by: {
						name: row.stepBy === null ? '' : (names.get(row.stepBy) ?? ''),
						isYou: row.stepBy === here.forecasterId
					},
					item: item && { number: item.number, claim: item.claim }
				};
			}),
			/** It happened, and I have said nothing since. */
			isWaiting:
				row.forecasterId === here.forecasterId &&
				isWaiting(stateOf(row), row.stepRecordedAt ?? 0, lastAt),
			may: at < here.now ? NOTHING : rightsOn(here, row)
		})),
		/** Others' conditions are left out, for whoever has given no number yet. */
		isPartial: !others,
		may: { state: hasRole(here.role, 'forecaster') && at === here.now }
	};
}

/** The questions an item bears on that have open conditions, with these. */
export function openOnEvidenceView(store: Store, here: Here, evidenceId: EvidenceId) {
	return store.evidence
		.questionsOf([evidenceId])
		.slice(0, MOST_QUESTIONS)
		.flatMap(({ questionId }) => {
			const question = store.questions.find(questionId);
			if (question?.opensAt == null) return [];
			if (store.resolutions.inForce(questionId, here.now) !== null) return [];
			const open = visibleTo(store, here, questionId, here.now).filter(
				(row) => stateOf(row) === 'open'
			);
			const rows = open.map((row) => conditionView(here, row));
			return rows.length === 0 ? [] : [{ id: questionId, title: question.title, rows }];
		});
}

/** An item can be attached to more than anybody reads through. */
const MOST_QUESTIONS = 20;
const NOTHING = { mark: false, drop: false, weigh: false, takeBack: false };

/** One's own, and the others' for whoever sees their numbers. */
function visibleTo(store: Store, here: Here, questionId: QuestionId, at: Instant) {
	const { others } = numbersFor(store, here, questionId);
	return store.mindChangers
		.onQuestion(questionId, at)
		.filter((row) => others || row.forecasterId === here.forecasterId);
}

const conditionView = (here: Here, row: MindChangerRow) => ({
	id: row.id,
	words: row.words,
	by: { id: row.forecasterId, name: row.name, isYou: row.forecasterId === here.forecasterId },
	at: row.at,
	state: stateOf(row)
});

type Shown = {
	by: { name: string; isYou: boolean };
	item: { number: number; claim: string } | undefined;
};

function happenedOf(row: MindChangerRow, shown: (id: EvidenceId | null) => Shown) {
	if (stateOf(row) !== 'happened' || row.stepAt === null) return null;
	const { by, item } = shown(row.evidenceId);
	return { at: row.stepAt, by, note: row.note ?? '', item: item ?? null };
}

function rightsOn(here: Here, row: MindChangerRow) {
	const state = stateOf(row);
	const may = hasRole(here.role, 'forecaster');
	const can = (act: 'dropped' | 'weighed' | 'not_yet') =>
		may && canFollow(state, act) && mayStep(here, row, act);
	return {
		mark: may && canFollow(state, 'happened'),
		drop: can('dropped'),
		weigh: can('weighed'),
		takeBack: can('not_yet')
	};
}

/** When I last said anything here, by the real clock. */
const lastSaid = (store: Store, here: Here, questionId: QuestionId): Instant | null =>
	store.forecasts.listOf(questionId, here.forecasterId, here.now).at(-1)?.recordedAt ?? null;
