import { AppError } from '#lib/domain/errors.ts';
import { assertDistribution, type Distribution, type Origin } from '#lib/domain/forecast.ts';
import type { EvidenceId, ForecastId, QuestionId, VersionId } from '#lib/domain/ids.ts';
import type { Confidence } from '#lib/domain/words/confidence.ts';
import { assertTakesForecasts, type Kind } from '#lib/domain/question.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';
import { numbersFor } from './numbers.ts';
import { tellOfMove } from './watch.ts';

export type Statement = {
	questionId: QuestionId;
	probability: number | null;
	distribution: Distribution | null;
	rationale: string;
	evidenceIds: readonly EvidenceId[];
	origin: Origin;
	/** How well founded they find it; not said where it is left out. */
	confidence?: Confidence;
};

/**
 * Puts a number on a question.
 *
 * @throws {AppError} conflict when the question takes none; invalid when the number does not fit the question's kind or the
 * evidence is not attached to it
 */
export function stateForecast(store: Store, here: Here, said: Statement): ForecastId {
	const question = takingForecasts(store, here, said.questionId);
	assertFits(store, question, said);
	assertAttached(store, here, said);
	return append(store, here, question, { ...said, act: 'state' });
}

/** Says that the standing number still holds, without a new opinion. @throws {AppError} conflict when none stands */
export function reaffirmForecast(store: Store, here: Here, questionId: QuestionId): ForecastId {
	const question = takingForecasts(store, here, questionId);
	assertStanding(store, here, questionId);
	return append(store, here, question, { ...NOTHING, act: 'reaffirm' });
}

/** Takes the standing number back. @throws {AppError} conflict when none stands */
export function withdrawForecast(
	store: Store,
	here: Here,
	questionId: QuestionId,
	rationale: string
): ForecastId {
	const question = takingForecasts(store, here, questionId);
	assertStanding(store, here, questionId);
	return append(store, here, question, { ...NOTHING, rationale, act: 'withdraw' });
}

const NOTHING = {
	probability: null,
	distribution: null,
	rationale: '',
	evidenceIds: [],
	origin: 'typed'
} as const;

type Asked = { id: QuestionId; kind: Kind; versionId: VersionId };

function takingForecasts(store: Store, here: Here, questionId: QuestionId): Asked {
	const question = store.questions.get(questionId);
	const outcomeKind = store.resolutions.inForce(questionId, here.now)?.outcomeKind ?? null;
	assertTakesForecasts({ ...question, outcomeKind }, here.now);
	return question;
}

function assertStanding(store: Store, here: Here, questionId: QuestionId): void {
	if (store.forecasts.latestOf(questionId, here.forecasterId, here.now)?.act !== 'state')
		throw new AppError('conflict', 'You have no forecast standing here. Give a number first.');
}

function assertAttached(store: Store, here: Here, { questionId, evidenceIds }: Statement): void {
	if (evidenceIds.length === 0) return;
	const attached = new Set(store.evidence.onQuestion(questionId, here.now).map((row) => row.id));
	if (evidenceIds.some((id) => !attached.has(id)))
		throw new AppError('invalid', 'Attach that evidence to this question first.', 'evidenceIds');
}

function assertFits(store: Store, question: Asked, { probability, distribution }: Statement): void {
	if (question.kind === 'binary') {
		if (probability === null || distribution !== null)
			throw new AppError(
				'invalid',
				'Give one probability: this question is yes or no.',
				'probability'
			);
		return;
	}
	if (distribution === null || probability !== null)
		throw new AppError('invalid', 'Give every option a probability.', 'distribution');
	assertDistribution(distribution, store.questions.options(question.id));
}

type Appended = Omit<Statement, 'questionId'> & { act: 'state' | 'reaffirm' | 'withdraw' };

function append(
	store: Store,
	here: Here,
	question: Asked,
	{ confidence = null, ...row }: Appended
): ForecastId {
	const id = store.forecasts.append(
		writingOf(here),
		{
			...row,
			confidence: confidence?.level ?? null,
			confidenceBasis: confidence === null || confidence.basis === '' ? null : confidence.basis,
			questionId: question.id,
			spaceId: here.space.id,
			forecasterId: here.forecasterId,
			questionVersionId: question.versionId,
			crowdShown: numbersFor(store, here, question.id).crowd
		},
		'person'
	);
	if (row.act !== 'reaffirm') tellOfMove(store, here, question.id);
	return id;
}
