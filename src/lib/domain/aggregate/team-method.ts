import { CROWD_METHODS, type CrowdMethod, type MethodKind } from './method.ts';

/**
 * The methods a space may choose for its own number, the default first.
 *
 * Few colleagues read the same articles, so nothing that pushes beyond what they said is among them: that supposes that each
 * knows something the others do not, and is for comparing scores (scoring.md 0). Nor is weighting by track record: its weights
 * hang on every question resolved before, so that correcting one resolution would move the line of all later ones.
 */
export const TEAM_METHODS = [
	'median',
	'recency_weighted_median',
	'trimmed_mean',
	'mean',
	'geometric_mean_of_odds'
] as const satisfies readonly MethodKind[];
export type TeamMethod = (typeof TEAM_METHODS)[number];

/** And those that are only scored beside them. */
export const COMPARED_METHODS = [
	...TEAM_METHODS,
	'extremised_mean',
	'extremised_odds',
	'neyman_roughgarden'
] as const satisfies readonly MethodKind[];
export type ComparedMethod = (typeof COMPARED_METHODS)[number];

/**
 * The method of that kind with its usual parameters.
 *
 * @example methodOf('trimmed_mean') // => { kind: 'trimmed_mean', share: 0.2 }
 */
export function methodOf(kind: MethodKind): CrowdMethod {
	const method = CROWD_METHODS.find((one) => one.kind === kind);
	if (method === undefined)
		throw new RangeError(`kind must be a kind of CROWD_METHODS, not ${kind}`);
	return method;
}
