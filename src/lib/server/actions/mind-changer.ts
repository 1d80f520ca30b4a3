import { AppError } from '#lib/domain/errors.ts';
import type { EvidenceId, MindChangerId, QuestionId } from '#lib/domain/ids.ts';
import {
	canFollow,
	mindChangerState,
	MOST_MIND_CHANGERS,
	type MindChangerAct
} from '#lib/domain/mind-changer.ts';
import type { MindChangerRow } from '#lib/server/store/mind-changers.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';
import { readersOf } from './readers.ts';

/** Says what would change one's mind. @throws {AppError} conflict when the question is settled, or so many are open already */
export function stateMindChanger(
	store: Store,
	here: Here,
	questionId: QuestionId,
	words: string
): MindChangerId {
	if (store.resolutions.inForce(questionId, here.now) !== null)
		throw new AppError(
			'conflict',
			'This question is resolved: nothing changes minds about it now.'
		);
	const open = store.mindChangers
		.onQuestion(questionId, here.now)
		.filter((row) => row.forecasterId === here.forecasterId && stateOf(row) === 'open');
	if (open.some((row) => row.words === words))
		throw new AppError('invalid', 'You have said this already.', 'words');
	if (open.length >= MOST_MIND_CHANGERS)
		throw new AppError(
			'conflict',
			`You have ${String(MOST_MIND_CHANGERS)} open here. Drop one that matters less first.`
		);
	const row = { questionId, forecasterId: here.forecasterId, words };
	return store.mindChangers.state(writingOf(here), here.space.id, row);
}

/**
 * Says that a condition has happened, with the item or a sentence that shows it, and tells its owner.
 *
 * @throws {AppError} invalid without either, or for an item of another question; conflict when somebody has said so already
 */
export function markMindChanger(
	store: Store,
	here: Here,
	row: MindChangerRow,
	{ evidenceId, note }: { evidenceId: EvidenceId | null; note: string }
): void {
	assertCan(row, 'happened');
	if (evidenceId === null && note === '')
		throw new AppError('invalid', 'Choose the item that shows it, or say what happened.', 'note');
	const attached = store.evidence.onQuestion(row.questionId, here.now);
	if (evidenceId !== null && !attached.some(({ id }) => id === evidenceId))
		throw new AppError('invalid', 'Attach that evidence to this question first.', 'evidenceId');
	const step = { act: 'happened' as const, evidenceId, note, forecasterId: here.forecasterId };
	const cause = store.mindChangers.step(writingOf(here), here.space.id, row, step);
	const question = store.questions.get(row.questionId);
	if (row.userId === null || !readersOf(store, question).has(row.userId)) return;
	store.notices.tell(writingOf(here), [row.userId], {
		...{ spaceId: here.space.id, questionId: row.questionId, kind: 'mind_changer', cause }
	});
}

/** Any other step: its owner's, and that it has not happened yet also of whoever said that it had. @throws {AppError} */
export function stepMindChanger(
	store: Store,
	here: Here,
	row: MindChangerRow,
	act: Exclude<MindChangerAct, 'happened'>
): void {
	if (!mayStep(here, row, act))
		throw new AppError('forbidden', 'Only whoever set this condition can say that.');
	assertCan(row, act);
	const step = { act, evidenceId: null, note: '', forecasterId: here.forecasterId };
	store.mindChangers.step(writingOf(here), here.space.id, row, step);
}

export const stateOf = (row: MindChangerRow) => mindChangerState(row.act);

/** Whether whoever is here may say this of a condition, whatever its state. */
export const mayStep = (
	here: Here,
	row: MindChangerRow,
	act: Exclude<MindChangerAct, 'happened'>
): boolean =>
	row.forecasterId === here.forecasterId || (act === 'not_yet' && row.stepBy === here.forecasterId);

function assertCan(row: MindChangerRow, act: MindChangerAct): void {
	if (canFollow(stateOf(row), act)) return;
	throw new AppError(
		'conflict',
		act === 'happened'
			? 'Somebody has said so already, or it was dropped. Look at what they say.'
			: 'This has changed meanwhile. Look at what is said of it now.'
	);
}
