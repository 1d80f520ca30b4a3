import { asShare } from '#lib/domain/percent.ts';
import { asStatement } from './statement.ts';
import type { Estimate } from './content.ts';

type Told = Pick<Estimate, 'label' | 'p' | 'word'>;
type Judged = {
	title: string;
	/** The likeliest first. */
	estimates: readonly Told[];
	/** Who judges; null for “we”. */
	by: string | null;
};

/**
 * The sentence of a question's likelihood, made from its number and word: something to begin with, for an editor to change.
 * Empty where there is no number. It never speaks of confidence.
 *
 * @example judgementOf({ title: 'Will it rain?', by: null, estimates: [{ label: null, p: 0.3, word: 'unlikely' }] })
 * // => 'We judge it unlikely (30%) that it will rain.'
 */
export function judgementOf({ title, estimates, by }: Judged): string {
	const [first, second] = estimates;
	if (first === undefined) return '';
	if (first.label !== null) return amongOptions(first, second, estimates.length, by);
	const { p, word } = first;
	const number = `(${asShare(p)})`;
	const statement = asStatement(title) ?? 'the answer is yes';
	if (word === null)
		return `${judges(by, 'put')} the probability at ${asShare(p)} that ${statement}.`;
	if (/\bnot$/u.test(word))
		return `In ${by === null ? 'our' : `${by}’s`} judgement, ${statement}: ${word} ${number}.`;
	const thing = asThing(word);
	return thing === null
		? `${judges(by, 'judge')} it ${word} ${number} that ${statement}.`
		: `${judges(by, 'see')} ${thing} ${number} that ${statement}.`;
}

const judges = (by: string | null, verb: string): string =>
	by === null ? `We ${verb}` : `${by} ${verb}s`;

/** A word of likelihood that is a thing and no property, with its article; else null. */
function asThing(word: string): string | null {
	if (/^chances\b|^(?:almost )?no chance/u.test(word)) return word;
	return /(?:chance|possibility|odds)$/u.test(word) && !word.startsWith('between')
		? `a ${word}`
		: null;
}

function amongOptions(
	first: Told,
	second: Told | undefined,
	count: number,
	by: string | null
): string {
	const named = ({ label, p }: Told) => `“${label ?? ''}” (${asShare(p)})`;
	const rest = second === undefined ? '' : `, ahead of ${named(second)}`;
	return `Of ${String(count)} answers ${by === null ? 'we judge' : `${by} judges`} ${named(first)} the likeliest${rest}.`;
}
