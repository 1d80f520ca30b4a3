import type { ComparedMethod } from '#lib/domain/aggregate/team-method.ts';

type MethodWords = {
	/** As part of a sentence: "the crowd's recency-weighted median". */
	readonly name: string;
	/** At the end of a line in a chart. */
	readonly label: string;
	/** What it does and supposes. */
	readonly says: string;
};

/** What each way to make one number of many is called, and what it does and supposes. */
export const METHOD_WORDS: Readonly<Record<ComparedMethod, MethodWords>> = {
	median: {
		name: 'median',
		label: 'Crowd median',
		says: 'The middle forecast. One 0% or 100% among few people hardly moves it, and it supposes nothing further.'
	},
	recency_weighted_median: {
		name: 'recency-weighted median',
		label: 'Crowd by recency',
		says: 'The median, with newer forecasts weighing more, from three people on. It supposes that whoever spoke last knows more.'
	},
	trimmed_mean: {
		name: 'trimmed mean',
		label: 'Crowd trimmed mean',
		says: 'The mean without the lowest and the highest fifth, from five people on. It supposes that the extremes are slips or boasts.'
	},
	mean: {
		name: 'mean',
		label: 'Crowd mean',
		says: 'Everybody’s number moves it by as much, the extremes too. It supposes that all are meant as they were said.'
	},
	geometric_mean_of_odds: {
		name: 'geometric mean of odds',
		label: 'Crowd mean of odds',
		says: 'The mean of everybody’s log odds, so that small and large chances keep their weight. It supposes that whoever says 0% or 100% is certain: one of them decides, and where one says 0% and another 100% the median stands in.'
	},
	extremised_mean: {
		name: 'extremised mean',
		label: 'Crowd, pushed mean',
		says: 'The mean, its odds raised to the power 1.5. It supposes that each knows something the others do not.'
	},
	extremised_odds: {
		name: 'extremised mean of odds',
		label: 'Crowd, pushed odds',
		says: 'The geometric mean of odds raised to the power 1.5. It supposes that each knows something the others do not.'
	},
	neyman_roughgarden: {
		name: 'Neyman–Roughgarden pool',
		label: 'Crowd, pushed by n',
		says: 'The geometric mean of odds, pushed by what the number of people calls for: 1.29 for two, towards 1.73 for many. It supposes that each knows something the others do not, the less the more there are.'
	}
};

/** "The crowd", with what its number is where that is not the usual. */
export function sayCrowd({
	method,
	isStandIn
}: {
	method: ComparedMethod;
	isStandIn: boolean;
}): string {
	if (isStandIn) return 'the crowd (its median, for certainties contradict each other)';
	return method === 'median' ? 'the crowd' : `the crowd (${METHOD_WORDS[method].name})`;
}
