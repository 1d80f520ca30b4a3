import type { Scale, Term } from './term.ts';

/**
 * The band of a word in percent.
 *
 * @example sayBand({ from: 0.4, to: 0.5, isOpen: true }) // => '40% to under 50%'
 */
export function sayBand({ from, to, isOpen }: Pick<Term, 'from' | 'to' | 'isOpen'>): string {
	const [low, high] = [percent(from), percent(to)];
	if (from === to) return `${low}%`;
	return isOpen === true ? `${low}% to under ${high}%` : `${low}–${high}%`;
}

/**
 * The words of a scale with their bands, and where it leaves gaps, what a number in one of them is called.
 *
 * @example sayScale({ id: 'kent', name: 'K', source: '', terms: [{ word: 'rare', synonyms: [], from: 0, to: 0.1 }] })
 * // => 'It has rare 0–10%.'
 */
export function sayScale({ terms }: Scale): string {
	const words = `It has ${terms.map((term) => `${term.word} ${sayBand(term)}`).join(', ')}.`;
	const gap = sayGap(terms);
	return gap === null ? words : `${words} ${gap}`;
}

/** What a number in a gap is called, by an example from the first gap; null for a scale without one. */
export function sayGap(terms: Scale['terms']): string | null {
	const [lower, upper] = terms.flatMap((term, i) => {
		const next = terms[i + 1];
		return next !== undefined && percent(next.from) - percent(term.to) > 1 ? [term, next] : [];
	});
	if (lower === undefined || upper === undefined) return null;
	const between = Math.floor((percent(lower.to) + percent(upper.from)) / 2);
	return `Between the bands are gaps: ${String(between)}% is “between ${lower.word} and ${upper.word}”.`;
}

/** The first and last whole percent in a word's band, for a slider. */
export const wholePercents = ({ from, to, isOpen }: Term): [first: number, last: number] => [
	percent(from),
	percent(to) - Number(isOpen === true)
];

/** Every edge of every scale is a whole percent, which 0.55 × 100 is not. */
const percent = (p: number): number => Math.round(p * 100);
