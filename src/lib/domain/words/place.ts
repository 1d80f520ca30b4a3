import { isInBand, type Scale, type Term } from './term.ts';

/** Where a probability stands on a scale. */
export type Place =
	| { readonly kind: 'in'; readonly term: Term }
	/** In a gap that the scale leaves between two of its words. */
	| { readonly kind: 'between'; readonly lower: Term; readonly upper: Term }
	/** Nearer to certainty than the scale goes, past its last word on that side. */
	| { readonly kind: 'past'; readonly term: Term }
	/** A certainty, for which the scale has no word. */
	| { readonly kind: 'none' };

/**
 * Where a probability stands on a scale: in a band, in a gap between two, past the last one, or nowhere, which only 0 and 1 can.
 * Where two bands meet, the edge belongs to the step further from one half; the even chance alone keeps both of its own.
 *
 * @throws {RangeError} if p is outside [0, 1]
 * @example placeOf(scaleOf('icd_203'), 0.05).term.word // => 'almost no chance'
 */
export function placeOf({ terms }: Scale, p: number): Place {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must be in [0, 1], not ${String(p)}`);
	const among = terms.filter((term) => isInBand(term, p));
	const term = among.find(isEven) ?? (p < 0.5 ? among[0] : among.at(-1));
	if (term !== undefined) return { kind: 'in', term };
	const lower = terms.findLast(({ to }) => to <= p);
	const upper = terms.find(({ from }) => from > p);
	if (lower !== undefined && upper !== undefined) return { kind: 'between', lower, upper };
	const last = lower ?? upper;
	return last === undefined || p === 0 || p === 1 ? { kind: 'none' } : { kind: 'past', term: last };
}

const isEven = ({ from, to }: Term): boolean => from < 0.5 && to > 0.5;

/**
 * The word of a scale for a probability, or between which two it falls.
 *
 * @throws {RangeError} if p is outside [0, 1]
 * @example wordFor(scaleOf('phia'), 0.37) // => 'between unlikely and a realistic possibility'
 */
export function wordFor(scale: Scale, p: number): string {
	const place = placeOf(scale, p);
	switch (place.kind) {
		case 'in':
		case 'past':
			return place.term.word;
		case 'between':
			return `between ${named(place.lower)} and ${named(place.upper)}`;
		case 'none':
			return p === 0 ? 'ruled out' : 'certain';
	}
}

/** A word with its article, to stand in a sentence. */
const named = ({ word, article }: Term): string =>
	article === undefined ? word : `${article} ${word}`;
