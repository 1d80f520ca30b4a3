import { sum } from 'd3-array';
import { decibansOf } from './decibans.ts';
import { countedBy, type WithOrigin } from './origin.ts';

/** An item beside the options of a question. */
export type MatrixItem = WithOrigin & {
	/** How likely the item is under each option, up to a common factor: in [0, ∞), not all 0. 1 in all cells says nothing. */
	readonly ratios: readonly number[];
	/** The exponent that its grades leave of it, in [0, 1]. */
	readonly weight: number;
};

export type MatrixStep = {
	readonly id: string;
	/** How far it tells the options apart: the spread of its log ratios under its exponent, in decibans. */
	readonly diagnosticity: number;
	/** For each option how far the item moves its odds against the rest, from the prior alone, in decibans. */
	readonly pushes: readonly number[];
	/** The item of the same origin that counts in its stead; null where it counts itself. */
	readonly countedBy: string | null;
};

export type Matrix = {
	/** Over the options, adding up to 1. */
	readonly posterior: readonly number[];
	readonly steps: readonly MatrixStep[];
};

/**
 * What a prior over options becomes with these items: P(option) ∝ prior × Π ratioʷᵉⁱᵍʰᵗ, each origin once with its most diagnostic item. With
 * two options it is the ledger of the ratio of the two cells (scoring.md D).
 *
 * @param prior one probability per option, adding up to 1 within 0.01
 * @throws {RangeError} if a value is out of range, a row has another length than the prior, or nothing is left possible
 * @example matrix([0.5, 0.5], [{ id: 'a', number: 1, ratios: [3, 1], weight: 1, origin: null }]).posterior // => [0.75, 0.25]
 */
export function matrix(prior: readonly number[], items: readonly MatrixItem[]): Matrix {
	assertVector(prior, 'the prior');
	const logs = items.map((item) => logsOf(item, prior.length));
	const spreads = logs.map((row) => Math.max(...row) - Math.min(...row));
	const counted = countedBy(items, spreads);
	const totals = prior.map((p, option) =>
		sum([
			10 * Math.log10(p),
			...logs.map((row, i) => (counted[i] === null ? (row[option] ?? 0) : 0))
		])
	);
	return {
		posterior: normalised(totals),
		steps: items.map(({ id }, i) => ({
			id,
			diagnosticity: spreads[i] ?? 0,
			pushes: pushesOf(prior, logs[i] ?? []),
			countedBy: counted[i] ?? null
		}))
	};
}

function logsOf({ ratios, weight }: MatrixItem, options: number): number[] {
	if (ratios.length !== options)
		throw new RangeError(`an item must have ${options} ratios, not ${ratios.length}`);
	if (!ratios.every((ratio) => ratio < Infinity) || ratios.every((ratio) => ratio === 0))
		throw new RangeError(`ratios must be finite and not all 0, not ${ratios.join()}`);
	return ratios.map((ratio) => decibansOf(ratio, weight));
}

/** Log-odds against the rest after the item, less those before it. */
function pushesOf(prior: readonly number[], row: readonly number[]): number[] {
	const weighed = prior.map((p, i) => p * 10 ** ((row[i] ?? 0) / 10));
	const total = sum(weighed);
	return prior.map((p, i) => {
		const own = weighed[i] ?? 0;
		if (p === 0 || p === 1) return 0;
		return 10 * Math.log10(own / (total - own)) - 10 * Math.log10(p / (1 - p));
	});
}

/** Weights in decibans as shares of 1, without leaving the range of numbers on the way. */
function normalised(decibans: readonly number[]): number[] {
	const most = Math.max(...decibans);
	if (most === -Infinity)
		throw new RangeError('the items together leave no option possible: they cannot all hold');
	const weights = decibans.map((one) => 10 ** ((one - most) / 10));
	const total = sum(weights);
	return weights.map((weight) => weight / total);
}

/** Three times 33% is meant as thirds. */
const ROUNDING = 0.01 + 1e-9;

/** @throws {RangeError} if some numbers are no probabilities that add up to 1 within 0.01 */
export function assertVector(vector: readonly number[], what: string): void {
	if (vector.some((p) => !(p >= 0 && p <= 1)) || Math.abs(sum(vector) - 1) > ROUNDING)
		throw new RangeError(`${what} must be probabilities that add up to 1, not ${vector.join()}`);
}
