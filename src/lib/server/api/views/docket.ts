import { sum } from 'd3-array';
import type { z } from 'zod';
import type { zDue } from '#lib/contract/docket.ts';
import { hasRole } from '#lib/domain/access.ts';
import type { EvidenceId, QuestionId } from '#lib/domain/ids.ts';
import { isWaiting } from '#lib/domain/proposal.ts';
import { isDue, questionStatus } from '#lib/domain/question.ts';
import { proposeKnownAt } from '#lib/domain/resolution.ts';
import { viewerOf, type Here } from '#lib/server/actions/here.ts';
import { mayResolve } from '#lib/server/actions/proposal.ts';
import { proposalsOn } from '#lib/server/actions/proposals.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Render } from '#lib/server/work/rendered.ts';
import { clarificationsView } from './clarifications.ts';
import { evidenceView } from './evidence.ts';
import { disputeView, proposalsView } from './proposals.ts';
import { rowView } from './question-list.ts';
import { stakesView } from './stakes.ts';

type Listed = Parameters<typeof rowView>[2];

/** Other questions of the docket, beside those that are due: as many of a kind as anybody looks at. */
const MOST = 25;

/** A page of due questions, longest overdue first, with what else waits: proposals made early, and disputes. */
export function docketView(store: Store, here: Here, { cursor, limit }: z.output<typeof zDue>) {
	const query = { ...everything(here), status: 'due', sort: 'due' } as const;
	const rows = store.lists.list({ ...query, cursor, limit });
	const page = rows.slice(0, limit);
	const last = page.at(-1);
	const others = (ids: readonly QuestionId[]) =>
		ids.flatMap((id) => {
			const row = listedOf(store, here, id);
			return row === null || isDue(row, here.now) ? [] : [dueView(store, here, row)];
		});
	return {
		total: store.lists.count(query),
		due: page.map((row) => dueView(store, here, row)),
		next: rows.length > limit && last !== undefined ? { key: last.key, id: last.id } : null,
		/** Proposed before the answer is due, or to correct an outcome. */
		early: others(store.proposals.waitingIn(here.space.id, MOST)),
		disputed: others(store.proposals.disputedIn(here.space.id, MOST)),
		may: { propose: hasRole(here.role, 'forecaster') }
	};
}

/** What there is to know before a question is resolved: what settles it, what speaks for it, who stands to be scored. */
export function docketDetailView(store: Store, here: Here, id: QuestionId, render: Render) {
	const row = store.questions.get(id);
	return {
		...{ id, title: row.title, zone: row.zone, kind: row.kind },
		criteriaHtml: render(row.criteria),
		clarifications: clarificationsView(store, id, here.now, render),
		evidence: evidenceView(store, here, id, here.now),
		stakes: stakesView(store, here, id),
		proposals: proposalsView(store, here, id, here.now, render).filter(({ state }) =>
			isWaiting(state)
		),
		inForce: disputeView(store, here, id, here.now)
	};
}

/** A row of the docket: the question as lists show it, who has a number on it, and what is proposed. */
function dueView(store: Store, here: Here, row: Listed) {
	const question = store.questions.get(row.id);
	const tally = store.forecasts.tally(row.id, here.now, here.now);
	return {
		...rowView(store, here, row),
		atStake: { people: tally.length, forecasts: sum(tally, ({ stated }) => stated) },
		/** The options of a question that has them: what it can turn out as. */
		choices:
			row.kind === 'multiple_choice'
				? store.questions.options(row.id).map(({ id, label }) => ({ id, label }))
				: [],
		evidence: store.evidence.onQuestion(row.id, here.now).length,
		proposals: proposalsOn(store, row.id, here.now)
			.filter(({ state }) => isWaiting(state))
			.map(({ id, name, state, outcomeKind, optionId }) => ({
				...{ id, by: name, state, outcomeKind },
				optionLabel: labelOf(store, row.id, optionId)
			})),
		isDisputed: disputeView(store, here, row.id, here.now)?.dispute != null,
		pointer: row.kind === 'binary' ? pointerOf(store, here, row.id) : null,
		/** Whether this member records an outcome, or proposes one. */
		mayRecord: mayResolve(here, question) && !store.secondPerson.isNeeded(row.id, here.now)
	};
}

/** The outcome that strong evidence points to, with the items that do; null where there is none or where it points both ways. */
function pointerOf(store: Store, here: Here, id: QuestionId) {
	const strong = evidenceView(store, here, id, here.now).filter(
		({ judgement }) => judgement?.strength === 'strong' || judgement?.strength === 'very strong'
	);
	const [pro = [], contra = []] = (['for', 'against'] as const).map((stance) =>
		strong.filter(({ judgement }) => judgement?.stance === stance)
	);
	if (pro.length > 0 === contra.length > 0) return null;
	const outcomeKind = pro.length > 0 ? ('yes' as const) : ('no' as const);
	const items = pro.length > 0 ? pro : contra;
	const published = items.map(({ publishedAt }) => publishedAt);
	const { knownAt } = proposeKnownAt(outcomeKind, published, store.questions.get(id), here.now);
	return { outcomeKind, knownAt, evidenceIds: items.map((item): EvidenceId => item.id) };
}

const labelOf = (store: Store, id: QuestionId, optionId: string | null): string | null =>
	optionId === null
		? null
		: (store.questions.options(id).find((option) => option.id === optionId)?.label ?? null);

/** A question as the lists read it, null for one that this member does not see in them. */
function listedOf(store: Store, here: Here, id: QuestionId): Listed | null {
	const row = store.questions.find(id);
	if (row?.opensAt == null) return null;
	const outcome = store.resolutions.inForce(id, here.now);
	const settled = {
		outcomeKind: outcome?.outcomeKind ?? null,
		optionId: outcome?.optionId ?? null,
		knownAt: outcome?.knownAt ?? null
	};
	const listed = { ...row, ...settled, key: row.resolvesBy };
	return questionStatus(listed, here.now) === 'upcoming' ? null : listed;
}

const everything = (here: Here) =>
	({
		...{ spaceId: here.space.id, now: here.now, viewer: viewerOf(here) },
		...{ tag: null, match: null, mine: null }
	}) as const;
