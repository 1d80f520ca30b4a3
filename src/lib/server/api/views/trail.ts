import type { QuestionId } from '#lib/domain/ids.ts';
import type { StepAct } from '#lib/domain/proposal.ts';
import type { OutcomeKind } from '#lib/domain/question.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { notesFolded } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Render } from '#lib/server/work/rendered.ts';
import { disputeView, proposalsView } from './proposals.ts';
import { resolutionsView } from './resolution.ts';

type Said = { outcomeKind: OutcomeKind; optionLabel: string | null };
type Event = {
	id: string;
	at: Instant;
	recordedAt: Instant;
	by: string | null;
	noteHtml: string;
	/** There is a note, and it may hold a number that this member does not see yet. */
	isFolded: boolean;
} & (
	| { kind: 'proposed' | 'recorded' | 'reopened'; outcome: Said; knownAt: Instant | null }
	| { kind: 'confirmed'; outcome: Said; knownAt: Instant | null }
	| { kind: 'step'; act: StepAct; isOfProposal: boolean; outcome: Said }
	| { kind: 'second_person'; isNeeded: boolean }
);

/** How a question was resolved: its proposals, its disputes and every step, oldest first, up to `asOf`. */
export function trailView(
	store: Store,
	here: Here,
	{ questionId: id, asOf }: { questionId: QuestionId; asOf: Instant | null },
	render: Render
) {
	const at = Math.min(asOf ?? here.now, here.now);
	const proposals = proposalsView(store, here, id, at, render);
	const outcomes = resolutionsView(store, here, id, render)
		.filter((row) => row.at <= at)
		.toReversed();
	const said = new Map<string, Said>([...proposals, ...outcomes].map((row) => [row.id, row]));
	const isNoteFolded = notesFolded(store, here, id);
	const none: Said = { outcomeKind: 'reopened', optionLabel: null };
	const events: Event[] = [
		...proposals.map((row) => ({
			...{ kind: 'proposed' as const, id: row.id, ...timesOf(row), by: row.by },
			...{ outcome: saidOf(row), knownAt: row.knownAt },
			...{ noteHtml: row.noteHtml, isFolded: row.isFolded }
		})),
		...outcomes.map(({ outcomeKind, proposalId, ...row }) => ({
			kind: kindOf(outcomeKind, proposalId),
			...{ id: row.id, ...timesOf(row), by: row.by, knownAt: row.knownAt },
			outcome: { outcomeKind, optionLabel: row.optionLabel },
			// What was confirmed has its note where it was proposed.
			noteHtml: proposalId === null ? row.noteHtml : '',
			isFolded: proposalId === null && row.isFolded
		})),
		...store.proposals.steps(id, at).flatMap((row) => {
			const of = said.get(row.proposalId ?? row.resolutionId ?? '') ?? none;
			// A confirmation says nothing that the outcome it led to does not, unless it gives a reason.
			if (row.act === 'confirm' && row.reason === '') return [];
			const isOfProposal = row.proposalId !== null;
			const isFolded = isNoteFolded(row.reason, row.forecasterId === here.forecasterId);
			return [
				{
					...{ kind: 'step' as const, id: row.id, ...timesOf(row), by: row.name, act: row.act },
					...{ isOfProposal, outcome: saidOf(of), isFolded },
					noteHtml: isFolded ? '' : render(row.reason)
				}
			];
		}),
		...secondPersonEvents(store, here, id, at)
	];
	return {
		events: events.sort(inOrder),
		proposals,
		inForce: disputeView(store, here, id, at)
	};
}

type Timed = { at: Instant; recordedAt: Instant };
const timesOf = ({ at, recordedAt }: Timed): Timed => ({ at, recordedAt });
const saidOf = ({ outcomeKind, optionLabel }: Said): Said => ({ outcomeKind, optionLabel });

function kindOf(outcomeKind: OutcomeKind, proposalId: string | null) {
	if (outcomeKind === 'reopened') return 'reopened' as const;
	return proposalId === null ? ('recorded' as const) : ('confirmed' as const);
}

/** By the space's clock, then by the real one: an example's stands still while much is done. */
function inOrder(a: Event, b: Event): number {
	if (a.at !== b.at) return a.at - b.at;
	return a.recordedAt === b.recordedAt ? rank(a) - rank(b) : a.recordedAt - b.recordedAt;
}

/** Of equal instants a proposal comes before what was done about it. */
const rank = ({ kind }: Event): number =>
	['second_person', 'proposed', 'step', 'recorded', 'confirmed', 'reopened'].indexOf(kind);

function secondPersonEvents(store: Store, here: Here, id: QuestionId, at: Instant): Event[] {
	const names = new Map(store.forecasters.list(here.space.id).map((row) => [row.userId, row.name]));
	return store.secondPerson
		.list(id, at)
		.toReversed()
		.map((row) => ({
			...{ kind: 'second_person', id: `${id}/${String(row.seq)}`, ...timesOf(row) },
			...{ noteHtml: '', isFolded: false },
			...{ by: row.by === null ? null : (names.get(row.by) ?? null), isNeeded: row.isNeeded }
		}));
}
