import { isInBand, type Scale, type Term } from './term.ts';
import { mentions, termsSaid, withoutQuotations, type Said } from './said.ts';

/**
 * The word of a rationale that says another probability than the number beside it; null where it says none, or any of its words
 * fits: then the others are taken to be about something else.
 *
 * @throws {RangeError} if p is outside [0, 1]
 * @example otherThanSaid(scaleOf('icd_203'), 'A deal is likely.', 0.4).term.from // => 0.55
 */
export function otherThanSaid(scale: Scale, rationale: string, p: number): Said | null {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`probability must be in [0, 1], not ${String(p)}`);
	const said = termsSaid(scale, rationale);
	return said.some(({ term }) => isInBand(term, p)) ? null : (said[0] ?? null);
}

/**
 * A word of likelihood that stands in one sentence with a level of confidence, which ICD 203 (D.6.e.2.b) rules out, for the two
 * are easily taken for each other; null where there is none.
 *
 * @example mixedWithConfidence(scaleOf('icd_203'), 'We assess with high confidence that it is likely.').word // => 'likely'
 */
export function mixedWithConfidence(scale: Scale, rationale: string): Term | null {
	for (const sentence of withoutQuotations(rationale).split(/(?<=[.!?;])\s+|\n{2,}/u)) {
		const [first] = CONFIDENCE.test(sentence) ? mentions(scale, sentence) : [];
		if (first !== undefined) return first.term;
	}
	return null;
}

const LEVEL = '(?:low|moderate|medium|high)';
const CONFIDENCE = new RegExp(
	String.raw`(?<!\p{L})(?:${LEVEL}(?:er|est)?[\s-]+(?:analytic(?:al)?\s+)?confidence|confidence\s+(?:level\s+)?(?:is|remains|stays)\s+(?:\p{L}+\s+)?${LEVEL})(?!\p{L})`,
	'iu'
);
