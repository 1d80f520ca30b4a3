/**
 * How a space shows Brier scores: for one outcome, from 0 to 1, as they are stored, or added up over both or all outcomes, from
 * 0 to 2, which is always twice that (scoring.md A.1.1, A.2.1, A.2.4).
 */
export const BRIER_FORMS = ['one_outcome', 'all_outcomes'] as const;
export type BrierForm = (typeof BRIER_FORMS)[number];

/**
 * The form that settings ask for; where they do not say, the one that is stored.
 *
 * @example brierFormOf({}) // => 'one_outcome'
 */
export const brierFormOf = ({ brierForm }: { brierForm?: BrierForm }): BrierForm =>
	brierForm ?? 'one_outcome';
