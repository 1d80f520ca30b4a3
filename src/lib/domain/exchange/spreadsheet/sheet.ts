import type { Problem } from '#lib/domain/exchange/csv.ts';
import type { Instant } from '#lib/domain/time.ts';

/** A dropped file, as text. */
export type SheetFile = { name: string; text: string };

/** Where in which file something stands. */
export type Place = { file: string; line: number };
export type SheetProblem = Problem & { file: string };

/** The place of the option that happened, counted from 0, or a word. */
export type SheetOutcome = 'yes' | 'no' | 'ambiguous' | 'annulled' | number;

export type SheetQuestion = Place & {
	/** What the file calls it: its id, or its words where it has none. */
	key: string;
	title: string;
	description: string;
	url: string;
	category: string;
	kind: 'binary' | 'multiple_choice';
	/** In order; none for yes or no. */
	options: readonly string[];
	opensAt: Instant | null;
	closesAt: Instant | null;
	resolvesAt: Instant | null;
	/** Null: still open. */
	outcome: SheetOutcome | null;
};

export type SheetForecast = Place & {
	/** '' where the file does not say whose it is. */
	forecaster: string;
	/** Null where the file does not say when. */
	at: Instant | null;
	/** The probability of yes, or of each option in order. */
	said: number | readonly number[];
};

export type SheetEntry = {
	question: SheetQuestion;
	/** By time, then in file order. */
	forecasts: readonly SheetForecast[];
};

/** What was found in dropped files: questions with their forecasts, what cannot be used, and how cells were read. */
export type Sheet = {
	/** In file order. */
	entries: SheetEntry[];
	/** By file and line. */
	problems: SheetProblem[];
	/** How ambiguous cells were taken, a sentence each. */
	notes: string[];
};
