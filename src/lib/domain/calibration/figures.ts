import { consistencyBand, type BandPoint } from './band.ts';
import { binStatements, type BinStatement } from './bin-statements.ts';
import { reliabilityBins, type BinRule, type ReliabilityBin } from './bins.ts';
import { clusteredMean, type ClusteredMean } from './cluster.ts';
import { questionsIn, type CalibrationColumns, type ScoreColumns } from './columns.ts';
import { corp, type Block, type Corp } from './corp.ts';
import { LEAST_QUESTIONS, reliabilityVerdict, type Verdict } from './judgement.ts';
import type { Resampling } from './resampling.ts';
import { overall, tally } from './tally.ts';

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
 * @param columns the numbers, and what each of them scored
 * @throws {RangeError} if the edges, the level or the draws are out of range
 */
export function recordFigures(
	columns: CalibrationColumns & ScoreColumns,
	resampling: Resampling,
	rule: BinRule = {}
): RecordFigures {
	const brier = clusteredMean(columns);
	const questions = questionsIn(columns);
	const verdict = reliabilityVerdict(questions);
	const bins = reliabilityBins(columns, rule);
	const said = tally(columns);
	const curve = corp(said);
	const isShort = questions < LEAST_QUESTIONS.fullDot;
	return {
		...{ questions, verdict, brier, bins },
		parts: curve && partsOf(curve),
		share: overall(said)?.baseRate ?? null,
		curve: isShort ? [] : (curve?.blocks ?? []),
		band: isShort ? [] : consistencyBand(columns, resampling),
		leaning:
			verdict === 'enough'
				? (binStatements(bins).find(({ leaning }) => leaning !== null) ?? null)
				: null
	};
}

const partsOf = ({ blocks: _, ...parts }: Corp): Omit<Corp, 'blocks'> => parts;
