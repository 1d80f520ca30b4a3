import { sayBand } from '#lib/domain/words/band.ts';
import { placeOf, wordFor } from '#lib/domain/words/place.ts';
import type { Scale, Term } from '#lib/domain/words/term.ts';
import { formatShare, formatShareRange } from '#lib/ui/format.ts';

/** The word beside a number, and what the scale means by it, or why it has none. */
export function sayWord(scale: Scale, p: number): { word: string; range: string } {
	const place = placeOf(scale, p);
	const word = wordFor(scale, p);
	switch (place.kind) {
		case 'in':
			return { word, range: rangeOf(scale, place.term) };
		case 'between':
			return {
				word,
				range: `${scale.name} has no word from ${formatShareRange(place.lower.to, place.upper.from).replace('–', ' to ')}`
			};
		case 'past': {
			const { from, to } = place.term;
			return p < from
				? { word, range: `below the ${formatShare(from)} where ${scale.name} begins` }
				: { word, range: `above the ${formatShare(to)} where ${scale.name} ends` };
		}
		case 'none':
			return { word, range: `${scale.name} has no word for it` };
	}
}

/** `ICD 203: 20–45%` */
export const rangeOf = (scale: Scale, term: Term): string => `${scale.name}: ${sayBand(term)}`;
