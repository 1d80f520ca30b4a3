import { questionsIn, type CalibrationColumns } from './columns.ts';
import { normalBeyond } from './normal.ts';

export type Spiegelhalter = {
	/** Above 0 the score is worse than calibrated forecasts would make it, below 0 better. */
	z: number;
	/** The chance of a z as far from 0 if every probability was right, by the normal approximation. */
	pValue: number;
};

/**
 * Spiegelhalter's test of calibration; null if it has no variance, as with forecasts of 0, ½ and 1 only, or without any.
 *
 * It takes its rows for independent, so it refuses a question that has several: put one forecast for each, such as what stood
 * at a fixed time. Where the rows weigh differently, each counts by its weight (scoring.md C.7; Spiegelhalter 1986).
 *
 * @throws {RangeError} if a question has more than one row
 * @example spiegelhalter(calibrationColumns([{ p: 0.2, happened: false, weight: 1, questionId: 'q' }]))
 * // => { z: -0.5, pValue: 0.617 }, rounded
 */
export function spiegelhalter(columns: CalibrationColumns): Spiegelhalter | null {
	const { p, happened, weight } = columns;
	const questions = questionsIn(columns);
	if (p.length !== questions)
		throw new RangeError(
			`forecasts must be one for each of ${questions} questions, not ${p.length} in all`
		);
	let [sum, variance] = [0, 0];
	for (let i = 0; i < p.length; i++) {
		const said = p[i] ?? 0;
		const slope = (weight[i] ?? 0) * (1 - 2 * said);
		sum += ((happened[i] ?? 0) - said) * slope;
		variance += slope ** 2 * said * (1 - said);
	}
	if (variance === 0) return null;
	const z = sum / Math.sqrt(variance);
	return { z, pValue: normalBeyond(z) };
}
