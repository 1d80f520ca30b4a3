import type { Instant } from '#lib/domain/time.ts';
import type { CalibrationRow } from './columns.ts';
import { optionRows } from './options.ts';

/** A vector over exclusive options, with what happened and how they are called. */
export type OptionAnswer = {
	vector: readonly number[];
	answerIndex: number;
	labels: readonly string[];
};

/** What one forecaster said on a question now settled, for as long as it stood. */
export type SettledStretch = {
	questionId: string;
	from: Instant;
	to: Instant;
	/** Share of the question's scheduled life. */
	weight: number;
	/** Brier score in [0, 1]; of several options that of the whole vector. */
	score: number;
	/** Yes or no: the probability said, and whether it happened. Of several options that of what happened, and true. */
	p: number;
	happened: boolean;
	/** Null for yes or no. */
	answer: OptionAnswer | null;
};

/** One number of a stretch set against one event. */
export type SettledRow<S> = S &
	CalibrationRow & {
		/** Which of several options it was about; null for yes or no. */
		option: string | null;
		/** How many options share the weight of the stretch; 1 for yes or no. */
		options: number;
	};

/**
 * A stretch as the rows of a calibration diagram: one for yes or no, of several options one each, as `optionRows` has them.
 *
 * The score of the stretch goes along with every row, and the weights of the rows add up to its own: Σ weight × score ÷ Σ weight
 * over rows is the mean score over stretches.
 *
 * @throws {RangeError} if there are options and the vector or the answer is none
 * @example settledRows({
 * 	...{ questionId: 'q', from: 0, to: 1, weight: 0.6, score: 0.09, p: 0.7, happened: true },
 * 	answer: { vector: [0.7, 0.3], answerIndex: 0, labels: ['A', 'B'] }
 * }).map(({ option, p, weight }) => [option, p, weight])
 * // => [['A', 0.7, 0.3], ['B', 0.3, 0.3]]
 */
export function settledRows<S extends SettledStretch>(stretch: S): SettledRow<S>[] {
	const { answer, weight, questionId } = stretch;
	if (answer === null) return [{ ...stretch, option: null, options: 1 }];
	const { vector, answerIndex, labels } = answer;
	return optionRows({ vector, answerIndex, weight, questionId }).map((row, i) => ({
		...stretch,
		...row,
		option: labels[i] ?? '',
		options: vector.length
	}));
}
