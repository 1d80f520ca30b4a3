import { AppError } from '#lib/domain/errors.ts';
import type { AppraisalId, EvidenceId, QuestionId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';
import { mayAppraiseItem } from './ledger.ts';

type Item = ReturnType<Store['evidence']['onQuestion']>[number];

/**
 * Says that items of a question go back to one report, and with them those they already shared one with. The report is that of the item with the
 * lowest number that has one; what is of it already is not written again.
 *
 * @returns the numbers of all that share it now, and the appraisals that were written
 * @throws {AppError} not_found where one of them does not stand on the question; forbidden, with its number, where one of them, or one
 * that would change with them, is for somebody else to group
 */
export function groupEvidence(
	store: Store,
	here: Here,
	questionId: QuestionId,
	ids: readonly EvidenceId[]
): { numbers: number[]; written: AppraisalId[] } {
	const items = store.evidence.onQuestion(questionId, here.now);
	const chosen = items.filter(({ id }) => ids.includes(id));
	if (chosen.length < ids.length)
		throw new AppError('not_found', 'No such evidence on this question.');
	const groups = new Set(chosen.flatMap(({ originGroup }) => originGroup ?? []));
	const together = items.filter(
		(item) => chosen.includes(item) || groups.has(item.originGroup ?? '')
	);
	const [first] = groups;
	const originGroup = first ?? store.newId('og', here.recordedAt);
	const moved = together.filter((item) => item.originGroup !== originGroup);
	for (const item of [...chosen, ...moved]) assertMay(here, item);
	const written = moved.map(({ id: evidenceId, credibility }) =>
		store.ledger.appraise(writingOf(here), {
			...{ spaceId: here.space.id, evidenceId, credibility, originGroup }
		})
	);
	return { numbers: together.map(({ number }) => number), written };
}

function assertMay(here: Here, item: Item): void {
	if (!mayAppraiseItem(here, item))
		throw new AppError(
			'forbidden',
			`Only editors and whoever added an item group it. Leave out what shares a report with ${String(item.number)}.`,
			'evidenceIds'
		);
}

/**
 * Takes appraisals back, each the last of an item of the question: the items are graded and grouped as they were before, by rows of their own.
 *
 * @throws {AppError} not_found; forbidden for all but editors and whoever added an item; conflict where an item was graded or grouped again since
 */
export function takeBackAppraisals(
	store: Store,
	here: Here,
	questionId: QuestionId,
	ids: readonly AppraisalId[]
): void {
	const items = store.evidence.onQuestion(questionId, here.now);
	for (const id of ids) {
		const taken = store.ledger.findAppraisal(id);
		const item = items.find((one) => one.id === taken?.evidenceId);
		if (taken === undefined || item === undefined)
			throw new AppError('not_found', 'No such grading on this question.');
		assertMay(here, item);
		if (!taken.isLast)
			throw new AppError(
				'conflict',
				`${String(item.number)} was graded or grouped again since. Open it to change that.`
			);
		const before = store.ledger.appraisedBefore(taken);
		store.ledger.appraise(writingOf(here), {
			...{ spaceId: here.space.id, evidenceId: item.id, ...before }
		});
	}
}
