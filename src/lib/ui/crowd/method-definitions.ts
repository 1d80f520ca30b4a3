import type { ComparedMethod } from '#lib/domain/aggregate/team-method.ts';

/** By which formula a method pools, and where it comes from; what it says is in `METHOD_WORDS`. */
export const METHOD_DEFINITIONS: Readonly<
	Record<ComparedMethod, { readonly formula: string; readonly source: string }>
> = {
	median: {
		formula: 'middle value; of an even number the mean of the middle two',
		source: 'with several options each option’s, scaled to add up to 1'
	},
	recency_weighted_median: {
		formula: 'weight of the k-th oldest of n = exp(√k − √n)',
		source: 'Metaculus: ranks, not ages, so that whoever has been silent for a year still counts'
	},
	trimmed_mean: {
		formula: 'mean without ⌊n ÷ 5⌋ at each end',
		source: 'the rounding is scipy’s'
	},
	mean: {
		formula: 'Σ p ÷ n',
		source: 'with several options the linear pool'
	},
	geometric_mean_of_odds: {
		formula: 'logistic(mean of ln(p ÷ (1 − p)))',
		source: 'with several options the log pool'
	},
	extremised_mean: {
		formula: 'odds of the mean, to the power 1.5',
		source: 'Baron et al. 2014'
	},
	extremised_odds: {
		formula: 'logistic(1.5 × mean of ln(p ÷ (1 − p)))',
		source: 'Satopää et al. 2014, who fitted 1.2 to 2.5 on crowds more independent than colleagues'
	},
	neyman_roughgarden: {
		formula: 'logistic(n (√(3n² − 3n + 1) − 2) ÷ (n² − n − 1) × mean of ln(p ÷ (1 − p)))',
		source: 'Neyman and Roughgarden 2021'
	}
};
