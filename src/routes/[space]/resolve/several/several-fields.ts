import type { Inputs, Outputs } from '#lib/client/types.ts';
import { isId } from '#lib/domain/ids.ts';
import type { Zone } from '#lib/domain/time.ts';
import { instantOf, isMoment, NO_MOMENT, type Moment } from '#lib/ui/question/moment.ts';

export type DueRow = Outputs['docket']['list']['due'][number];
type Input = Inputs['docket']['resolveSeveral'];

/** What the form holds, as typed. */
export type SeveralFields = {
	/** By question: '' leaves it open, else `yes`, `no`, `ambiguous`, `annulled` or the id of an option. */
	outcomes: Record<string, string>;
	/** '' for none, `link`, or the id of an item or of an article. */
	source: string;
	url: string;
	known: 'own' | 'one';
	knownAt: Moment;
	note: string;
};

export const emptySeveral = (): SeveralFields => ({
	outcomes: {},
	source: '',
	url: '',
	known: 'own',
	knownAt: NO_MOMENT,
	note: ''
});

/** Everything a due question may turn out as, to choose from. */
export const choicesOf = ({ kind, choices }: DueRow) => [
	{ value: '', label: 'Leave open' },
	...(kind === 'binary'
		? [
				{ value: 'yes', label: 'Happened' },
				{ value: 'no', label: 'Did not happen' }
			]
		: choices.map(({ id, label }) => ({ value: id, label }))),
	{ value: 'ambiguous', label: 'Void: ambiguous' },
	{ value: 'annulled', label: 'Void: annulled' }
];

/** The outcomes that were chosen, of the questions that are still due. */
export const outcomesOf = (
	{ outcomes }: Pick<SeveralFields, 'outcomes'>,
	due: readonly DueRow[]
): Input['outcomes'] =>
	due.flatMap(({ id: questionId }): Input['outcomes'] => {
		const choice = outcomes[questionId] ?? '';
		if (isId('o', choice)) return [{ questionId, outcomeKind: 'option', optionId: choice }];
		return choice === 'yes' || choice === 'no' || choice === 'ambiguous' || choice === 'annulled'
			? [{ questionId, outcomeKind: choice }]
			: [];
	});

/** The source that was chosen; null for none. */
export function sourceOf({ source, url }: Pick<SeveralFields, 'source' | 'url'>): Input['source'] {
	if (source === 'link') return { url: url.trim() };
	if (isId('e', source)) return { evidenceId: source };
	return isId('a', source) ? { articleId: source } : null;
}

/** The one known-at for all; null for each question's own, undefined while it is not whole. */
export function knownOf(
	{ known, knownAt }: Pick<SeveralFields, 'known' | 'knownAt'>,
	zone: Zone
): number | null | undefined {
	return known === 'own' ? null : (instantOf(knownAt, zone) ?? undefined);
}

/** Whether what a browser kept is a form of this shape. */
export function isSeveralFields(value: unknown): value is SeveralFields {
	if (typeof value !== 'object' || value === null) return false;
	const [outcomes, source, url, known, knownAt, note] = [
		...['outcomes', 'source', 'url', 'known', 'knownAt', 'note']
	].map((name): unknown => Reflect.get(value, name));
	return (
		typeof outcomes === 'object' &&
		outcomes !== null &&
		Object.values(outcomes).every((choice) => typeof choice === 'string') &&
		[source, url, note].every((text) => typeof text === 'string') &&
		(known === 'own' || known === 'one') &&
		isMoment(knownAt)
	);
}
