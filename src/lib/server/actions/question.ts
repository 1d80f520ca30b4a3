import { mayEditQuestion } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { OptionId, QuestionId, SeriesId } from '#lib/domain/ids.ts';
import {
	completeSchedule,
	MIN_OPTIONS,
	type Kind,
	type Schedule,
	type ScheduleInput
} from '#lib/domain/question.ts';
import { MINUTE, type Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';

type Words = { title: string; criteria: string; background: string; tags: string[] };
export type Asking = Words & {
	kind: Kind;
	ordered: boolean;
	options: readonly { label: string; isOther: boolean }[];
	schedule: ScheduleInput;
	seriesId?: SeriesId;
	/** Whether an outcome counts only when a second person confirms it. */
	needsSecond?: boolean;
};
export type Revising = Words & {
	schedule: ScheduleInput;
	options: readonly { id: OptionId | null; label: string; isOther: boolean }[];
	note: string;
	minor: boolean;
};

/**
 * Asks a question; without an opening it is a draft.
 *
 * @throws {AppError} invalid, with the field
 */
export function askQuestion(store: Store, here: Here, asked: Asking): QuestionId {
	const { schedule, needsSecond = false, ...row } = asked;
	const complete = completeSchedule(schedule);
	assertCanOpen(complete, schedule, here.now);
	assertOpensAhead(complete, here.now);
	const spaceId = here.space.id;
	const id = store.questions.ask(writingOf(here), { ...row, ...complete, spaceId });
	if (needsSecond) store.secondPerson.set(writingOf(here), spaceId, id, true);
	return id;
}

/**
 * Puts a new version of a question in force.
 *
 * @throws {AppError} forbidden for who may not; conflict when it is resolved, or when somebody else has revised it since it
 * was read; invalid when options would change under standing forecasts
 */
export function reviseQuestion(
	store: Store,
	here: Here,
	id: QuestionId,
	{ schedule, options, note, minor, ...words }: Revising
): void {
	const question = store.questions.get(id);
	assertMayEdit(here, question);
	if (store.resolutions.inForce(id, here.now) !== null)
		throw new AppError('conflict', 'This question is resolved. Reopen it first, then edit.');
	const complete = completeSchedule(schedule);
	if (question.opensAt !== null && complete.opensAt === null)
		throw new AppError('invalid', 'It has been asked and cannot be a draft again.', 'opensAt');
	if (question.opensAt === null) assertCanOpen(complete, schedule, here.now);
	if (complete.opensAt !== question.opensAt) assertOpensAhead(complete, here.now);
	if (store.forecasts.hasAny(id)) {
		assertFair(store, question, { complete, options, minor });
		if (complete.closesAt !== question.closesAt && complete.closesAt <= here.now)
			throw new AppError(
				'invalid',
				'People could forecast until now, and what they said has to count. Choose a later time, or resolve it and say when the answer was known.',
				schedule.closesAt === null ? 'deadlineDay' : 'closesAt'
			);
	}
	if (question.kind === 'multiple_choice') reviseOptions(store, here, id, options);
	store.questions.revise(writingOf(here), id, { ...words, ...complete }, { note, minor });
}

const DATES = ['closesAt', 'deadlineAt', 'resolvesBy'] as const;

/**
 * What may not change under standing forecasts, and what is more than a typo.
 *
 * @throws {AppError} invalid when the opening moves, or when dates or options change under the name of a typo
 */
function assertFair(
	store: Store,
	question: Schedule & { id: QuestionId },
	{ complete, options, minor }: Pick<Revising, 'options' | 'minor'> & { complete: Schedule }
): void {
	if (complete.opensAt !== question.opensAt)
		throw new AppError(
			'invalid',
			'People have forecast, so the opening stays as it is.',
			'opensAt'
		);
	const isMoved = DATES.some((name) => complete[name] !== question[name]);
	const labels = store.questions.options(question.id).map((option) => option.label);
	const isReworded = options.some(({ label }, i) => label !== labels[i]);
	if (minor && (isMoved || isReworded))
		throw new AppError(
			'invalid',
			'New dates or options are more than a typo. Take the tick off, so that forecasters hear of it.',
			'minor'
		);
}

/** How old "now" may be when it arrives. */
const ON_THE_WAY = MINUTE;

/** @throws {AppError} invalid when a question would have been open before anybody could see it */
function assertOpensAhead({ opensAt }: Schedule, now: Instant): void {
	if (opensAt === null || opensAt >= now - ON_THE_WAY) return;
	throw new AppError(
		'invalid',
		'Nobody could have forecast then, and the time would count against everybody. Open it now, or later.',
		'opensAt'
	);
}

/** @throws {AppError} invalid when a question that is put to everybody would have closed already */
function assertCanOpen(complete: Schedule, typed: ScheduleInput, now: Instant): void {
	if (complete.opensAt === null || complete.closesAt > now) return;
	throw new AppError(
		'invalid',
		'Forecasts would stop before now. Choose a later day.',
		typed.closesAt === null ? 'deadlineDay' : 'closesAt'
	);
}

/** @throws {AppError} forbidden unless an editor, or whoever asked it */
export function assertMayEdit(here: Here, question: { authorId: string | null }): void {
	const isAuthor = question.authorId !== null && question.authorId === here.userId;
	if (!mayEditQuestion(here.role, isAuthor))
		throw new AppError(
			'forbidden',
			'Only an editor, or whoever asked this question, can change it.'
		);
}

function reviseOptions(store: Store, here: Here, id: QuestionId, next: Revising['options']): void {
	const current = store.questions.options(id);
	const isSameSet =
		next.length === current.length && next.every((option, i) => option.id === current[i]?.id);
	if (isSameSet) {
		for (const { id: optionId, label } of next)
			if (optionId !== null) store.questions.relabel(id, optionId, label);
		return;
	}
	if (store.forecasts.hasAny(id))
		throw new AppError(
			'invalid',
			'People have forecast on these options, so none can be added, moved or taken off. Their words can be corrected.',
			'options'
		);
	if (next.length < MIN_OPTIONS)
		throw new AppError('invalid', 'Give at least two options.', 'options');
	store.questions.replaceOptions(writingOf(here), id, next);
}
