import { questionsIn, type ScoreColumns } from './columns.ts';

export type ClusteredMean = {
	mean: number;
	/** Null with fewer than two questions: one question says nothing about the next. */
	standardError: number | null;
	questions: number;
};

/**
 * Weighted mean score with a standard error that counts questions, not forecasts; null if there are no rows.
 *
 * Twelve updates on one question are one event: residuals are summed within a question before they are squared, and
 * √(G/(G−1)) for G questions makes up for their small number (CR1, scoring.md C.10). With one row of equal weight per
 * question it is the ordinary standard error.
 *
 * @example clusteredMean(scoreColumns([0.1, 0.3].map((score, i) => ({ score, weight: 1, questionId: `${i}` }))))
 * // => { mean: 0.2, standardError: 0.1, questions: 2 }
 */
export function clusteredMean(columns: ScoreColumns): ClusteredMean | null {
	const { score, weight, starts } = columns;
	const questions = questionsIn(columns);
	if (questions === 0) return null;
	let [total, sum] = [0, 0];
	for (let i = 0; i < score.length; i++) {
		total += weight[i] ?? 0;
		sum += (weight[i] ?? 0) * (score[i] ?? 0);
	}
	const mean = sum / total;
	if (questions < 2) return { mean, standardError: null, questions };
	let spread = 0;
	for (let question = 0, row = 0; question < questions; question++) {
		let residual = 0;
		for (const end = starts[question + 1] ?? 0; row < end; row++)
			residual += (weight[row] ?? 0) * ((score[row] ?? 0) - mean);
		spread += residual ** 2;
	}
	spread *= questions / (questions - 1);
	return { mean, standardError: Math.sqrt(spread) / total, questions };
}
