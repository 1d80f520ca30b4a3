import type { Said, ScoredStretch, Settled } from './question-score.ts';
import { toBaseline } from './baseline.ts';
import { logScore } from './log.ts';
import { PEER_FLOOR, peerScores } from './peer.ts';
import { relativeScores } from './relative.ts';
import { timeAveragedScore, type TimeAverage } from './time-average.ts';

/** The rules a resolved question is scored by: three by oneself, two against those who stood at the same time. */
export const RULES = ['brier', 'log', 'baseline', 'peer', 'relative'] as const;
export type Rule = (typeof RULES)[number];

/** Somebody's stretches on a settled question, as `scoreQuestion` gives them. */
export type Contender<F> = {
	forecasterId: string;
	/** Whether the others are held against them: people are, bots, markets and the crowd are not. */
	isInField: boolean;
	stretches: readonly ScoredStretch<F>[];
};

/**
 * Everybody's scores on one settled question under every rule, by forecaster.
 *
 * Each is a mean over the time they stood, with the share of the scheduled life that was. Brier and relative Brier: 0 to 1 and
 * −1 to 1, less is better. Log, baseline and peer: more is better, and 0% on what happened gives −Infinity, but for the
 * peer score, whose floor is 0.1%. Who is not in the field is held against it and changes nobody's score.
 *
 * @param contenders each with at least one stretch
 */
export function scoresByRule<F extends Said>(
	contenders: readonly Contender<F>[],
	settled: Settled
): Map<string, Record<Rule, TimeAverage>> {
	const field = contenders.filter(({ isInField }) => isInField).flatMap(rowsOf);
	const together = compared(field, settled);
	return new Map(
		contenders.map((contender) => {
			const { forecasterId, isInField, stretches } = contender;
			const beside = isInField ? together : compared([...field, ...rowsOf(contender)], settled);
			return [
				forecasterId,
				{
					...alone(stretches, settled),
					peer: beside.peer.get(forecasterId) ?? NEVER,
					relative: beside.relative.get(forecasterId) ?? NEVER
				}
			];
		})
	);
}

/**
 * What one stretch scores by itself under a rule that looks at nobody else.
 *
 * @example stretchScore({ probability: 0.5, outcome: 1, score: 0.25 }, 'baseline', 2) // => 0
 */
export function stretchScore(
	{
		probability,
		outcome,
		score
	}: Pick<ScoredStretch<unknown>, 'probability' | 'outcome' | 'score'>,
	rule: 'brier' | 'log' | 'baseline',
	options: number
): number {
	switch (rule) {
		case 'brier':
			return score;
		case 'log':
			return logScore(probability, outcome === 1);
		case 'baseline':
			return toBaseline(logScore(probability, outcome === 1), options);
	}
}

/** How many ways a question can go. */
export const optionsOf = ({ optionIds }: Settled): number => Math.max(2, optionIds.length);

const NEVER: TimeAverage = { score: null, coverage: 0, contribution: 0 };

function alone(stretches: Contender<unknown>['stretches'], settled: Settled) {
	const options = optionsOf(settled);
	const by = (rule: 'brier' | 'log' | 'baseline') =>
		timeAveragedScore(
			stretches.map((stretch) => ({
				weight: stretch.weight,
				score: stretchScore(stretch, rule, options)
			}))
		);
	return { brier: by('brier'), log: by('log'), baseline: by('baseline') };
}

const compared = (rows: ReturnType<typeof rowsOf>, { horizon }: Settled) => ({
	peer: peerScores(rows, horizon, PEER_FLOOR),
	relative: relativeScores(rows, horizon)
});

/** Somebody's stretches as those who compare people want them. */
export const rowsOf = <F>({ forecasterId, stretches }: Contender<F>) =>
	stretches.map((stretch) => ({
		...stretch,
		forecasterId,
		log: logScore(stretch.probability, stretch.outcome === 1)
	}));
