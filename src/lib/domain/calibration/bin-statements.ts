import { descending } from 'd3-array';
import { BIN_LEVEL, type ReliabilityBin } from './bins.ts';
import { wilson } from './interval.ts';
import { levelOfEach } from './several.ts';

/** One bin as a statement: "when you said about 80% it happened 65% of the time, 9 of 14 questions". */
export type BinStatement = {
	/** Place of the bin among those given, counted from 0. */
	bin: number;
	/** Mean of what was said in it. */
	said: number;
	/** The weighted share that happened. */
	happened: number;
	questions: number;
	/** How many of them did, as in `ReliabilityBin`. */
	questionsHappened: number | null;
	/**
	 * Over-confident if the side held more likely happened less often than was said, under-confident if more often. Null within
	 * chance: what was said lies in the interval of what happened, wide enough for all bins together, or at 50%, which holds no
	 * side more likely.
	 */
	leaning: 'over' | 'under' | null;
};

/**
 * What each bin with enough questions for a full dot says of over- and under-confidence; first the one that is off by most, in
 * intervals. Bins with fewer questions say nothing (scoring.md C.8, C.10).
 *
 * Of eleven bins one would lean by chance alone: the interval that a leaning has to clear is as wide as it takes for all that
 * say something together (`levelOfEach`), and so wider than the one a bin is drawn with.
 *
 * @example binStatements(reliabilityBins(calibrationColumns([]))) // => []
 */
export function binStatements(bins: readonly ReliabilityBin[]): BinStatement[] {
	const level = levelOfEach(bins.filter(({ mark }) => mark === 'dot').length, BIN_LEVEL);
	return bins
		.flatMap((bin, i) => {
			const { meanForecast: said, frequency: happened, interval, mark } = bin;
			if (said === null || happened === null || interval === null || mark !== 'dot') return [];
			const off = Math.abs(happened - said) / (interval.high - interval.low);
			const { questions, questionsHappened, effectiveQuestions: n } = bin;
			const within = wilson(happened * n, n, level);
			const isChance =
				said === 0.5 || within === null || (within.low <= said && said <= within.high);
			const leaning = isChance ? null : leaningOf(said, happened);
			return [
				{ off, statement: { bin: i, said, happened, questions, questionsHappened, leaning } }
			];
		})
		.sort((a, b) => descending(a.statement.questions, b.statement.questions))
		.sort((a, b) => descending(a.off, b.off))
		.map(({ statement }) => statement);
}

const leaningOf = (said: number, happened: number): 'over' | 'under' =>
	(said > 0.5 ? happened < said : happened > said) ? 'over' : 'under';
