import { emptyRuns, poolAdjacent, type Runs } from './isotonic.ts';
import { overall, type Tally } from './tally.ts';

/** A run of forecasts that the curve gives one value. */
export type Block = {
	/** Lowest and highest probability in it. */
	from: number;
	to: number;
	/** Weighted share that happened: the recalibrated probability. */
	value: number;
	weight: number;
};

export type Corp = {
	blocks: Block[];
	/** Weighted mean Brier, 0 best to 1 worst; equals miscalibration − discrimination + uncertainty. */
	score: number;
	/** What recalibration would gain; 0 best. */
	miscalibration: number;
	/** What the recalibrated forecasts gain over always saying the base rate; higher is better. */
	discrimination: number;
	/** The score of always saying the base rate: how hard the questions were. */
	uncertainty: number;
};

/**
 * The calibration curve without bins, and the Brier score taken apart by it; null if nothing was said.
 *
 * Isotonic regression of the outcomes on the probabilities by pooling adjacent violators, equal probabilities pooled
 * first, neighbours of equal value one block (CORP: Dimitriadis, Gneiting & Jordan 2021; scoring.md C.6).
 *
 * @example corp({ p: [0.2, 0.4, 0.6], weight: [1, 1, 1], happened: [1, 0, 1] })?.blocks
 * // => [{ from: 0.2, to: 0.4, value: 0.5, weight: 2 }, { from: 0.6, to: 0.6, value: 1, weight: 1 }]
 */
export function corp(said: Tally): Corp | null {
	const means = overall(said);
	if (means === null) return null;
	const { weight: total, score, baseRate } = means;
	const runs = emptyRuns(said.p.length);
	poolAdjacent(said, runs);
	const blocks = blocksOf(runs);
	let recalibrated = 0;
	let discrimination = 0;
	for (const { value, weight } of blocks) {
		// A block's value is its own share of outcomes, so its mean Brier is value × (1 − value).
		recalibrated += weight * value * (1 - value);
		discrimination += weight * (value - baseRate) ** 2;
	}
	return {
		blocks,
		score,
		miscalibration: score - recalibrated / total,
		discrimination: discrimination / total,
		uncertainty: baseRate * (1 - baseRate)
	};
}

function blocksOf({ size, from, to, weight, happened }: Runs): Block[] {
	return Array.from(weight.subarray(0, size), (own, i) => ({
		from: from[i] ?? 0,
		to: to[i] ?? 0,
		value: (happened[i] ?? 0) / own,
		weight: own
	}));
}
