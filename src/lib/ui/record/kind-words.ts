import type { RecordKind } from '#lib/contract/record-choices.ts';

/** Kinds of questions as a record is filtered by them. */
export const RECORD_KIND_WORDS: Readonly<Record<RecordKind, string>> = {
	binary: 'yes or no',
	multiple_choice: 'several options',
	both: 'both'
};
