import { csvFormat } from 'd3';
import type { Outputs } from '#lib/client/types.ts';
import { brierMultiple, brierOrdered } from '#lib/domain/score/brier.ts';
import { stretchScore, type Rule } from '#lib/domain/score/rules.ts';
import type { TimeAverage } from '#lib/domain/score/time-average.ts';
import { METHOD_WORDS } from '#lib/ui/crowd/method-words.ts';
import type { BrierScale } from '#lib/ui/record/brier-scale.ts';
import { ruleWords, shownScore, type ShownRule } from '#lib/ui/record/rule-words.ts';

export type Scores = NonNullable<Outputs['resolution']['scores']>;
type Entry = NonNullable<Scores['crowd']>;
export type Stretch = Outputs['resolution']['stretches']['stretches'][number];
export type Unscored = Scores['unscored'][number];

/** One line of the table of scores, under the rule it is read by, as it is shown. */
export type ScoreRow = TimeAverage & {
	id: string;
	name: string;
	isYou: boolean;
	isCrowd: boolean;
	first: number | null;
	last: number | null;
	/** Numbers that stood for some time; null for the crowd, which makes none. */
	forecasts: number | null;
	/** Own score less the crowd's over the time both stood; null where there is nothing to compare with. */
	againstCrowd: number | null;
	/** What the same forecasts would have scored on the other outcome; yes-or-no questions only. */
	otherwise: number | null;
};

const NOTHING: TimeAverage = { score: null, coverage: 0, contribution: 0 };

/** Everybody's score by one rule, best first, the crowd last. */
export function scoreRows(
	{ people, crowd, crowdMethod }: Scores,
	rule: ShownRule,
	brier: BrierScale
): ScoreRow[] {
	const sign = ruleWords(rule, brier).lessIsBetter ? 1 : -1;
	const rows = people.map((person) => ({
		...rowOf(person, rule, brier),
		...{ id: person.forecasterId, name: person.name, isYou: person.isYou, isCrowd: false },
		forecasts: person.forecasts,
		againstCrowd: rule === 'peer' ? null : against(person.meanwhile[rule], rule, brier)
	}));
	rows.sort((a, b) => sign * (a.score ?? 0) - sign * (b.score ?? 0));
	if (crowd === null) return rows;
	const name = `Crowd, ${METHOD_WORDS[crowdMethod].name}`;
	const pooled = { id: 'crowd', name, isYou: false, isCrowd: true };
	return [...rows, { ...rowOf(crowd, rule, brier), ...pooled, forecasts: null, againstCrowd: 0 }];
}

function rowOf({ scores, otherwise, ...entry }: Entry, rule: Rule, brier: BrierScale) {
	const shown = (stored: number | null) =>
		stored === null ? null : shownScore(rule, stored, brier);
	const earned = scores?.[rule] ?? NOTHING;
	const { first, last } = entry;
	return {
		...{ first, last, coverage: earned.coverage },
		score: shown(earned.score),
		contribution: shownScore(rule, earned.contribution, brier),
		otherwise: shown(otherwise?.[rule].score ?? null)
	};
}

/** What a stretch scores under a rule, as it is shown. */
export const shownStretch = (
	stretch: Stretch,
	rule: Exclude<ShownRule, 'peer'>,
	options: number,
	brier: BrierScale
): number => shownScore(rule, stretchScore(stretch, rule, options), brier);

function against(
	both: { mine: number; theirs: number } | null,
	rule: Rule,
	brier: BrierScale
): number | null {
	if (both === null) return null;
	const difference = shownScore(rule, both.mine, brier) - shownScore(rule, both.theirs, brier);
	// Both at minus infinity are not to be told apart.
	return Number.isNaN(difference) ? null : difference;
}

/**
 * What saying the same of every outcome would have scored: 0.25 for yes or no.
 *
 * @param answer the option that happened, counted from 0; null for yes or no
 */
export function evenScore(options: number, answer: number | null, ordered: boolean): number {
	if (answer === null) return 0.25;
	const even = Array.from({ length: options }, () => 1 / options);
	return (ordered ? brierOrdered : brierMultiple)(even, answer);
}

/** A row's stretches under a rule as CSV, unrounded, times in UTC: the contributions add up to the sum. */
export const stretchesCsv = (
	stretches: readonly Stretch[],
	rule: Exclude<ShownRule, 'peer'>,
	options: number,
	brier: BrierScale
): string =>
	csvFormat(
		stretches.map((stretch) => {
			const score = shownStretch(stretch, rule, options, brier);
			return {
				from: new Date(stretch.from).toISOString(),
				to: new Date(stretch.to).toISOString(),
				probability: stretch.probability,
				outcome: stretch.outcome,
				[rule === 'brier' ? brier.column : rule]: score,
				weight: stretch.weight,
				contribution: stretch.weight * score
			};
		})
	);

export type PeerLine = Outputs['resolution']['peerSum']['lines'][number];

/** The lines of a peer score as CSV, unrounded, times in UTC. */
export const peerCsv = (lines: readonly PeerLine[]): string =>
	csvFormat(
		lines.map(
			({ from, to, probability, own, against: others, n, score, weight, contribution }) => ({
				from: new Date(from).toISOString(),
				to: new Date(to).toISOString(),
				probability,
				log_score: own,
				others_mean_log_score: others,
				standing: n,
				score,
				weight,
				contribution
			})
		)
	);
