import type { ScoredStretch, Settled } from './question-score.ts';
import { toBaseline } from './baseline.ts';
import { brier } from './brier.ts';
import { logScore } from './log.ts';
import { PEER_FLOOR, peerScores } from './peer.ts';
import { relativeScores } from './relative.ts';
import { timeAveragedScore, type TimeAverage } from './time-average.ts';

/** The rules a resolved question is scored by: three by oneself, two against those who stood at the same time. */
export const RULES = ['brier', 'log', 'baseline', 'peer', 'relative'] as const;
export type Rule = (typeof RULES)[number];
/** Those that do without the median of everybody. */
export type PeerRule = Exclude<Rule, 'relative'>;

/** A stretch as `scoreQuestion` gives it, whichever forecast it was. */
export type WorkedStretch = Omit<ScoredStretch<unknown>, 'forecast'>;

/** Somebody's stretches on a settled question. */
export type Contender = {
	forecasterId: string;
	/** Whether the others are held against them: people are, bots, markets and the crowd are not. */
	isInField: boolean;
	stretches: readonly WorkedStretch[];
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
export function scoresByRule(
	contenders: readonly Contender[],
	settled: Settled
): Map<string, Record<Rule, TimeAverage>> {
	const field = contenders.filter(({ isInField }) => isInField);
	const together = relativeOf(field, settled);
	const scores = scoresByPeerRule(contenders, settled);
	return new Map(
		contenders.flatMap((contender) => {
			const { forecasterId, isInField } = contender;
			const relative = isInField ? together : relativeOf([...field, contender], settled);
			const own = scores.get(forecasterId);
			return own === undefined
				? []
				: [[forecasterId, { ...own, relative: relative.get(forecasterId) ?? NEVER }]];
		})
	);
}

/** As `scoresByRule`, without the comparison with the median, which is nearly half of the work. */
export function scoresByPeerRule(
	contenders: readonly Contender[],
	settled: Settled
): Map<string, Record<PeerRule, TimeAverage>> {
	const field = contenders.filter(({ isInField }) => isInField);
	const together = peerOf(field, settled);
	return new Map(
		contenders.map((contender) => {
			const { forecasterId, isInField } = contender;
			if (!isInField) return [forecasterId, scoresBeside(contender, field, settled)];
			const peer = together.get(forecasterId) ?? NEVER;
			return [forecasterId, { ...alone(contender, settled), peer }];
		})
	);
}

/**
 * What one who is not in the field scores, held against it: a bot, or the crowd.
 *
 * @param field those who are; it may be empty
 */
export const scoresBeside = (
	contender: Contender,
	field: readonly Contender[],
	settled: Settled
): Record<PeerRule, TimeAverage> => ({
	...alone(contender, settled),
	peer: peerOf([...field, contender], settled).get(contender.forecasterId) ?? NEVER
});

/**
 * Everybody's stretches had a yes-or-no question gone the other way; null where there is more than one.
 *
 * They stand as long as they did: when the other outcome would have been known nobody can say.
 */
export function otherWay(
	contenders: readonly Contender[],
	settled: Settled
): { contenders: Contender[]; settled: Settled } | null {
	if (settled.outcomeKind !== 'yes' && settled.outcomeKind !== 'no') return null;
	const happened = settled.outcomeKind === 'no';
	return {
		contenders: contenders.map((contender) => ({
			...contender,
			stretches: contender.stretches.map((stretch) => ({
				...stretch,
				outcome: happened ? (1 as const) : (0 as const),
				score: brier(stretch.probability, happened)
			}))
		})),
		settled: { ...settled, outcomeKind: happened ? 'yes' : 'no' }
	};
}

/**
 * What one stretch scores by itself under a rule that looks at nobody else.
 *
 * @example stretchScore({ probability: 0.5, outcome: 1, score: 0.25 }, 'baseline', 2) // => 0
 */
export function stretchScore(
	{ probability, outcome, score }: Pick<WorkedStretch, 'probability' | 'outcome' | 'score'>,
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

function alone({ stretches }: Contender, settled: Settled) {
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

const peerOf = (contenders: readonly Contender[], { horizon }: Settled) =>
	peerScores(contenders.flatMap(rowsOf), horizon, PEER_FLOOR);
const relativeOf = (contenders: readonly Contender[], { horizon }: Settled) =>
	relativeScores(contenders.flatMap(rowsOf), horizon);

/** Somebody's stretches as those who compare people want them. Named one by one: thousands are made for a page, and spreading takes longer. */
export const rowsOf = ({ forecasterId, stretches }: Contender) =>
	stretches.map(({ from, to, probability, outcome, score }) => ({
		forecasterId,
		from,
		to,
		probability,
		score,
		log: logScore(probability, outcome === 1)
	}));
