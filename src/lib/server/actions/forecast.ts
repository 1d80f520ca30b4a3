import { AppError } from '#lib/domain/errors.ts';
import {
	assertDistribution,
	believableSaid,
	type Distribution,
	type Origin
} from '#lib/domain/forecast.ts';
import type { EvidenceId, ForecastId, QuestionId, SendingId, VersionId } from '#lib/domain/ids.ts';
import type { Confidence } from '#lib/domain/words/confidence.ts';
import { assertTakesForecasts, type Kind } from '#lib/domain/question.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';
import { hasCrowdBeenShown } from './numbers.ts';
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

/** How a browser sent it. */
export type Sending = {
	/** What the browser calls the sending; null where it does not say. */
	sentAs: SendingId | null;
	/** Of one that waited there: when it was made by that clock, and on which version of the question. */
	saidAt: Instant | null;
	versionId: VersionId | null;
};
const AT_ONCE: Sending = { sentAs: null, saidAt: null, versionId: null };

/** A forecast as it was taken: its id, and what is kept of when it was made. */
export type Taken = { id: ForecastId; saidAt: Instant | null };

/**
 * Puts a number on a question. What came by the same sending already is not taken again.
 *
 * @throws {AppError} conflict when the question takes none; invalid when the number does not fit the question's kind or the
 * evidence is not attached to it
 */
export function stateForecast(
	store: Store,
	here: Here,
	said: Statement,
	sending: Sending = AT_ONCE
): Taken {
	const known = takenBefore(store, here, said.questionId, sending);
	if (known !== null) return known;
	const question = takingForecasts(store, here, said.questionId);
	assertFits(store, question, said);
	assertAttached(store, here, said);
	return appendSent(store, here, question, { ...said, act: 'state' }, sending);
}

/** What came by the same sending already; null where nothing did. */
function takenBefore(store: Store, here: Here, on: QuestionId, { sentAs }: Sending): Taken | null {
	const known = sentAs === null ? undefined : store.forecasts.findSent(here.forecasterId, sentAs);
	if (known === undefined) return null;
	const { questionId, ...taken } = known;
	if (questionId === on) return taken;
	throw new AppError(
		'conflict',
		'This came before, as a forecast on another question. Save it again.'
	);
}

/** Appends what may have waited: on the version it was made on, with when that was as far as it can be believed. */
function appendSent(
	store: Store,
	here: Here,
	question: Asked,
	row: Appended,
	{ sentAs, versionId, ...sending }: Sending
): Taken {
	const version = versionOf(store, question, versionId);
	const saidAt = believableSaid(sending.saidAt, {
		...{ since: version.recordedAt, receivedAt: here.recordedAt }
	});
	const seen = { ...question, versionId: version.id };
	return { id: append(store, here, seen, { ...row, sentAs, saidAt }), saidAt };
}

/** The version a forecast was made on: the one in force, unless it waited since an earlier one. */
function versionOf(store: Store, question: Asked, seen: VersionId | null) {
	const wanted = seen ?? question.versionId;
	const version = store.questions.versions(question.id).find(({ id }) => id === wanted);
	if (version === undefined)
		throw new AppError('invalid', 'This question has no such version.', 'versionId');
	return version;
}

/** Which number still holds: the one made at that instant, or whichever stands. */
export type Reaffirmed = { questionId: QuestionId; standsSince: Instant | null };

/**
 * Says that the standing number still holds, without a new opinion. What came by the same sending already is not taken again.
 *
 * @throws {AppError} conflict when none stands, or another than the one that was meant
 */
export function reaffirmForecast(
	store: Store,
	here: Here,
	{ questionId, standsSince }: Reaffirmed,
	sending: Sending = AT_ONCE
): Taken {
	const known = takenBefore(store, here, questionId, sending);
	if (known !== null) return known;
	const question = takingForecasts(store, here, questionId);
	const standing = assertStanding(store, here, questionId);
	if (standsSince !== null && standing.madeAt !== standsSince)
		throw new AppError(
			'conflict',
			'Your number here is another by now. Reaffirm that one if it holds, and drop this.'
		);
	return appendSent(store, here, question, { ...NOTHING, act: 'reaffirm' }, sending);
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

function assertStanding(store: Store, here: Here, questionId: QuestionId): { madeAt: Instant } {
	const latest = store.forecasts.latestOf(questionId, here.forecasterId, here.now);
	if (latest?.act !== 'state')
		throw new AppError('conflict', 'You have no forecast standing here. Give a number first.');
	return latest;
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

type Appended = Omit<Statement, 'questionId'> &
	Partial<Omit<Sending, 'versionId'>> & { act: 'state' | 'reaffirm' | 'withdraw' };

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
			crowdShown: hasCrowdBeenShown(store, here, question.id)
		},
		'person'
	);
	if (row.act !== 'reaffirm') tellOfMove(store, here, question.id);
	return id;
}
