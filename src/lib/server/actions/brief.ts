import { hasRole } from '#lib/domain/access.ts';
import type { BriefPlan } from '#lib/domain/brief/plan.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { BriefId } from '#lib/domain/ids.ts';
import type { Draft } from '#lib/server/store/briefs.ts';
import type { Store } from '#lib/server/store/open.ts';
import { briefContent } from './brief-content.ts';
import { sightOf } from './brief-sight.ts';
import { writingOf, type Here } from './here.ts';

const MISSING = 'No such brief.';

/**
 * Drafts are for their author, and for editors who may see every number in them: what is written in one tells them.
 */
export const mayOpenDraft = (store: Store, here: Here, draft: Draft): boolean =>
	draft.by === here.userId ||
	(hasRole(here.role, 'editor') &&
		draft.plan.items.every(({ questionId }) => sightOf(store, here, questionId) !== 'no_numbers'));

/** @throws {AppError} not_found for whoever may not open it, which says nothing of whether it is there */
export function openDraft(store: Store, here: Here, id: BriefId): Draft {
	const draft = store.briefs.findDraft(id);
	if (draft === undefined && store.briefs.find(id) !== undefined)
		throw new AppError(
			'conflict',
			'This brief is issued, and stays as it is. Correct it by a new one.'
		);
	if (draft === undefined || !mayOpenDraft(store, here, draft))
		throw new AppError('not_found', MISSING);
	return draft;
}

/** Begins a draft. @throws {AppError} invalid, with the field, where something chosen is not in the space */
export function beginBrief(store: Store, here: Here, plan: BriefPlan): BriefId {
	assertPlan(store, here, plan);
	return store.briefs.begin(writingOf(here), here.space.id, plan);
}

/**
 * Keeps a draft as it was typed.
 *
 * @returns its new revision
 * @throws {AppError} conflict where somebody else has changed it since; invalid, with the field
 */
export function saveBrief(
	store: Store,
	here: Here,
	{ briefId, revision, plan }: { briefId: BriefId; revision: number; plan: BriefPlan }
): number {
	const draft = openDraft(store, here, briefId);
	assertRevision(draft, revision);
	assertPlan(store, here, plan);
	return store.briefs.change(writingOf(here), draft, plan);
}

/** Issues a draft: with the numbers of this instant, for good. @returns its number */
export function issueBrief(
	store: Store,
	here: Here,
	{ briefId, revision }: { briefId: BriefId; revision: number }
): number {
	const draft = openDraft(store, here, briefId);
	assertRevision(draft, revision);
	assertPlan(store, here, draft.plan);
	if (draft.plan.items.length === 0)
		throw new AppError('invalid', 'Choose at least one question first.', 'items');
	return store.briefs.issue(writingOf(here), draft, briefContent(store, here, draft.plan));
}

export function discardBrief(store: Store, here: Here, id: BriefId): void {
	store.briefs.discard(openDraft(store, here, id).id);
}

function assertRevision(draft: Draft, revision: number): void {
	if (draft.revision !== revision)
		throw new AppError(
			'conflict',
			'This draft was changed meanwhile, in another tab or by somebody else. “Read theirs” shows that and drops what you typed here; “Put mine in its place” saves yours over it.'
		);
}

function assertPlan(store: Store, here: Here, plan: BriefPlan): void {
	for (const [i, { questionId }] of plan.items.entries())
		if (sightOf(store, here, questionId) === 'nothing')
			throw new AppError(
				'invalid',
				'This question cannot be in a brief: it is not asked yet, or is not in this space.',
				`plan.items.${String(i)}.questionId`
			);
	const { forecasterId, replaces } = plan;
	if (
		forecasterId !== null &&
		!store.forecasters.list(here.space.id).some(({ id }) => id === forecasterId)
	)
		throw new AppError('invalid', 'Choose a forecaster of this space.', 'plan.forecasterId');
	if (replaces !== null && store.briefs.find(replaces)?.spaceId !== here.space.id)
		throw new AppError('invalid', 'Choose a brief of this space.', 'plan.replaces');
}
