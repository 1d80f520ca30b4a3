import { questionsIn, type ScoreColumns } from './columns.ts';

export type ClusteredMean = {
	mean: number;
	/** Null with fewer than two questions: one question says nothing about the next. */
	standardError: number | null;
	/** The same without making up for a small number of questions (CR0); null likewise. */
	uncorrectedError: number | null;
	/** What it would be if every row were a question of its own: shows what updates pretend to know. Null with one row. */
	naiveError: number | null;
	questions: number;
};

/**
 * Weighted mean score with a standard error that counts questions, not forecasts; null if there are no rows.
 *
 * Twelve updates on one question are one event: residuals are summed within a question before they are squared, and
 * √(G/(G−1)) for G questions makes up for their small number (CR1, scoring.md C.10). With one row of equal weight per
 * question it is the ordinary standard error.
 *
 * @example clusteredMean(scoreColumns([0.1, 0.3].map((score, i) => ({ score, weight: 1, questionId: `${i}` }))))?.standardError
 * // => 0.1
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
	let [byQuestion, byRow] = [0, 0];
	for (let question = 0, row = 0; question < questions; question++) {
		let residual = 0;
		for (const end = starts[question + 1] ?? 0; row < end; row++) {
			const own = (weight[row] ?? 0) * ((score[row] ?? 0) - mean);
			residual += own;
			byRow += own ** 2;
		}
		byQuestion += residual ** 2;
	}
	const corrected = (squares: number, n: number) =>
		n < 2 ? null : Math.sqrt((squares * n) / (n - 1)) / total;
	return {
		mean,
		standardError: corrected(byQuestion, questions),
		uncorrectedError: questions < 2 ? null : Math.sqrt(byQuestion) / total,
		naiveError: corrected(byRow, score.length),
		questions
	};
}
