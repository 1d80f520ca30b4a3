import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import { poolStanding } from '#lib/domain/aggregate/pool-standing.ts';
import type { StandingCrowd } from '#lib/domain/aggregate/standing-crowd.ts';
import {
	COMPARED_METHODS,
	methodOf,
	type ComparedMethod
} from '#lib/domain/aggregate/team-method.ts';
import { walkThrough, type CrowdStep } from '#lib/domain/aggregate/walk.ts';
import type { OptionId } from '#lib/domain/ids.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { scoreSteps, type Said, type Settled } from '#lib/domain/score/question-score.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Bootstrapped } from './bootstrap.ts';
import { clusteredMean, type ClusteredMean } from './cluster.ts';
import { scoreColumns, type ScoreRow } from './columns.ts';
import { pairedDifference } from './paired.ts';

/** A settled question and everybody's rows on it: plain data, which can be handed to another thread. */
export type CrowdQuestion = {
	questionId: string;
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
	const scored = questions.map(scoreByMethod);
	const rowsOf = (method: ComparedMethod): ScoreRow[] =>
		scored.flatMap(({ rows }) => rows.get(method) ?? []);
	const [reference, random] = [rowsOf(inForce), () => seededRandom(seed)];
	return COMPARED_METHODS.flatMap((method) => {
		const rows = rowsOf(method);
		const brier = clusteredMean(scoreColumns(rows));
		if (brier === null) return [];
		const options = { level, draws, random: random() };
		const difference = method === inForce ? null : pairedDifference(rows, reference, options);
		const standIns = scored.filter((one) => one.standIns.has(method)).length;
		return [{ method, brier, difference, standIns }];
	}).sort((a, b) => a.brier.mean - b.brier.mean);
}

type Entry = { at: Instant; pools: ReadonlyMap<ComparedMethod, readonly number[]> };

/** One walk through a question for all methods, and each one's score on it. */
function scoreByMethod({ questionId, settled, optionIds, steps }: CrowdQuestion) {
	const standIns = new Set<ComparedMethod>();
	const entries = walkThrough(
		steps,
		(at, crowd): Entry => ({ at, pools: poolsOf(crowd, standIns) }),
		{ byRecency: true }
	);
	const rows = new Map<ComparedMethod, ScoreRow>();
	for (const method of COMPARED_METHODS) {
		const said = entries.map(({ at, pools }) => {
			const pool = pools.get(method);
			return { at, value: pool === undefined ? null : asSaid(pool, optionIds) };
		});
		const score = scoreSteps(said, settled);
		if (score?.score != null)
			rows.set(method, { score: score.score, weight: score.coverage, questionId });
	}
	return { rows, standIns };
}

/** What stands pooled by every method; nothing while there is no crowd. @param standIns takes those that had no number */
function poolsOf(
	crowd: StandingCrowd,
	standIns: Set<ComparedMethod>
): Map<ComparedMethod, readonly number[]> {
	const pools = new Map<ComparedMethod, readonly number[]>();
	if (crowd.standing.size < LEAST_CROWD) return pools;
	for (const method of COMPARED_METHODS) {
		const pool = poolStanding(methodOf(method), crowd).flatMap(({ p }) => p ?? []);
		const median = pools.get('median') ?? pool;
		pools.set(method, pool.length === 0 ? median : pool);
		if (pool.length === 0) standIns.add(method);
	}
	return pools;
}

function asSaid(pool: readonly number[], optionIds: readonly OptionId[]): Said {
	if (optionIds.length === 0) return { probability: pool[0] ?? null, distribution: null };
	const distribution: Record<OptionId, number> = {};
	for (const [i, id] of optionIds.entries()) distribution[id] = pool[i] ?? 0;
	return { probability: null, distribution };
}
