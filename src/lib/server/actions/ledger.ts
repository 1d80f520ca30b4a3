import { mayAppraise } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { Prior } from '#lib/domain/evidence/prior.ts';
import { assertDistribution } from '#lib/domain/forecast.ts';
import type { EvidenceId, OptionId, QuestionId, UserId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';

/**
 * Says where one's own ledger of a question starts.
 *
 * @throws {AppError} invalid for a forecast that is not one's own on this question, or a prior that does not fit its kind
 */
export function choosePrior(store: Store, here: Here, questionId: QuestionId, prior: Prior): void {
	const options = store.questions.options(questionId);
	if (prior.kind === 'base_rate' && options.length > 0)
		throw new AppError('invalid', 'A base rate is of something that happens or not.', 'prior.kind');
	if (prior.kind === 'typed') assertTyped(prior, options);
	if (prior.kind === 'forecast' && !isOwn(store, here, questionId, prior.forecastId))
		throw new AppError(
			'invalid',
			'Choose a forecast of yours on this question.',
			'prior.forecastId'
		);
	const whose = { spaceId: here.space.id, questionId, forecasterId: here.forecasterId };
	store.ledger.choosePrior(writingOf(here), { ...whose, prior });
}

/** @throws {AppError} invalid unless it is one number of yes or no, or one for each option that sum to 1 */
function assertTyped(
	{ probability, distribution }: Extract<Prior, { kind: 'typed' }>,
	options: readonly { id: OptionId; label: string }[]
): void {
	if (options.length === 0) {
		if (probability === null || distribution !== null)
			throw new AppError('invalid', 'Type one probability, of yes.', 'prior.probability');
		return;
	}
	if (distribution === null || probability !== null)
		throw new AppError('invalid', 'Give every option a probability.', 'prior.distribution');
	try {
		assertDistribution(distribution, options);
	} catch (cause) {
		if (!(cause instanceof AppError) || cause.field === null) throw cause;
		throw new AppError(cause.code, cause.message, `prior.${cause.field}`);
	}
}

const isOwn = (store: Store, here: Here, questionId: QuestionId, id: string): boolean =>
	store.forecasts
		.list(questionId, here.now)
		.some((row) => row.id === id && row.act === 'state' && row.forecasterId === here.forecasterId);

export type Appraised = {
	questionId: QuestionId;
	evidenceId: EvidenceId;
	credibility: string | null;
	sameAs: EvidenceId | null;
};

/**
 * Grades an item, and says which report it goes back to: that of another item of the question, or its own. Nothing is written where nothing
 * changes. Joining an item that stood alone gives the two a name that no group had: one that left a group may still name it.
 *
 * @throws {AppError} not_found where one of the two does not stand on the question; forbidden for all but editors and whoever added
 * the item; invalid where they are the same
 */
export function appraiseEvidence(store: Store, here: Here, said: Appraised): void {
	const items = store.evidence.onQuestion(said.questionId, here.now);
	const itemOf = (id: EvidenceId) => {
		const item = items.find((one) => one.id === id);
		if (item === undefined) throw new AppError('not_found', 'No such evidence on this question.');
		return item;
	};
	const item = itemOf(said.evidenceId);
	if (!mayAppraiseItem(here, item))
		throw new AppError('forbidden', 'Only editors and whoever added an item grade and group it.');
	const mate = said.sameAs === null ? null : itemOf(said.sameAs);
	if (mate?.id === item.id)
		throw new AppError('invalid', 'Choose another item than this one.', 'sameAs');
	const group =
		mate === null ? aloneAs(items, item) : (mate.originGroup ?? store.newId('og', here.recordedAt));
	if (mate !== null && mate.originGroup === null)
		write(mate.id, { credibility: mate.credibility, originGroup: group });
	if (item.credibility !== said.credibility || item.originGroup !== group)
		write(item.id, { credibility: said.credibility, originGroup: group });

	function write(
		evidenceId: EvidenceId,
		row: { credibility: string | null; originGroup: string | null }
	): void {
		store.ledger.appraise(writingOf(here), { spaceId: here.space.id, evidenceId, ...row });
	}
}

/** Whether whoever is here may grade and group an item. */
export const mayAppraiseItem = (here: Here, { by }: { by: UserId | null }): boolean =>
	mayAppraise(here.role, by !== null && by === here.userId);

type Grouped = { id: EvidenceId; originGroup: string | null };

/** What an item that stands alone has: its group stays where nothing else is in it. */
function aloneAs(items: readonly Grouped[], { id, originGroup }: Grouped): string | null {
	const isShared = items.some((one) => one.id !== id && one.originGroup === originGroup);
	return isShared ? null : originGroup;
}
