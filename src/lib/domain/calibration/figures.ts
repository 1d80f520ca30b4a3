import { sum } from 'd3-array';
import { consistencyBand, type BandPoint } from './band.ts';
import { binStatements, type BinStatement } from './bin-statements.ts';
import { reliabilityBins, type BinRule, type ReliabilityBin } from './bins.ts';
import { clusteredMean, type ClusteredMean } from './cluster.ts';
import { calibrationColumns, scoreColumns, type CalibrationRow } from './columns.ts';
import { corp, type Block, type Corp } from './corp.ts';
import { LEAST_QUESTIONS, reliabilityVerdict, type Verdict } from './judgement.ts';
import type { Resampling } from './resampling.ts';
import { tally } from './tally.ts';

/** A row of a diagram that brings its Brier score along. */
export type ScoredRow = CalibrationRow & { score: number };

/** A record, or a part of one, in the figures that two of them are compared by. */
export type RecordFigures = {
	questions: number;
	verdict: Verdict;
	/** Mean Brier with its error by question; null without rows. */
	brier: ClusteredMean | null;
	/** The score of the rows taken apart; of options it is the score by option, 2/K of that of the vector. */
	parts: Omit<Corp, 'blocks'> | null;
	/** Weighted share of the rows that happened; null without rows. */
	share: number | null;
	bins: ReliabilityBin[];
	/** Curve and band; none of fewer than ten questions, as they would be about those only. */
	curve: Block[];
	band: BandPoint[];
	/** The bin that leans by most beyond chance; null where none does, or there is too little to judge by. */
	leaning: BinStatement | null;
};

/**
 * What is said of a record at a glance: its score, the parts of it, its diagram and where it leans most.
 *
 * @throws {RangeError} if a row is out of range, or the edges, the level or the draws are
 * @example recordFigures([], { level: 0.9, draws: 1, random: () => 0 }).questions // => 0
 */
export function recordFigures(
	rows: readonly ScoredRow[],
	resampling: Resampling,
	rule: BinRule = {}
): RecordFigures {
	const columns = calibrationColumns(rows);
	const brier = clusteredMean(scoreColumns(rows));
	const questions = brier?.questions ?? 0;
	const verdict = reliabilityVerdict(questions);
	const bins = reliabilityBins(columns, rule);
	const curve = corp(tally(columns));
	const isShort = questions < LEAST_QUESTIONS.fullDot;
	return {
		...{ questions, verdict, brier, bins },
		parts: curve && partsOf(curve),
		share: shareThatHappened(rows),
		curve: isShort ? [] : (curve?.blocks ?? []),
		band: isShort ? [] : consistencyBand(columns, resampling),
		leaning:
			verdict === 'enough'
				? (binStatements(bins).find(({ leaning }) => leaning !== null) ?? null)
				: null
	};
}

/**
 * The weighted share of the rows that happened; null of none.
 *
 * @example shareThatHappened([{ p: 0.3, happened: true, weight: 2, questionId: 'q' }]) // => 1
 */
export function shareThatHappened(rows: readonly CalibrationRow[]): number | null {
	const weight = sum(rows, (row) => row.weight);
	return weight === 0 ? null : sum(rows, (row) => row.weight * Number(row.happened)) / weight;
}

const partsOf = ({ blocks: _, ...parts }: Corp): Omit<Corp, 'blocks'> => parts;
