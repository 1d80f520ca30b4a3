import type { Scale, ScaleId, Term } from './term.ts';
import { SCALES } from './scale.ts';

/** A word of a scale where a text says it. */
export type Said = { readonly term: Term; readonly text: string };

/**
 * The words of a scale that a text says of what it is about, in its order. Whole words, the longest first: “very likely” is not
 * “likely”. Left out is what does not say it: quotations, questions, what is negated (“not likely” is no band of any scale),
 * compared (“more likely”), raised by a word the scale does not know, or tells which one (“the likely date”).
 *
 * @param text Markdown
 * @example termsSaid(scaleOf('icd_203'), 'It is Very likely, he said.').map(({ text }) => text) // => ['Very likely']
 */
export function termsSaid(scale: Scale, text: string): Said[] {
	const own = withoutQuotations(text);
	return mentions(scale, own)
		.filter(({ start, end }) => isSaid(own, start, end))
		.map(({ term, start, end }) => ({ term, text: own.slice(start, end).replace(/\s+/gu, ' ') }));
}

/**
 * The one word of a scale that a text says; null where it says none, or several, of which nobody can tell which one belongs to the
 * number beside it.
 *
 * @example termSaid(scaleOf('icd_203'), 'Unlikely this week, likely by spring.') // => null
 */
export function termSaid(scale: Scale, text: string): Term | null {
	const [first, ...others] = new Set(termsSaid(scale, text).map(({ term }) => term));
	return first === undefined || others.length > 0 ? null : first;
}

/** A text in which what others said is blank, at the same length: block quotes, quotation marks, code, addresses. */
export const withoutQuotations = (text: string): string =>
	text.replaceAll(QUOTATION, (said) => said.replaceAll(/[^\n]/gu, ' '));

// Within a paragraph: a mark that was never closed takes nothing after it away.
const QUOTATION =
	/^[ \t]*>.*$|“(?:[^”\n]|\n(?!\s*\n)){0,2000}”|„(?:[^“”\n]|\n(?!\s*\n)){0,2000}[“”]|«[^»\n]{0,2000}»|"[^"\n]{0,2000}"|`[^`\n]{0,2000}`|https?:\/\/\S+/gmu;

/** Every place where a text has a word of the scale, whatever it says there. */
export function mentions(scale: Scale, text: string): { term: Term; start: number; end: number }[] {
	const { pattern, byPhrase } = LEXICONS[scale.id];
	return [...text.matchAll(pattern)].flatMap((match) => {
		const term = byPhrase.get(match[0].toLowerCase().replace(/[\s-]+/gu, ' '));
		return term === undefined
			? []
			: [{ term, start: match.index, end: match.index + match[0].length }];
	});
}

type Lexicon = { pattern: RegExp; byPhrase: ReadonlyMap<string, Term> };

const LEXICONS = Object.fromEntries(SCALES.map((scale) => [scale.id, lexiconOf(scale)])) as Record<
	ScaleId,
	Lexicon
>; // SCALES holds every id

function lexiconOf({ terms }: Scale): Lexicon {
	const byPhrase = new Map(
		terms.flatMap((term) =>
			[...(term.isAlone ? [] : [term.word]), ...term.synonyms].map(
				(phrase) => [phrase, term] as const
			)
		)
	);
	const phrases = [...byPhrase.keys()]
		.sort((a, b) => b.length - a.length)
		.map((phrase) => phrase.replaceAll(' ', String.raw`[\s-]{1,3}`));
	return {
		pattern: new RegExp(
			String.raw`(?<![\p{L}\p{N}-])(?:${phrases.join('|')})(?![\p{L}\p{N}-])`,
			'giu'
		),
		byPhrase
	};
}

/** How far around a word is looked at, in characters: enough for the few words that can turn it round. */
const AROUND = 80;

function isSaid(text: string, start: number, end: number): boolean {
	const before = text.slice(Math.max(0, start - AROUND), start);
	const after = text.slice(end, end + AROUND);
	return !(
		TURNED_BEFORE.test(before) ||
		NEGATED_BEFORE.test(before) ||
		NEGATED_AFTER.test(after) ||
		isAsked(text.slice(end))
	);
}

const word = String.raw`[\p{L}’']+`;
const NOT = String.raw`(?:not|never|no|nor|neither|hardly|barely|scarcely|without|cannot|\p{L}+n[’']t)`;
const NEGATED_BEFORE = new RegExp(
	String.raw`(?<![\p{L}])${NOT}\s+(?:${word}\s+){0,3}(?:an?\s+)?$`,
	'iu'
);
const NEGATED_AFTER = new RegExp(String.raw`^\s+(?:${word}\s+){0,2}${NOT}(?![\p{L}])`, 'iu');
/** Words that make another one of it: raise or lower it, compare it, ask for it, or tell which one. */
const TURNED_BEFORE =
	/(?<!\p{L})(?:very|highly|extremely|most|least|more|less|increasingly|somewhat|rather|quite|fairly|pretty|so|too|as|how|equally|almost|nearly|virtually|whether|if|the|this|its|their|his|her|our)[\s-]+$/iu;

/** Whether the sentence that goes on here is a question. */
const isAsked = (rest: string): boolean => /[.!?\n]/u.exec(rest)?.[0] === '?';
