import { rollups, sum } from 'd3-array';

export type ClusteredMean = {
	mean: number;
	/** Null with fewer than two questions: one question says nothing about the next. */
	standardError: number | null;
	questions: number;
};

/**
 * Weighted mean score with a standard error that counts questions, not forecasts; null if no row has weight.
 *
 * Twelve updates on one question are one event: residuals are summed within a question before they are squared, and
 * √(G/(G−1)) for G questions makes up for their small number (CR1, scoring.md C.10). With one row of equal weight per
 * question it is the ordinary standard error.
 *
 * @throws {RangeError} if a weight is negative
 * @example clusteredMean([0.1, 0.3].map((score, i) => ({ score, weight: 1, questionId: `${i}` })))
 * // => { mean: 0.2, standardError: 0.1, questions: 2 }
 */
export function clusteredMean(
	rows: readonly { score: number; weight: number; questionId: string }[]
): ClusteredMean | null {
	for (const { weight } of rows)
		if (!(weight >= 0)) throw new RangeError(`weight must be at least 0, not ${weight}`);
	const counted = rows.filter((row) => row.weight > 0);
	if (counted.length === 0) return null;
	const total = sum(counted, (row) => row.weight);
	const mean = sum(counted, (row) => row.weight * row.score) / total;
	const residuals = rollups(
		counted,
		(own) => sum(own, (row) => row.weight * (row.score - mean)),
		(row) => row.questionId
	);
	const questions = residuals.length;
	if (questions < 2) return { mean, standardError: null, questions };
	const spread = sum(residuals, ([, residual]) => residual ** 2) * (questions / (questions - 1));
	return { mean, standardError: Math.sqrt(spread) / total, questions };
}
