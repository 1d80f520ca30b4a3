import type { Term } from './term.ts';

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

/** The first and last whole percent in a word's band, for a slider. */
export const wholePercents = ({ from, to, isOpen }: Term): [first: number, last: number] => [
	percent(from),
	percent(to) - Number(isOpen === true)
];

/** Every edge of every scale is a whole percent, which 0.55 × 100 is not. */
const percent = (p: number): number => Math.round(p * 100);
