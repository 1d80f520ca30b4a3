import { fsum } from 'd3-array';

/** How one forecaster did on one question. */
export type TimeAverage = {
	/** Mean score over the time they had a forecast standing; null if they never had. */
	score: number | null;
	/** Share of the question's scheduled life with a forecast standing, in [0, 1]. */
	coverage: number;
	/** Score × coverage: what this question adds to a total over questions. */
	contribution: number;
};

/**
 * The score of each standing forecast weighted by how long it stood, with the share of time covered.
 *
 * Time before the first forecast and after a withdrawal counts neither way: it lowers the coverage, not the score
 * (scoring.md A.1.7). The score is in whatever form it comes in; of a log score that is −Infinity for a while, so is the
 * average.
 *
 * @param stretches weights as `standingStretches` gives them, zero or more
 * @throws {RangeError} if a weight is negative
 * @example timeAveragedScore([{ weight: 0.25, score: 0.04 }, { weight: 0.25, score: 0.16 }])
 * // => { score: 0.1, coverage: 0.5, contribution: 0.05 }
 */
export function timeAveragedScore(
	stretches: readonly { weight: number; score: number }[]
): TimeAverage {
	for (const { weight } of stretches)
		if (!(weight >= 0)) throw new RangeError(`weight must be at least 0, not ${weight}`);
	const coverage = fsum(stretches, (stretch) => stretch.weight);
	// No time at −Infinity is nothing; multiplied, it would not be a number.
	const contribution = fsum(stretches, ({ weight, score }) => (weight > 0 ? weight * score : 0));
	return { score: coverage > 0 ? contribution / coverage : null, coverage, contribution };
}

/**
 * Mean score over questions, each counting by the share of its scheduled life that was covered; null if none was.
 *
 * The fixed-horizon rule (scoring.md A.1.7c): honest probabilities stay the best ones, also where one outcome ends the
 * question early.
 *
 * @example pooledScore([{ contribution: 0.05, coverage: 0.5 }, { contribution: 0.01, coverage: 0.1 }]) // => 0.1
 */
export function pooledScore(
	rows: readonly Pick<TimeAverage, 'contribution' | 'coverage'>[]
): number | null {
	const coverage = fsum(rows, (row) => row.coverage);
	return coverage > 0 ? fsum(rows, (row) => row.contribution) / coverage : null;
}
