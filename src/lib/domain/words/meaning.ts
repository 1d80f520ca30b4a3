import { group, rollups } from 'd3-array';
import { spreadOf, type Spread } from '#lib/domain/aggregate/quantile.ts';
import { wilson, type Interval } from '#lib/domain/calibration/interval.ts';
import { isInBand, type Scale, type Term } from './term.ts';

/** A word beside a number. */
export type WordBeside = {
	word: string;
	probability: number;
	isYours: boolean;
	questionId: string;
	/** 1 where it happened; null until that counts. */
	outcome: number | null;
};

/** What a word of the scale was used for. */
export type Meaning = {
	term: Term;
	n: number;
	/** Null where it was used too seldom to have a middle. */
	spread: Spread | null;
	/** How many numbers lay outside its band. */
	outside: number;
	/** One for each whole percent, the lowest first. */
	dots: { percent: number; n: number; yours: number }[];
	/** Of the questions of which it was said: how many are settled and count, and how many happened. Null for none. */
	happened: { n: number; k: number; interval: Interval } | null;
};

/** From how many uses on a word has a median and a middle half. */
export const LEAST_USES = 5;

/**
 * What each word of a scale was used for, the lowest word first; words of no such scale are left out. A question counts once among
 * those that happened or did not, however often the word was said of it: its forecasts share one outcome.
 *
 * @example meaningsOf(scaleOf('icd_203'), []).map(({ n }) => n) // => [0, 0, 0, 0, 0, 0, 0]
 */
export function meaningsOf({ terms }: Scale, rows: readonly WordBeside[]): Meaning[] {
	const byWord = group(rows, ({ word }) => word);
	return terms.map((term) => {
		const uses = byWord.get(term.word) ?? [];
		const numbers = uses.map(({ probability }) => probability).sort((a, b) => a - b);
		return {
			term,
			n: uses.length,
			spread: uses.length < LEAST_USES ? null : spreadOf(numbers),
			outside: numbers.filter((p) => !isInBand(term, p)).length,
			dots: dotsOf(uses),
			happened: happenedOf(uses)
		};
	});
}

const dotsOf = (uses: readonly WordBeside[]): Meaning['dots'] =>
	rollups(
		uses,
		(same) => ({ n: same.length, yours: same.filter(({ isYours }) => isYours).length }),
		({ probability }) => Math.round(probability * 100)
	)
		.map(([percent, counts]) => ({ percent, ...counts }))
		.sort((a, b) => a.percent - b.percent);

const LEVEL = 0.9;

function happenedOf(uses: readonly WordBeside[]): Meaning['happened'] {
	const outcomes = new Map(
		uses.flatMap(({ questionId, outcome }) => (outcome === null ? [] : [[questionId, outcome]]))
	);
	const n = outcomes.size;
	const k = [...outcomes.values()].filter((outcome) => outcome === 1).length;
	const interval = wilson(k, n, LEVEL);
	return interval && { n, k, interval };
}
