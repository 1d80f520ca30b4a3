import type { EvidenceId, QuestionId } from '#lib/domain/ids.ts';
import type { OutcomeKind } from '#lib/domain/question.ts';
import { proposeKnownAt, voidedBy } from '#lib/domain/resolution.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';
import { renderEach, type Render } from '#lib/server/work/rendered.ts';

type Choice = {
	questionId: QuestionId;
	outcomeKind: OutcomeKind;
	evidenceIds: readonly EvidenceId[];
	knownAt: Instant | null;
};

/** The known-at that an outcome proposes, with the reason, and every forecast the chosen one would void. */
export function previewView(store: Store, here: Here, choice: Choice) {
	const { questionId, outcomeKind, evidenceIds } = choice;
	const question = store.questions.get(questionId);
	const published = store.evidence
		.onQuestion(questionId, here.now)
		.filter((item) => evidenceIds.includes(item.id))
		.map((item) => item.publishedAt);
	const proposal = proposeKnownAt(outcomeKind, published, question, here.now);
	const knownAt = choice.knownAt ?? proposal.knownAt;
	const numbers = numbersFor(store, here, questionId);
	const rows =
		knownAt === null ? [] : voidedBy(store.forecasts.list(questionId, here.now), knownAt);
	return {
		proposed: proposal,
		voided: rows.map((row) => {
			const isMine = row.forecasterId === here.forecasterId;
			return {
				id: row.id,
				name: row.name,
				isMine,
				act: row.act,
				madeAt: row.madeAt,
				probability: isMine || numbers.others ? row.probability : null
			};
		})
	};
}

/** Every outcome ever recorded, newest first: the first is in force. */
export function resolutionsView(store: Store, here: Here, id: QuestionId, render: Render) {
	const names = new Map(store.forecasters.list(here.space.id).map((row) => [row.userId, row.name]));
	const rows = store.resolutions.list(id, here.now);
	const proof = store.resolutions.evidence(rows.map((row) => row.id));
	const options = store.questions.options(id);
	const numbered = new Map(store.evidence.onQuestion(id, here.now).map((item) => [item.id, item]));
	const notes = renderEach(
		rows.map((row) => row.note),
		render
	);
	return rows.map((row, i) => ({
		id: row.id,
		outcomeKind: row.outcomeKind,
		optionId: row.optionId,
		optionLabel: options.find((option) => option.id === row.optionId)?.label ?? null,
		happenedAt: row.happenedAt,
		knownAt: row.knownAt,
		at: row.at,
		recordedAt: row.recordedAt,
		by: row.by === null ? null : (names.get(row.by) ?? null),
		note: row.note,
		noteHtml: notes[i] ?? '',
		evidence: proof
			.filter((link) => link.resolutionId === row.id)
			.flatMap(({ evidenceId }) => {
				const item = numbered.get(evidenceId);
				return item === undefined ? [] : [{ id: item.id, number: item.number, claim: item.claim }];
			})
	}));
}
