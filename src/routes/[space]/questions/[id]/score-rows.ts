import { csvFormat } from 'd3';
import type { Outputs } from '#lib/client/types.ts';
import { brierMultiple, brierOrdered } from '#lib/domain/score/brier.ts';

export type Scores = NonNullable<Outputs['resolution']['scores']>;
export type Stretch = NonNullable<Scores['crowd']>['stretches'][number];
export type Unscored = Scores['unscored'][number];

/** One line of the table of scores. */
export type ScoreRow = {
	id: string;
	name: string;
	isYou: boolean;
	isCrowd: boolean;
	first: number | null;
	last: number | null;
	/** Null for the crowd, which makes none. */
	forecasts: number | null;
	score: number | null;
	coverage: number;
	contribution: number;
	/** Against the crowd's median over the time both stood, less is better; null where there is none to compare with. */
	againstCrowd: number | null;
	/** What the same forecasts would have scored on the other outcome; yes-or-no questions only. */
	otherwise: number | null;
	stretches: readonly Stretch[];
};

/** Everybody's score, best first, the crowd's median last. */
export function scoreRows({ people, crowd, outcomeKind }: Scores): ScoreRow[] {
	const isBinary = outcomeKind === 'yes' || outcomeKind === 'no';
	const shared = (entry: Pick<ScoreRow, 'coverage' | 'stretches'>) => ({
		otherwise: isBinary ? otherwise(entry) : null
	});
	const rows = people.map(({ forecasterId, ...person }) => ({
		...person,
		...shared(person),
		id: forecasterId,
		isCrowd: false,
		againstCrowd: person.meanwhile && person.meanwhile.mine - person.meanwhile.theirs
	}));
	if (crowd === null) return rows;
	const median = {
		id: 'crowd',
		name: 'Crowd, median',
		isYou: false,
		isCrowd: true,
		forecasts: null,
		againstCrowd: 0
	};
	return [...rows, { ...median, ...crowd, ...shared(crowd) }];
}

/** The score of the same stretches, had the question gone the other way. */
function otherwise({ stretches, coverage }: Pick<ScoreRow, 'coverage' | 'stretches'>) {
	if (coverage === 0) return null;
	const sum = stretches.reduce(
		(total, { weight, probability, outcome }) =>
			total + weight * (probability - (1 - outcome)) ** 2,
		0
	);
	return sum / coverage;
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

/** A row's stretches as CSV, unrounded, times in UTC. */
export const stretchesCsv = ({ stretches }: Pick<ScoreRow, 'stretches'>): string =>
	csvFormat(
		stretches.map(({ from, to, probability, outcome, score, weight }) => ({
			from: new Date(from).toISOString(),
			to: new Date(to).toISOString(),
			probability,
			outcome,
			score,
			weight,
			contribution: weight * score
		}))
	);
