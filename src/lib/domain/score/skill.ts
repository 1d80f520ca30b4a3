import { sum } from 'd3-array';

/**
 * How much better than a reference, as a share of what there was to gain: 1 perfect, 0 no better, below 0 worse; null
 * where the reference scores 0 and leaves nothing to gain.
 *
 * 1 − score/reference for scores of which 0 is best, such as Brier (scoring.md A.1.8).
 *
 * @throws {RangeError} if either score is negative
 * @example skillScore(0.05, 0.2) // => 0.75
 */
export function skillScore(score: number, reference: number): number | null {
	for (const one of [score, reference])
		if (!(one >= 0)) throw new RangeError(`score must be at least 0, not ${one}`);
	return reference === 0 ? null : 1 - score / reference;
}

/**
 * The Brier score of always having said how often it turned out to happen; null if no row has weight.
 *
 * Nobody can know that share beforehand, and no other constant scores better: skill against it is a little understated.
 * It is 0 where everything happened or nothing did.
 *
 * @throws {RangeError} if a weight is negative
 * @example baseRateBrier([true, false, false, false].map((happened) => ({ happened, weight: 1 }))) // => 0.1875
 */
export function baseRateBrier(
	rows: readonly { happened: boolean; weight: number }[]
): number | null {
	for (const { weight } of rows)
		if (!(weight >= 0)) throw new RangeError(`weight must be at least 0, not ${weight}`);
	const total = sum(rows, (row) => row.weight);
	if (total === 0) return null;
	const baseRate = sum(rows, ({ happened, weight }) => (happened ? weight : 0)) / total;
	return baseRate * (1 - baseRate);
}
