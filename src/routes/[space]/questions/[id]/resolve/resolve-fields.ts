import type { Inputs, Outputs } from '#lib/client/types.ts';
import { isId, type EvidenceId } from '#lib/domain/ids.ts';
import type { Zone } from '#lib/domain/time.ts';
import { isMoment, momentOf, type Moment } from '#lib/ui/question/moment.ts';

export type Detail = Outputs['question']['detail'];
type OutcomeRow = Outputs['resolution']['history'][number];

/** What the form holds, as typed. */
export type ResolveFields = {
	/** `yes`, `no`, `ambiguous`, `annulled`, or the id of the option that happened. */
	choice: string | null;
	evidenceIds: EvidenceId[];
	happened: Moment;
	/** Null as long as nobody has touched it: what is proposed. */
	known: Moment | null;
	note: string;
};

/** An empty form, or the outcome in force to be corrected. */
export const resolveFields = (inForce: OutcomeRow | null, zone: Zone): ResolveFields => ({
	choice: inForce === null ? null : (inForce.optionId ?? inForce.outcomeKind),
	evidenceIds: inForce?.evidence.map(({ id }) => id) ?? [],
	happened: momentOf(inForce?.happenedAt ?? null, zone),
	known: inForce?.knownAt == null ? null : momentOf(inForce.knownAt, zone),
	note: inForce?.note ?? ''
});

/** A form with what the docket proposed (`?outcome=…&evidence=e_…,e_…`): a choice of this question, and items attached to it. */
export function proposedFields(detail: Detail, address: URLSearchParams): ResolveFields {
	const empty = resolveFields(null, detail.question.zone);
	const choice = address.get('outcome');
	if (!choicesOf(detail.question).some(({ value }) => value === choice)) return empty;
	const named = new Set((address.get('evidence') ?? '').split(','));
	const evidenceIds = detail.evidence.map(({ id }) => id).filter((id) => named.has(id));
	return { ...empty, choice, evidenceIds };
}

/** What the form's button says, by what it does. */
export const LABELS = { resolve: 'Resolve …', correct: 'Correct …', propose: 'Propose …' } as const;
/** What is said once it is done. */
export const DONE = {
	resolve: 'Resolved. The scores stand on the page.',
	correct: 'Corrected. The scores follow.',
	propose: 'Proposed. It counts once somebody else confirms it.'
} as const;

type Outcome = Pick<Inputs['resolution']['record'], 'outcomeKind' | 'optionId'>;

/** The outcome that a choice means, null while nothing is chosen. */
export function outcomeOf(choice: string | null): Outcome | null {
	if (choice === 'yes' || choice === 'no' || choice === 'ambiguous' || choice === 'annulled')
		return { outcomeKind: choice, optionId: null };
	return choice !== null && isId('o', choice) ? { outcomeKind: 'option', optionId: choice } : null;
}

/** Everything the question may turn out as, in words. */
export const choicesOf = ({ kind, options }: Detail['question']) => [
	...(kind === 'binary'
		? [
				{ value: 'yes', label: 'Happened' },
				{ value: 'no', label: 'Did not happen' }
			]
		: options.map(({ id, label }) => ({ value: id, label }))),
	{ value: 'ambiguous', label: 'Void: ambiguous' },
	{ value: 'annulled', label: 'Void: annulled' }
];

/** Whether what a browser kept is a form of this shape. */
export function isResolveFields(value: unknown): value is ResolveFields {
	if (typeof value !== 'object' || value === null) return false;
	const names = ['choice', 'evidenceIds', 'happened', 'known', 'note'];
	const [choice, ids, happened, known, note] = names.map((name): unknown =>
		Reflect.get(value, name)
	);
	return (
		(choice === null || typeof choice === 'string') &&
		Array.isArray(ids) &&
		ids.every((id) => typeof id === 'string' && isId('e', id)) &&
		isMoment(happened) &&
		(known === null || isMoment(known)) &&
		typeof note === 'string'
	);
}
