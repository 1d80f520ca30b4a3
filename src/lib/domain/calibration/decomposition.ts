import { binFinder, BIN_EDGES } from './bins.ts';
import { overall, type Tally } from './tally.ts';

/** The Brier score taken apart: score = reliability − resolution + uncertainty. */
export type Murphy = {
	/** Weighted mean Brier, 0 best to 1 worst. */
	score: number;
	/** How far what was said lies from how often it then happened; 0 best. */
	reliability: number;
	/** How far apart the outcomes of different values lie; higher is better. */
	resolution: number;
	/** The score of always saying the base rate. */
	uncertainty: number;
};

/** score = reliability − resolution + uncertainty + withinVariance − withinCovariance. */
export type BinnedMurphy = Murphy & {
	/** Variance of the probabilities within bins. */
	withinVariance: number;
	/** Twice the covariance of probability and outcome within bins. */
	withinCovariance: number;
	/** Resolution − withinVariance + withinCovariance: the resolution that goes with the reliability of the bins. */
	generalizedResolution: number;
};

/**
 * Murphy's decomposition over the distinct probabilities; null if nothing was said.
 *
 * Exact, but a value that was said once is a group of its own: of few or unrounded forecasts nearly all of the score becomes
 * reliability and resolution. `corp` has no such fault (scoring.md C.4; Murphy 1973).
 *
 * @example murphy({ p: [0.5], weight: [2], happened: [1] })
 * // => { score: 0.25, reliability: 0, resolution: 0, uncertainty: 0.25 }
 */
export function murphy(said: Tally): Murphy | null {
	const apart = takeApart(said, [...said.p.keys()]);
	if (apart === null) return null;
	const { score, reliability, resolution, uncertainty } = apart;
	return { score, reliability, resolution, uncertainty };
}

/**
 * Murphy's decomposition over bins, with the mean probability of a bin standing for it; null if nothing was said.
 *
 * What bins throw away is given beside it, so that the sum is exact again (scoring.md C.4; Stephenson, Coelho & Jolliffe 2008).
 *
 * @param edges whole per mille, left-closed as in `reliabilityBins`
 * @throws {RangeError} if the edges are none
 * @example binnedMurphy({ p: [0.2, 0.8], weight: [1, 1], happened: [0, 1] }, [0, 1000])?.withinVariance // => 0.09
 */
export function binnedMurphy(
	said: Tally,
	edges: readonly number[] = BIN_EDGES
): BinnedMurphy | null {
	const binOf = binFinder({ edges });
	const isFirst = (p: number, i: number) => i === 0 || binOf(p) !== binOf(said.p[i - 1] ?? 0);
	return takeApart(
		said,
		[...said.p.keys()].filter((i) => isFirst(said.p[i] ?? 0, i))
	);
}

/** @param firsts where in the tally each group of values begins */
function takeApart(said: Tally, firsts: readonly number[]): BinnedMurphy | null {
	const means = overall(said);
	if (means === null) return null;
	const { weight: total, score, baseRate } = means;
	let [reliability, resolution, withinVariance, withinCovariance] = [0, 0, 0, 0];
	for (const [i, from] of firsts.entries()) {
		const group = momentsOf(said, from, firsts[i + 1] ?? said.p.length);
		const { weight, forecast, frequency, variance, covariance } = group;
		reliability += (weight * (forecast - frequency) ** 2) / total;
		resolution += (weight * (frequency - baseRate) ** 2) / total;
		withinVariance += variance / total;
		withinCovariance += (2 * covariance) / total;
	}
	return {
		...{ score, reliability, resolution, withinVariance, withinCovariance },
		uncertainty: baseRate * (1 - baseRate),
		generalizedResolution: resolution - withinVariance + withinCovariance
	};
}

/** A group's weight and weighted means; its variance and covariance are sums, not yet divided by the weight. */
function momentsOf({ p, weight, happened }: Tally, from: number, to: number) {
	let [total, forecast, frequency] = [0, 0, 0];
	for (let i = from; i < to; i++) {
		total += weight[i] ?? 0;
		forecast += (weight[i] ?? 0) * (p[i] ?? 0);
		frequency += happened[i] ?? 0;
	}
	forecast /= total;
	frequency /= total;
	let [variance, covariance] = [0, 0];
	for (let i = from; i < to; i++) {
		const own = weight[i] ?? 0;
		const off = (p[i] ?? 0) - forecast;
		variance += own * off ** 2;
		covariance += off * ((happened[i] ?? 0) - own * frequency);
	}
	return { weight: total, forecast, frequency, variance, covariance };
}
