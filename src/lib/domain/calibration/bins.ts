import { bisectRight, pairs } from 'd3-array';
import { assertProbability } from '#lib/domain/score/brier.ts';
import { wilson, type Interval } from './interval.ts';
import { binMark, type Mark } from './judgement.ts';

/** A forecast that stood on a question now resolved. */
export type CalibrationRow = {
	p: number;
	happened: boolean;
	/** Share of the question's scheduled life it stood, or 1 where each forecast counts the same. */
	weight: number;
	questionId: string;
};

export type ReliabilityBin = {
	/** Edges as fractions: [from, to), the last bin [from, to]. */
	from: number;
	to: number;
	/** Distinct questions: twelve updates on one question are one event. */
	questions: number;
	weight: number;
	/** Weighted mean of the probabilities said; null in an empty bin. */
	meanForecast: number | null;
	/** Weighted share that happened; null in an empty bin. */
	frequency: number | null;
	/** Wilson interval at 90% for the frequency, n being the distinct questions. */
	interval: Interval | null;
	mark: Mark;
};

/** Eleven bins around 0%, 10%, … 100%, in per mille, so that the round numbers people say sit amid a bin. */
export const BIN_EDGES: readonly number[] = [
	0, 50, 150, 250, 350, 450, 550, 650, 750, 850, 950, 1000
];

const LEVEL = 0.9;

/**
 * What was said against what happened, bin by bin, empty bins included.
 *
 * Left-closed: a forecast on an edge belongs to the bin above it; the last bin takes its upper edge too. A probability
 * is read as a decimal of nine places, which undoes binary noise (0.29, 0.7000000000000001), and is then cut, never
 * rounded, to whole per mille: 4.96% is below the edge at 5% (scoring.md C.1). Rows without weight are left out.
 *
 * @param edges whole per mille, rising from 0 to 1000
 * @throws {RangeError} if a probability, a weight or the edges are out of range
 * @example reliabilityBins([{ p: 0.15, happened: true, weight: 1, questionId: 'q' }])[2]?.frequency // => 1
 */
export function reliabilityBins(
	rows: readonly CalibrationRow[],
	edges: readonly number[] = BIN_EDGES
): ReliabilityBin[] {
	assertEdges(edges);
	const sums = pairs(edges, (from, to) => ({ from, to, ...emptySum() }));
	for (const row of weighted(rows)) {
		const sum = sums[binOf(row.p, edges)];
		if (sum === undefined) continue;
		sum.weight += row.weight;
		sum.forecast += row.weight * row.p;
		sum.happened += row.weight * Number(row.happened);
		sum.questions.add(row.questionId);
	}
	return sums.map(describe);
}

/**
 * The place of the bin a probability falls in, counted from 0, by the edge rule of `reliabilityBins`.
 *
 * @example binOf(0.15) // => 2
 */
export const binOf = (p: number, edges: readonly number[] = BIN_EDGES): number =>
	Math.min(bisectRight(edges, perMille(p)), edges.length - 1) - 1;

/**
 * The rows that count: those with weight.
 *
 * @throws {RangeError} if a probability is outside [0, 1] or a weight is negative
 */
export function weighted(rows: readonly CalibrationRow[]): CalibrationRow[] {
	for (const { p, weight } of rows) {
		assertProbability(p);
		if (!(weight >= 0)) throw new RangeError(`weight must be at least 0, not ${weight}`);
	}
	return rows.filter((row) => row.weight > 0);
}

const emptySum = () => ({ weight: 0, forecast: 0, happened: 0, questions: new Set<string>() });
type Sum = ReturnType<typeof emptySum> & { from: number; to: number };

function describe(sum: Sum): ReliabilityBin {
	const questions = sum.questions.size;
	const frequency = questions === 0 ? null : sum.happened / sum.weight;
	return {
		from: sum.from / 1000,
		to: sum.to / 1000,
		questions,
		weight: sum.weight,
		meanForecast: questions === 0 ? null : sum.forecast / sum.weight,
		frequency,
		interval: frequency === null ? null : wilson(frequency * questions, questions, LEVEL),
		mark: binMark(questions)
	};
}

const perMille = (p: number): number => Math.floor(Math.round(p * 1e9) / 1e6);

function assertEdges(edges: readonly number[]): void {
	const rising = pairs(edges).every(([low, high]) => low < high);
	if (!rising || !edges.every(Number.isInteger) || edges[0] !== 0 || edges.at(-1) !== 1000)
		throw new RangeError(
			`edges must be whole per mille rising from 0 to 1000, not ${edges.join()}`
		);
}
