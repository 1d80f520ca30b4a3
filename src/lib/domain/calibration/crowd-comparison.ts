import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import { poolStanding } from '#lib/domain/aggregate/pool-standing.ts';
import type { StandingCrowd } from '#lib/domain/aggregate/standing-crowd.ts';
import {
	COMPARED_METHODS,
	methodOf,
	type ComparedMethod
} from '#lib/domain/aggregate/team-method.ts';
import { walkThrough, type CrowdStep } from '#lib/domain/aggregate/walk.ts';
import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { scoreSteps, type Said, type Settled } from '#lib/domain/score/question-score.ts';
import type { Bootstrapped } from './bootstrap.ts';
import { clusteredMean, type ClusteredMean } from './cluster.ts';
import { scoreColumns, type ScoreRow } from './columns.ts';
import { pairedDifference } from './paired.ts';

/** A settled question and everybody's rows on it: plain data, which can be handed to another thread. */
export type CrowdQuestion = {
	questionId: QuestionId;
	settled: Settled;
	/** In the order of the steps' vectors; none for yes or no. */
	optionIds: readonly OptionId[];
	/** Oldest first. */
	steps: readonly CrowdStep<readonly number[]>[];
};

/** What the crowd would have scored by a method. */
export type MethodScore = {
	method: ComparedMethod;
	/** Mean Brier, 0 best; each question by the share of its scheduled life in which there was a crowd. */
	brier: ClusteredMean;
	/** Less what it scored by the method in force, question by question: below 0 is better. Null for that method itself. */
	difference: Bootstrapped | null;
	/** Questions on which certainties contradicted each other for a while, and the median stood in. */
	standIns: number;
};

export type ComparisonOptions = {
	inForce: ComparedMethod;
	level: number;
	draws: number;
	seed: number;
};

/** What the crowd would have scored on one question by each method. */
export type CrowdScores = {
	questionId: QuestionId;
	/** Share of its scheduled life in which there was a crowd. */
	weight: number;
	scores: Record<ComparedMethod, number>;
	/** The methods for which the median stood in for a while. */
	standIns: ReadonlySet<ComparedMethod>;
};

/**
 * What the crowd would have scored by each method on the same questions, the best first; none without a question that had a
 * crowd of three.
 *
 * Each is scored like a person, time-averaged, and over the same time: where a method has no number its median stands in, as it
 * does on every page. Differences are paired by question and their intervals bootstrapped by question, with the same draws for
 * each method.
 */
export function compareCrowds(
	questions: readonly CrowdQuestion[],
	{ inForce, level, draws, seed }: ComparisonOptions
): MethodScore[] {
	const scored = scoreCrowds(questions);
	const rowsOf = (method: ComparedMethod): ScoreRow[] =>
		scored.map(({ questionId, weight, scores }) => ({ questionId, weight, score: scores[method] }));
	const reference = rowsOf(inForce);
	return COMPARED_METHODS.flatMap((method) => {
		const rows = rowsOf(method);
		const brier = clusteredMean(scoreColumns(rows));
		if (brier === null) return [];
		const options = { level, draws, random: seededRandom(seed) };
		const difference = method === inForce ? null : pairedDifference(rows, reference, options);
		const standIns = scored.filter((one) => one.standIns.has(method)).length;
		return [{ method, brier, difference, standIns }];
	}).sort((a, b) => a.brier.mean - b.brier.mean);
}

/** The rows behind `compareCrowds`: one a question that had a crowd, walked through once for all methods. */
export const scoreCrowds = (questions: readonly CrowdQuestion[]): CrowdScores[] =>
	questions.flatMap((question) => scoreCrowd(question) ?? []);

type Pools = Record<ComparedMethod, readonly number[]>;

function scoreCrowd({ questionId, settled, optionIds, steps }: CrowdQuestion): CrowdScores | null {
	const standIns = new Set<ComparedMethod>();
	const entries = walkThrough(steps, (at, crowd) => ({ at, pools: poolsOf(crowd, standIns) }), {
		byRecency: true
	});
	const scoreBy = (method: ComparedMethod) =>
		scoreSteps(
			entries.map(({ at, pools }) => ({ at, value: pools && asSaid(pools[method], optionIds) })),
			settled
		);
	const median = scoreBy('median');
	if (median === null) return null;
	// They all stand at the same time.
	const scores = byMethod((method) => scoreBy(method)?.score ?? 0);
	return { questionId, weight: median.coverage, scores, standIns };
}

/** What stands pooled by every method; null while there is no crowd. @param standIns takes those that had no number */
function poolsOf(crowd: StandingCrowd, standIns: Set<ComparedMethod>): Pools | null {
	if (crowd.standing.size < LEAST_CROWD) return null;
	const poolBy = (method: ComparedMethod) =>
		poolStanding(methodOf(method), crowd).flatMap(({ p }) => p ?? []);
	const median = poolBy('median');
	return byMethod((method) => {
		const pool = poolBy(method);
		if (pool.length > 0) return pool;
		standIns.add(method);
		return median;
	});
}

const byMethod = <T>(valueOf: (method: ComparedMethod) => T): Record<ComparedMethod, T> => ({
	median: valueOf('median'),
	recency_weighted_median: valueOf('recency_weighted_median'),
	trimmed_mean: valueOf('trimmed_mean'),
	mean: valueOf('mean'),
	geometric_mean_of_odds: valueOf('geometric_mean_of_odds'),
	extremised_mean: valueOf('extremised_mean'),
	extremised_odds: valueOf('extremised_odds'),
	neyman_roughgarden: valueOf('neyman_roughgarden')
});

function asSaid(pool: readonly number[], optionIds: readonly OptionId[]): Said {
	if (optionIds.length === 0) return { probability: pool[0] ?? null, distribution: null };
	const distribution: Record<OptionId, number> = {};
	for (const [i, id] of optionIds.entries()) distribution[id] = pool[i] ?? 0;
	return { probability: null, distribution };
}
