import { hasRole } from '#lib/domain/access.ts';
import type { ItemPlan } from '#lib/domain/brief/plan.ts';
import { pickReasons } from '#lib/domain/brief/reasons.ts';
import type { Instant } from '#lib/domain/time.ts';
import { mayOpenDraft, openDraft } from '#lib/server/actions/brief.ts';
import { briefContent } from '#lib/server/actions/brief-content.ts';
import { judgedEvidence } from '#lib/server/actions/brief-reasons.ts';
import { shownHere, sightOf } from '#lib/server/actions/brief-sight.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Draft, Issued } from '#lib/server/store/briefs.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Render } from '#lib/server/work/rendered.ts';

type Query = { before: number | null; limit: number };

/** The briefs of a space, newest first, after the drafts that whoever looks may open. */
export function briefListView(store: Store, here: Here, { before, limit }: Query) {
	const rows = store.briefs.list(here.space.id, before, limit + 1);
	const page = rows.slice(0, limit);
	const drafts = before === null ? store.briefs.drafts(here.space.id) : [];
	return {
		drafts: drafts
			.filter((draft) => mayOpenDraft(store, here, draft))
			.map(({ id, plan, recordedAt, by }) => ({
				...{ id, title: plan.title, tlp: plan.tlp, questions: plan.items.length, recordedAt },
				isMine: by === here.userId
			})),
		rows: page.map(({ id, number, content, at, byName }) => ({
			...{ id, number, at, by: byName, title: content.title, tlp: content.tlp },
			questions: content.items.filter(
				({ questionId }) => sightOf(store, here, questionId) !== 'nothing'
			).length,
			replacedBy: replacementOf(store, id)
		})),
		next: rows.length > limit ? (page.at(-1)?.number ?? null) : null
	};
}

/** An issued brief, as it was, as far as whoever reads it may see. */
function issuedView(store: Store, here: Here, row: Issued, render: Render) {
	const shown = shownHere(store, here, row.content);
	return {
		kind: 'issued' as const,
		id: row.id,
		spaceId: row.spaceId,
		number: row.number,
		issuedAt: row.at,
		recordedAt: row.recordedAt,
		content: shown,
		summaryHtml: render(shown.summary),
		replacedBy: replacementOf(store, row.id),
		may: { write: hasRole(here.role, 'forecaster') }
	};
}

/** A draft with what it would say if it were issued now, and what there is to choose from. */
function draftView(store: Store, here: Here, draft: Draft, render: Render) {
	const shown = shownHere(store, here, briefContent(store, here, draft.plan));
	return {
		kind: 'draft' as const,
		id: draft.id,
		spaceId: draft.spaceId,
		plan: draft.plan,
		revision: draft.revision,
		content: shown,
		/** How many of its questions are not there any more. */
		gone: draft.plan.items.length - shown.items.length,
		summaryHtml: render(shown.summary),
		/** What can be a reason, by question: what is chosen first. */
		evidence: Object.fromEntries(
			draft.plan.items.map((item) => [item.questionId, choicesOf(store, here, item)])
		),
		forecasters: store.forecasters.list(here.space.id).map(({ id, name }) => ({ id, name })),
		issued: store.briefs
			.list(here.space.id, null, RECENT)
			.map(({ id, number, content }) => ({ id, number, title: content.title }))
	};
}

function choicesOf(store: Store, here: Here, { questionId, evidenceIds }: ItemPlan) {
	if (sightOf(store, here, questionId) === 'nothing') return [];
	const items = judgedEvidence(store, here, questionId);
	const picked = pickReasons(items, evidenceIds);
	return [...picked, ...items.filter((item) => !picked.includes(item))].map((item) => ({
		...{ id: item.id, claim: item.claim, outlet: item.outlet },
		stance: item.judgement?.stance ?? null,
		isChosen: picked.includes(item)
	}));
}

/** How many issued briefs are offered to be corrected. */
const RECENT = 20;

/** What stands under an id, for whoever may open it. @throws {AppError} not_found */
export function briefView(store: Store, here: Here, id: Draft['id'], render: Render) {
	const issued = store.briefs.find(id);
	return issued === undefined
		? draftView(store, here, openDraft(store, here, id), render)
		: issuedView(store, here, issued, render);
}

function replacementOf(
	store: Store,
	id: Draft['id']
): { id: Draft['id']; number: number; at: Instant } | null {
	return store.briefs.replacing(id) ?? null;
}
