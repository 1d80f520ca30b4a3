import { spreadOf, type Bootstrapped } from '#lib/domain/calibration/bootstrap.ts';
import { questionsIn } from '#lib/domain/calibration/columns.ts';
import { isIntervalReliable, reliabilityVerdict } from '#lib/domain/calibration/judgement.ts';
import {
	assertResampling,
	drawWithReplacement,
	type Resampling
} from '#lib/domain/calibration/resampling.ts';
import type { BoardColumns } from './columns.ts';
import { rankRanges, type RankRange } from './rank-ranges.ts';

/** One forecaster's line: the weighted mean relative Brier with its interval, and between which ranks they may stand. */
export type BoardLine = Bootstrapped & {
	/** The mean share of the scheduled life of the questions they answered, in (0, 1]. */
	coverage: number;
	/** Null for those who take no rank: not a person of the space, or with too few questions to be ranked. */
	rank: RankRange | null;
};

/**
 * Everybody's line, by forecaster in the order of the columns.
 *
 * The figure is Σ coverage × relative Brier ÷ Σ coverage: a mean, so that answering more questions earns nothing by itself. A
 * draw takes as many questions as there are, with replacement, and is the same for everybody: what two people have in common on a
 * question cancels from their difference, as in any paired comparison (scoring.md C.10). Ranks go to those of `isRanked` with
 * questions enough for a verdict; the others' scores do not touch them.
 *
 * @throws {RangeError} if the level or the draws are out of range
 */
export function leaderboard(columns: BoardColumns, options: Resampling): BoardLine[] {
	assertResampling(options);
	const questions = new Uint32Array(columns.isRanked.length);
	for (const forecaster of columns.forecaster)
		questions[forecaster] = (questions[forecaster] ?? 0) + 1;
	const { estimates, weights, drawn } = drawBoard(columns, options);
	const ranked = [...questions.keys()].filter(
		(i) => columns.isRanked[i] === 1 && reliabilityVerdict(questions[i] ?? 0) === 'enough'
	);
	const ranges = rankRanges(
		ranked.map((i) => ({
			estimate: estimates[i] ?? 0,
			drawn: drawn[i] ?? NOTHING,
			questions: questions[i] ?? 0
		})),
		options.level
	);
	const rankOf = new Map(ranked.map((i, place) => [i, ranges[place] ?? null]));
	return drawn.map((values, i) => ({
		estimate: estimates[i] ?? 0,
		...spreadOf(values, options.level),
		questions: questions[i] ?? 0,
		isReliable: isIntervalReliable(questions[i] ?? 0),
		coverage: (weights[i] ?? 0) / (questions[i] ?? 1),
		rank: rankOf.get(i) ?? null
	}));
}

const NOTHING = new Float64Array(0);

/** Everybody's mean in the record, and in every draw of questions. */
function drawBoard(columns: BoardColumns, { draws, random }: Resampling) {
	const forecasters = columns.isRanked.length;
	const counts = new Uint32Array(questionsIn(columns)).fill(1);
	const [weights, sums] = [new Float64Array(forecasters), new Float64Array(forecasters)];
	addUp(columns, counts, weights, sums);
	const estimates = sums.map((sum, i) => sum / (weights[i] ?? 1));
	const drawn = Array.from(estimates, () => new Float64Array(draws));
	const [weight, sum] = [new Float64Array(forecasters), new Float64Array(forecasters)];
	for (let draw = 0; draw < draws; draw++) {
		drawWithReplacement(counts, random);
		addUp(columns, counts, weight, sum);
		for (const [i, values] of drawn.entries()) {
			const own = weight[i] ?? 0;
			// Who answered a handful of questions may miss a draw altogether; it says nothing about them.
			values[draw] = own > 0 ? (sum[i] ?? 0) / own : (estimates[i] ?? 0);
		}
	}
	return { estimates, weights, drawn };
}

/** By forecaster Σ weight and Σ weight × score, each question counted so many times. */
function addUp(
	{ starts, forecaster, weight, score }: BoardColumns,
	counts: Uint32Array,
	weights: Float64Array,
	sums: Float64Array
): void {
	weights.fill(0);
	sums.fill(0);
	for (let question = 0, row = 0; question < counts.length; question++) {
		const count = counts[question] ?? 0;
		const end = starts[question + 1] ?? 0;
		if (count === 0) row = end;
		for (; row < end; row++) {
			const who = forecaster[row] ?? 0;
			const own = count * (weight[row] ?? 0);
			weights[who] = (weights[who] ?? 0) + own;
			sums[who] = (sums[who] ?? 0) + own * (score[row] ?? 0);
		}
	}
}
