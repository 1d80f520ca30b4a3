import { readProbability, type Reading } from '#lib/domain/probability.ts';
import { sayBand, sayScale } from './band.ts';
import type { Scale, Term } from './term.ts';

/** A probability as read; or a word of the scale, which is no number yet but says where to look for one; or neither. */
export type Entered = (Reading & { term: null }) | { ok: false; term: Term; problem: string };

/**
 * Reads what was typed for a probability as `readProbability` does, and a word of the scale as the band it stands for. The
 * number is never made up: a word waits for one.
 *
 * @example readEntered(scaleOf('icd_203'), 'Unlikely').problem
 * // => '“unlikely” is 20–45% in ICD 203. Give the number in it.'
 */
export function readEntered(scale: Scale, typed: string): Entered {
	const term = termNamed(scale, typed);
	if (term === null) {
		const reading = readProbability(typed);
		return reading.ok || !isWord(typed)
			? { ...reading, term }
			: {
					ok: false,
					term,
					problem: `“${typed.trim()}” is none of ${scale.name}’s words. ${sayScale(scale)}`
				};
	}
	const { word } = term;
	return {
		...{ ok: false, term },
		problem: `“${word}” is ${sayBand(term)} in ${scale.name}. Give the number in it.`
	};
}

/**
 * The term that a text names by its word or another way of saying it, whatever its case and spacing; null where it is none.
 *
 * @example termNamed(scaleOf('phia'), ' A realistic  possibility').from // => 0.4
 */
export function termNamed({ terms }: Scale, text: string): Term | null {
	const said = plain(text);
	return (
		terms.find(({ word, synonyms, alone = [] }) => [word, ...synonyms, ...alone].includes(said)) ??
		null
	);
}

const isWord = (typed: string): boolean => /^\s*\p{L}/u.test(typed);

const plain = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[\s\u00a0\u202f-]+/gu, ' ')
		.trim()
		.replace(/^an? /u, '')
		.replace(/[.!]$/u, '');
