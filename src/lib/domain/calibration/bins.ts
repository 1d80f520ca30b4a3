import { bisectLeft, bisectRight, pairs, range } from 'd3-array';
import type { CalibrationColumns } from './columns.ts';
import { wilson, type Interval } from './interval.ts';
import { binMark, type Mark } from './judgement.ts';

export type ReliabilityBin = {
	/** Edges as fractions: [from, to), the last bin [from, to]. */
	from: number;
	to: number;
	/** Distinct questions: twelve updates on one question are one event. */
	questions: number;
	/**
	 * How many of these happened, however long their numbers stood. Null where options are among the rows: of one question in a bin
	 * one option may happen and another not.
	 */
	questionsHappened: number | null;
	/** How many questions of equal weight would say as much: (Σw)²/Σw² over what each question weighs in the bin. */
	effectiveQuestions: number;
	weight: number;
	/** Weighted mean of the probabilities said; null in an empty bin. */
	meanForecast: number | null;
	/** Weighted share that happened; null in an empty bin. */
	frequency: number | null;
	/** Wilson interval at 90% for the frequency, n being the effective questions. */
	interval: Interval | null;
	mark: Mark;
};

export type BinRule = {
	/** Whole per mille, rising from 0 to 1000. */
	edges?: readonly number[];
	/** The side of a bin whose edge belongs to it: left [from, to), or right (from, to]; the outermost edges always do. */
	closed?: 'left' | 'right';
};

/** Eleven bins around 0%, 10%, … 100%, in per mille, so that the round numbers people say sit amid a bin. */
export const BIN_EDGES: readonly number[] = [
	0, 50, 150, 250, 350, 450, 550, 650, 750, 850, 950, 1000
];

/** Of the intervals of bins. */
export const BIN_LEVEL = 0.9;

/**
 * What was said against what happened, bin by bin, empty bins included.
 *
 * Left-closed unless asked otherwise: a forecast on an edge belongs to the bin above it; the last bin takes its upper edge
 * too. A probability is read as a decimal of nine places, which undoes binary noise (0.29, 0.7000000000000001), and is then
 * cut, never rounded, to whole per mille: 4.96% is below the edge at 5% (scoring.md C.1).
 *
 * A question counts once in a bin however often and by however many it was said; the interval is as wide as Kish's effective
 * number of questions makes it, since one that stood for a year and nine that stood for a day say little more than one
 * (C.2, C.10). What is printed, and decides whether there is a dot, is the number of distinct ones.
 *
 * @throws {RangeError} if the edges are none
 * @example reliabilityBins(calibrationColumns([{ p: 0.15, happened: true, weight: 1, questionId: 'q' }]))[2]?.frequency // => 1
 */
export function reliabilityBins(columns: CalibrationColumns, rule: BinRule = {}): ReliabilityBin[] {
	const { edges = BIN_EDGES } = rule;
	const sums = sumByBin(columns, rule);
	return pairs(edges, (from, to) => ({ from: from / 1000, to: to / 1000 })).map((edge, i) => {
		const questions = sums.questions[i] ?? 0;
		const weight = sums.weight[i] ?? 0;
		const effectiveQuestions = questions === 0 ? 0 : weight ** 2 / (sums.squares[i] ?? 0);
		const frequency = questions === 0 ? null : (sums.happened[i] ?? 0) / weight;
		return {
			...{ ...edge, questions, effectiveQuestions, weight, frequency },
			questionsHappened: columns.below === null ? (sums.questionsHappened[i] ?? 0) : null,
			meanForecast: questions === 0 ? null : (sums.forecast[i] ?? 0) / weight,
			interval:
				frequency === null
					? null
					: wilson(frequency * effectiveQuestions, effectiveQuestions, BIN_LEVEL),
			mark: binMark(questions)
		};
	});
}

/**
 * A function that gives the place of the bin a probability in [0, 1] falls in, counted from 0, by the edge rule of
 * `reliabilityBins`.
 *
 * @throws {RangeError} if the edges are none
 * @example binFinder()(0.15) // => 2
 */
export function binFinder(rule: BinRule = {}): (p: number) => number {
	const { bins, shift } = placing(rule);
	return (p) => bins[Math.trunc(p * 1000 + shift)] ?? 0;
}

/** Half of the ninth decimal place, in per mille. */
const NOISE = 5e-7;

/**
 * The bin of each per mille, and what to add before a probability is cut to whole per mille: noise downward is taken back, and
 * where the right edge belongs to a bin the rest is rounded up.
 */
function placing({ edges = BIN_EDGES, closed = 'left' }: BinRule) {
	assertEdges(edges);
	const binOfMille = (mille: number) =>
		closed === 'left'
			? Math.min(bisectRight(edges, mille), edges.length - 1) - 1
			: Math.max(bisectLeft(edges, mille), 1) - 1;
	return {
		bins: Uint16Array.from(range(1001), binOfMille),
		shift: closed === 'left' ? NOISE : 1 - NOISE
	};
}

type Sums = Record<'weight' | 'squares' | 'forecast' | 'happened', Float64Array> & {
	questions: Uint32Array;
	questionsHappened: Uint32Array;
};

const SIDE_BY_SIDE = 4;

function sumByBin({ p, happened, weight, starts }: CalibrationColumns, rule: BinRule): Sums {
	const { bins, shift } = placing(rule);
	const size = (rule.edges ?? BIN_EDGES).length - 1;
	const column = () => new Float64Array(size);
	const sums = { weight: column(), squares: column(), forecast: column(), happened: column() };
	const [questions, questionsHappened] = [new Uint32Array(size), new Uint32Array(size)];
	// Of one question in each bin its weight, weight × forecast and the weight that happened: side by side, a quarter faster
	// than apart, and a power of two in width.
	const cells = new Float64Array(SIDE_BY_SIDE * size);
	for (let question = 0, row = 0; question + 1 < starts.length; question++) {
		for (const end = starts[question + 1] ?? 0; row < end; row++) {
			const said = p[row] ?? 0;
			const one = weight[row] ?? 0;
			const at = SIDE_BY_SIDE * (bins[Math.trunc(said * 1000 + shift)] ?? 0);
			cells[at] = (cells[at] ?? 0) + one;
			cells[at + 1] = (cells[at + 1] ?? 0) + one * said;
			// Of a question mostly all rows happened, or none.
			if (happened[row] === 1) cells[at + 2] = (cells[at + 2] ?? 0) + one;
		}
		for (let bin = 0, at = 0; bin < size; bin++, at += SIDE_BY_SIDE) {
			const own = cells[at] ?? 0;
			if (own === 0) continue;
			questions[bin] = (questions[bin] ?? 0) + 1;
			if ((cells[at + 2] ?? 0) > 0) questionsHappened[bin] = (questionsHappened[bin] ?? 0) + 1;
			sums.weight[bin] = (sums.weight[bin] ?? 0) + own;
			sums.squares[bin] = (sums.squares[bin] ?? 0) + own ** 2;
			sums.forecast[bin] = (sums.forecast[bin] ?? 0) + (cells[at + 1] ?? 0);
			sums.happened[bin] = (sums.happened[bin] ?? 0) + (cells[at + 2] ?? 0);
			cells[at] = cells[at + 1] = cells[at + 2] = 0;
		}
	}
	return { ...sums, questions, questionsHappened };
}

function assertEdges(edges: readonly number[]): void {
	const rising = pairs(edges).every(([low, high]) => low < high);
	if (!rising || !edges.every(Number.isInteger) || edges[0] !== 0 || edges.at(-1) !== 1000)
		throw new RangeError(
			`edges must be whole per mille rising from 0 to 1000, not ${edges.join()}`
		);
}
