import { rollup, sum } from 'd3-array';
import { bootstrapMean, type Bootstrapped } from './bootstrap.ts';
import { assertWeight, scoreColumns, type ScoreRow } from './columns.ts';
import type { Resampling } from './resampling.ts';

/**
 * One forecaster's score minus another's on each question that both answered, so that what made a question hard for both
 * cancels. Rows without weight are left out.
 *
 * Several rows of one forecaster on a question count by their weighted mean. A question weighs the smaller of what the two weigh
 * on it: both are measured on the same mix of questions, whoever was there for longer.
 *
 * @throws {RangeError} if a weight is negative or no finite number
 * @example pairScores([{ score: 0.1, weight: 1, questionId: 'q' }], [{ score: 0.3, weight: 0.5, questionId: 'q' }])
 * // => [{ score: -0.2, weight: 0.5, questionId: 'q' }]
 */
export function pairScores(mine: readonly ScoreRow[], theirs: readonly ScoreRow[]): ScoreRow[] {
	const others = byQuestion(theirs);
	return [...byQuestion(mine)].flatMap(([questionId, own]) => {
		const other = others.get(questionId);
		if (other === undefined) return [];
		const weight = Math.min(own.weight, other.weight);
		return [{ score: own.score - other.score, weight, questionId }];
	});
}

/**
 * How much higher one forecaster scored than another, or than the crowd, over the questions that both answered, with its
 * bootstrap interval; null if there are none. Below 0 is better where 0 is the best score.
 *
 * A question is drawn for both at once (scoring.md C.10). An interval that holds 0 is a difference within noise.
 *
 * @throws {RangeError} if a weight, the level or the draws are out of range
 */
export const pairedDifference = (
	mine: readonly ScoreRow[],
	theirs: readonly ScoreRow[],
	options: Resampling
): Bootstrapped | null => bootstrapMean(scoreColumns(pairScores(mine, theirs)), options);

function byQuestion(rows: readonly ScoreRow[]) {
	for (const { weight } of rows) assertWeight(weight);
	return rollup(
		rows.filter((row) => row.weight > 0),
		(own) => {
			const weight = sum(own, (row) => row.weight);
			return { weight, score: sum(own, (row) => row.weight * row.score) / weight };
		},
		(row) => row.questionId
	);
}
