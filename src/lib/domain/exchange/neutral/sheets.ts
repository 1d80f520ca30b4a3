import type { Instant } from '#lib/domain/time.ts';

/** What the neutral pair of files says, read: questions with their outcomes, and everybody's forecasts in file order. */
export type BinaryQuestion = {
	kind: 'binary';
	id: string;
	/** The last instant that counts, itself included: the earlier of close and resolve; null where neither is given. */
	cutoff: Instant | null;
	/** Null: still open. */
	outcome: 'yes' | 'no' | 'annulled' | null;
};

export type ChoiceQuestion = {
	kind: 'multiple_choice';
	id: string;
	cutoff: Instant | null;
	options: readonly string[];
	/** The place of the option that happened, counted from 0. Null: still open. */
	outcome: number | 'annulled' | null;
};

type Said = { questionId: string; forecaster: string; at: Instant };
export type BinaryForecast = Said & { p: number };
/** One probability for each option, in the question's order. */
export type ChoiceForecast = Said & { vector: readonly number[] };

export type BinarySheets = {
	questions: readonly BinaryQuestion[];
	forecasts: readonly BinaryForecast[];
};
export type ChoiceSheets = {
	questions: readonly ChoiceQuestion[];
	forecasts: readonly ChoiceForecast[];
};
