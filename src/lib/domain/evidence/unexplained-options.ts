import { maxIndex, minIndex } from 'd3-array';
import { assertVector, matrix, type MatrixItem } from './matrix.ts';

/** A step from one forecast of several options to the next, over the same options in the same order. */
export type OptionsMove = {
	readonly from: readonly number[];
	readonly to: readonly number[];
	/** Logged since the earlier forecast. */
	readonly items: readonly MatrixItem[];
};

/** What the evidence makes of a move between options. */
export type OptionsExplained = {
	/** Where the evidence alone would have led, adding up to 1. */
	readonly expected: readonly number[];
	/** How far the odds of `up` against `down` went beyond that, in decibans, at least 0: no two options have more between them. */
	readonly rest: number;
	/** The place of the option that went furthest beyond it. */
	readonly up: number;
	/** The place of the option that stayed furthest behind it. */
	readonly down: number;
};

/**
 * What of a move between options the evidence explains, and the two options between which most is left.
 *
 * The evidence makes of the earlier numbers what the matrix does. What is left of an option is 10 · log₁₀(stated ÷ expected), which is
 * settled only up to a number common to all; so the rest is that of a pair, the largest there is: max − min, the spread of what is
 * left. That is what the diagnosticity of an item is, so a rest of 5 dB is what one more moderate item would explain; of two options it is
 * the rest of a question of yes or no; and an option that nobody touches changes nothing about the others, which distances from the mean of
 * all (centred log-ratios) or from the rest taken together would.
 *
 * An option at 0 before and after has no part in it. One that goes to 0, or comes from 0, leaves ∞: no evidence rules out, or brings back.
 *
 * Questions of several options are asked about, ordered or not: the order plays no part. Time alone moves nothing of them, for it is not known
 * which option says that the event did not come in time. Numbers and dates cannot be asked yet, so no move of theirs is.
 *
 * @param move two vectors of one length, each adding up to 1 within 0.01
 * @throws {RangeError} if a value is out of range, a row or a vector has another length, or nothing is left possible
 * @example explainOptions({ from: [0.5, 0.5], to: [0.75, 0.25], items: [] }).rest // => 4.771212547196624
 */
export function explainOptions({ from, to, items }: OptionsMove): OptionsExplained {
	assertVector(to, 'the stated numbers');
	if (to.length !== from.length)
		throw new RangeError(`a move must end with ${from.length} options, not ${to.length}`);
	const expected = matrix(from, items).posterior;
	/** NaN of an option that is out of the question before and after. */
	const left = to.map((stated, i) => 10 * Math.log10(stated / (expected[i] ?? 0)));
	const [up, down] = [maxIndex(left), minIndex(left)];
	const [highest, lowest] = [left[up] ?? 0, left[down] ?? 0];
	return { expected, rest: highest === lowest ? 0 : highest - lowest, up, down };
}

/** What of a move nothing explains, where it is so much that it is asked about; null of less, or where no option moves. */
export function unexplainedOptions(move: OptionsMove, restFrom: number): OptionsExplained | null {
	if (move.from.every((p, i) => p === move.to[i])) return null;
	const explained = explainOptions(move);
	return explained.rest > restFrom ? explained : null;
}

/** The place of the option that moves by the most points between two vectors, of equal ones the first. */
export const furthestOption = (from: readonly number[], to: readonly number[]): number =>
	maxIndex(from, (p, i) => Math.abs((to[i] ?? p) - p));
