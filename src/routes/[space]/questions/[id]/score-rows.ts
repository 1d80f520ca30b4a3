import type { Outputs } from '#lib/client/types.ts';
import { baselineMultiple } from '#lib/domain/score/baseline.ts';
import { brierMultiple, brierOrdered } from '#lib/domain/score/brier.ts';
import { stretchScore, type PeerRule } from '#lib/domain/score/rules.ts';
import { timeAveragedScore, type TimeAverage } from '#lib/domain/score/time-average.ts';
import { METHOD_WORDS } from '#lib/ui/crowd/method-words.ts';
import { formatList, formatUnits } from '#lib/ui/format.ts';
import type { BrierScale } from '#lib/ui/record/brier-scale.ts';
import { formatRule, ruleWords, shownScore, type ShownRule } from '#lib/ui/record/rule-words.ts';

export type Scores = NonNullable<Outputs['resolution']['scores']>;
type Entry = NonNullable<Scores['crowd']>;
/** What one forecaster's scores are made of. */
export type Sum = Outputs['resolution']['stretches'];
export type Stretch = Sum['stretches'][number];
/** The rules by which a number is scored on its own. */
export type OwnRule = Exclude<ShownRule, 'peer'>;

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
	/** Changes when the stretches behind it do, whichever rule it is read by. */
	reading: string;
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

function rowOf({ scores, otherwise, ...entry }: Entry, rule: PeerRule, brier: BrierScale) {
	const shown = (stored: number | null) =>
		stored === null ? null : shownScore(rule, stored, brier);
	const earned = scores[rule];
	return {
		...{ first: entry.first, last: entry.last, coverage: earned.coverage },
		score: shown(earned.score),
		contribution: shownScore(rule, earned.contribution, brier),
		otherwise: shown(otherwise?.[rule] ?? null),
		reading: `${scores.brier.contribution} ${scores.peer.contribution} ${entry.forecasts}`
	};
}

/** What a stretch scores under a rule, as it is shown. */
export const shownStretch = (
	stretch: Pick<Stretch, 'probability' | 'outcome' | 'score'>,
	rule: OwnRule,
	options: number,
	brier: BrierScale
): number => shownScore(rule, stretchScore(stretch, rule, options), brier);

function against(
	both: { mine: number; theirs: number } | null,
	rule: ShownRule,
	brier: BrierScale
): number | null {
	if (both === null) return null;
	const difference = shownScore(rule, both.mine, brier) - shownScore(rule, both.theirs, brier);
	// Both at minus infinity are not to be told apart.
	return Number.isNaN(difference) ? null : difference;
}

/**
 * What saying the same of every outcome would have scored by a rule, as it is stored: 0.25 by Brier for yes or no. Null by the peer
 * rule, which depends on the others.
 *
 * @param answer the option that happened, counted from 0; null for yes or no
 */
export function evenScore(
	rule: ShownRule,
	{ options, ordered }: Pick<Scores, 'options' | 'ordered'>,
	answer: number | null
): number | null {
	switch (rule) {
		case 'brier': {
			const even = Array.from({ length: options }, () => 1 / options);
			return answer === null ? 0.25 : (ordered ? brierOrdered : brierMultiple)(even, answer);
		}
		case 'log':
			return -Math.log(options);
		case 'baseline':
			return 0;
		case 'peer':
			return null;
	}
}

/**
 * What the same numbers would have scored had another option happened, over the same time, by option; none for yes or no.
 *
 * @param answer the id of the option that happened
 */
export function otherOptions(
	stretches: readonly Stretch[],
	rule: OwnRule,
	{ optionIds, ordered }: Pick<Scores, 'optionIds' | 'ordered'>,
	answer: string | null
): { id: string; score: number }[] {
	const scoreOf = (vector: readonly number[], i: number) => {
		if (rule === 'baseline') return baselineMultiple(vector, i);
		if (rule === 'log')
			return stretchScore(
				{ probability: vector[i] ?? 0, outcome: 1, score: 0 },
				'log',
				vector.length
			);
		return (ordered ? brierOrdered : brierMultiple)(vector, i);
	};
	return optionIds.flatMap((id, i) => {
		const { score } =
			id === answer
				? NOTHING
				: timeAveragedScore(
						stretches.map(({ weight, distribution }) => ({
							weight,
							score: scoreOf(
								optionIds.map((each) => distribution?.[each] ?? 0),
								i
							)
						}))
					);
		return score === null ? [] : [{ id, score }];
	});
}

/** A difference of two scores with its sign; a dash of two that are both −∞. */
export function signedRule(rule: ShownRule, difference: number): string {
	if (Number.isNaN(difference)) return '—';
	const text = formatRule(rule, difference);
	if (Number(text.replace('−', '')) === 0) return '0';
	return difference > 0 ? `+${text.replace('Infinity', '∞')}` : text;
}

/** `you, Ann and 5 others` */
export const sayNames = ({ named, people }: Scores['voided']): string =>
	formatList([
		...named.map(({ isYou, name }) => (isYou ? 'you' : name)),
		...(people > named.length ? [formatUnits(people - named.length, 'other')] : [])
	]);
