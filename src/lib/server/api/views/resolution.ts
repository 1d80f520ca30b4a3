import type { EvidenceId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { OutcomeKind } from '#lib/domain/question.ts';
import { proposeKnownAt, voidedBy } from '#lib/domain/resolution.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { notesFolded, numbersFor } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';
import { renderEach, type Render } from '#lib/server/work/rendered.ts';

type Choice = {
	questionId: QuestionId;
	outcomeKind: OutcomeKind;
	optionId: OptionId | null;
	evidenceIds: readonly EvidenceId[];
	knownAt: Instant | null;
};

/** The known-at that an outcome proposes, with the reason, every forecast the chosen one would void, and the scores that would follow. */
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
		}),
		scores: knownAt === null ? [] : scoresToBe(store, here, { ...choice, knownAt })
	};
}

/** What everybody would score by Brier, best first, as far as this member may see; nobody where nothing is scored. */
function scoresToBe(
	store: Store,
	here: Here,
	{ questionId, ...outcome }: Pick<Choice, 'questionId' | 'outcomeKind' | 'optionId' | 'knownAt'>
) {
	const { others } = numbersFor(store, here, questionId);
	const names = new Map(store.forecasters.list(here.space.id).map(({ id, name }) => [id, name]));
	return store.scores
		.wouldBe(questionId, outcome)
		.filter(({ rule, forecasterId }) => {
			return rule === 'brier' && (others || forecasterId === here.forecasterId);
		})
		.map(({ forecasterId, score, coverage }) => ({
			...{ forecasterId, name: names.get(forecasterId) ?? '', score, coverage },
			isYou: forecasterId === here.forecasterId
		}))
		.sort((a, b) => (a.score === b.score ? a.name.localeCompare(b.name) : a.score - b.score));
}

/** Every outcome ever recorded, newest first: the first is in force. Notes of others open with the comments. */
export function resolutionsView(store: Store, here: Here, id: QuestionId, render: Render) {
	const names = new Map(store.forecasters.list(here.space.id).map((row) => [row.userId, row.name]));
	const rows = store.resolutions.list(id, here.now);
	const proof = store.resolutions.evidence(rows.map((row) => row.id));
	const options = store.questions.options(id);
	const numbered = new Map(store.evidence.onQuestion(id, here.now).map((item) => [item.id, item]));
	const isNoteFolded = notesFolded(store, here, id);
	const isFolded = ({ note, by }: (typeof rows)[number]) => isNoteFolded(note, by === here.userId);
	const texts = rows.map((row) => (isFolded(row) ? '' : row.note));
	const notes = renderEach(texts, render);
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
		/** The proposal that it confirms. */
		proposalId: row.proposalId,
		note: texts[i] ?? '',
		noteHtml: notes[i] ?? '',
		isFolded: isFolded(row),
		evidence: proof
			.filter((link) => link.resolutionId === row.id)
			.flatMap(({ evidenceId }) => {
				const item = numbered.get(evidenceId);
				return item === undefined ? [] : [{ id: item.id, number: item.number, claim: item.claim }];
			})
	}));
}
