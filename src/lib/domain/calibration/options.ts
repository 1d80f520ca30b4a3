import { assertVector } from '#lib/domain/score/brier.ts';
import type { CalibrationRow } from './columns.ts';

/** A vector over exclusive options that stood on a question now resolved. */
export type OptionStretch = {
	/** One probability for each option, as for `brierMultiple`. */
	vector: readonly number[];
	/** The option that happened, counted from 0. */
	answerIndex: number;
	/** What the stretch weighs as a whole. */
	weight: number;
	questionId: string;
};

/**
 * A multiple-choice stretch as one calibration row for each option, in their order: what was said of it, and whether it
 * happened. Each of K options weighs 1/K of the stretch, so that a question weighs no more for having more of them, and all
 * belong to the question: they are one event, of which exactly one option happens.
 *
 * @throws {RangeError} if the vector is none, or the answer is not one of its options
 * @example optionRows({ vector: [0.7, 0.3], answerIndex: 0, weight: 1, questionId: 'q' })[1]
 * // => { p: 0.3, happened: false, weight: 0.5, questionId: 'q', below: 0.7 }
 */
export function optionRows(stretch: OptionStretch): CalibrationRow[] {
	const { vector, answerIndex, questionId } = stretch;
	assertVector(vector, answerIndex);
	const weight = stretch.weight / vector.length;
	let below = 0;
	return vector.map((p, i) => {
		const row = { p, happened: i === answerIndex, weight, questionId, below };
		// Rounded entries may add up to a little more than 1.
		below = Math.min(1, below + p);
		return row;
	});
}
