import type { CalibrationColumns } from './columns.ts';
import { sortPairs } from './sort-pairs.ts';

/**
 * What was said, value by value, and what became of it: all that a statistic needs which does not ask about questions.
 * Columns of equal length; where one value was said several times, it stands once.
 */
export type Tally = {
	/** The distinct probabilities, rising. */
	readonly p: Float64Array;
	/** Summed weight of the rows that said it; above 0. */
	readonly weight: Float64Array;
	/** Summed weight of those that happened. */
	readonly happened: Float64Array;
};

/**
 * Rows pooled by the probability they said. Values are told apart exactly: 0.3 and 0.1 + 0.2 are two.
 *
 * Made once for a record, it serves the curve, the decompositions and the other statistics of the whole. People say round
 * numbers: on a grid of 0.0001 the rows are counted into buckets, an eighth of the time that sorting them takes.
 *
 * @example tally(calibrationColumns([0.7, 0.2].map((p, i) => ({ p, happened: true, weight: 1, questionId: `${i}` })))).p
 * // => [0.2, 0.7]
 */
export const tally = (columns: CalibrationColumns): Tally => inBuckets(columns) ?? inOrder(columns);

export type Overall = {
	weight: number;
	/** Mean Brier score, 0 best to 1 worst. */
	score: number;
	/** The share that happened. */
	baseRate: number;
};

/**
 * All that was said in weighted means; null if nothing was.
 *
 * @example overall(tally(calibrationColumns([{ p: 0.3, happened: true, weight: 2, questionId: 'q' }])))
 * // => { weight: 2, score: 0.49, baseRate: 1 }
 */
export function overall(said: Tally): Overall | null {
	let [weight, score, happened] = [0, 0, 0];
	for (let i = 0; i < said.p.length; i++) {
		const p = said.p[i] ?? 0;
		const all = said.weight[i] ?? 0;
		const those = said.happened[i] ?? 0;
		weight += all;
		score += those * (1 - p) ** 2 + (all - those) * p ** 2;
		happened += those;
	}
	return weight === 0 ? null : { weight, score: score / weight, baseRate: happened / weight };
}

const GRID = 10_000;

/** Null as soon as a probability lies off the grid. */
function inBuckets({ p, happened, weight }: CalibrationColumns): Tally | null {
	const all = new Float64Array(GRID + 1);
	const those = new Float64Array(GRID + 1);
	for (let i = 0; i < p.length; i++) {
		const said = p[i] ?? 0;
		const at = Math.round(said * GRID);
		if (at / GRID !== said) return null;
		const own = weight[i] ?? 0;
		all[at] = (all[at] ?? 0) + own;
		those[at] = (those[at] ?? 0) + own * (happened[i] ?? 0);
	}
	const used = Uint16Array.from(all.keys()).filter((at) => (all[at] ?? 0) > 0);
	return {
		p: Float64Array.from(used, (at) => at / GRID),
		weight: Float64Array.from(used, (at) => all[at] ?? 0),
		happened: Float64Array.from(used, (at) => those[at] ?? 0)
	};
}

function inOrder({ p, happened, weight }: CalibrationColumns): Tally {
	// Probability and weight, the weight negative where it did not happen.
	const pairs = new Float64Array(2 * p.length);
	for (let i = 0; i < p.length; i++) {
		pairs[2 * i] = p[i] ?? 0;
		pairs[2 * i + 1] = (happened[i] === 1 ? 1 : -1) * (weight[i] ?? 0);
	}
	sortPairs(pairs);
	const said = new Float64Array(p.length);
	const all = new Float64Array(p.length);
	const those = new Float64Array(p.length);
	let last = -1;
	for (let i = 0; i < pairs.length; i += 2) {
		const one = pairs[i] ?? 0;
		const signed = pairs[i + 1] ?? 0;
		if (last < 0 || one !== said[last]) said[++last] = one;
		all[last] = (all[last] ?? 0) + Math.abs(signed);
		those[last] = (those[last] ?? 0) + Math.max(0, signed);
	}
	const size = last + 1;
	return {
		p: said.subarray(0, size),
		weight: all.subarray(0, size),
		happened: those.subarray(0, size)
	};
}
