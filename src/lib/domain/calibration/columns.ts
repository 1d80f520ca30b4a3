import { group } from 'd3-array';
import { assertProbability } from '#lib/domain/score/brier.ts';

/** A forecast that stood on a question now resolved. */
export type CalibrationRow = {
	p: number;
	happened: boolean;
	/** Share of the question's scored time it stood, or 1 where each forecast counts the same. */
	weight: number;
	questionId: string;
	/** For one of several options the chance given to those before it; 0 where not given. */
	below?: number;
};

/** How one forecaster scored on one question, or on a stretch of it. */
export type ScoreRow = { score: number; weight: number; questionId: string };

/** What all columns share: rows in any number, those of one question together. */
export type Clusters = {
	/** Above 0 in every row. */
	readonly weight: Float64Array;
	/** The rows of question g stand from `starts[g]` up to `starts[g + 1]`; every question has at least one. */
	readonly starts: Uint32Array;
};

/** Calibration rows in columns: a million of them are read in milliseconds, and a question is a slice. */
export type CalibrationColumns = Clusters & {
	/** In [0, 1]. */
	readonly p: Float64Array;
	/** 1 if it happened, else 0. */
	readonly happened: Uint8Array;
	/**
	 * Where options are among the rows: the chance given to the options before this one. A chance u in [0, 1) then picks the
	 * option with below ≤ u < below + p, so that exactly one of them happens. Null where there are none: all would be 0.
	 */
	readonly below: Float64Array | null;
};

/** Scores in columns, grouped likewise. */
export type ScoreColumns = Clusters & { readonly score: Float64Array };

/**
 * The rows in columns, grouped by question in the order in which questions first appear. Rows without weight are left out.
 *
 * @throws {RangeError} if a probability is outside [0, 1], or a weight is negative or no finite number
 * @example calibrationColumns([{ p: 0.3, happened: true, weight: 1, questionId: 'q' }]).starts // => [0, 1]
 */
export function calibrationColumns(rows: readonly CalibrationRow[]): CalibrationColumns {
	for (const { p, below = 0 } of rows) {
		assertProbability(p);
		assertProbability(below);
	}
	const { ordered, ...clusters } = byQuestion(rows);
	const hasOptions = ordered.some(({ below = 0 }) => below > 0);
	return {
		...clusters,
		below: hasOptions ? Float64Array.from(ordered, ({ below = 0 }) => below) : null,
		p: Float64Array.from(ordered, (row) => row.p),
		happened: Uint8Array.from(ordered, (row) => Number(row.happened))
	};
}

/**
 * Scores in columns, as `calibrationColumns` makes them.
 *
 * @throws {RangeError} if a weight is negative or no finite number
 * @example scoreColumns([{ score: 0.1, weight: 0, questionId: 'q' }]).score.length // => 0
 */
export function scoreColumns(rows: readonly ScoreRow[]): ScoreColumns {
	const { ordered, ...clusters } = byQuestion(rows);
	return { ...clusters, score: Float64Array.from(ordered, (row) => row.score) };
}

/**
 * How many distinct questions the rows are about.
 *
 * @example questionsIn(calibrationColumns([])) // => 0
 */
export const questionsIn = ({ starts }: Clusters): number => starts.length - 1;

/** @throws {RangeError} if a weight is negative or no finite number */
export function assertWeight(weight: number): void {
	if (!(weight >= 0 && weight < Infinity))
		throw new RangeError(`weight must be a number of at least 0, not ${weight}`);
}

function byQuestion<Row extends { weight: number; questionId: string }>(rows: readonly Row[]) {
	for (const { weight } of rows) assertWeight(weight);
	const questions = group(
		rows.filter((row) => row.weight > 0),
		(row) => row.questionId
	);
	const ordered = [...questions.values()].flat();
	const starts = new Uint32Array(questions.size + 1);
	let end = 0;
	for (const [i, { length }] of [...questions.values()].entries()) starts[i + 1] = end += length;
	return { ordered, starts, weight: Float64Array.from(ordered, (row) => row.weight) };
}
