import { isVoidOutcome, type OutcomeKind } from '#lib/domain/question.ts';

type Outcome = { outcomeKind: OutcomeKind; optionLabel: string | null };

/** An outcome as a heading: `Did not happen`, `Happened: Geneva`, `Void: annulled`, `Taken back`. */
export function outcomeWords({ outcomeKind, optionLabel }: Outcome): string {
	switch (outcomeKind) {
		case 'yes':
			return 'Happened';
		case 'no':
			return 'Did not happen';
		case 'option':
		case 'value':
			return optionLabel === null ? 'Happened' : `Happened: ${optionLabel}`;
		case 'ambiguous':
		case 'annulled':
			return `Void: ${outcomeKind}`;
		case 'reopened':
			return 'Taken back';
		default:
			return outcomeKind satisfies never;
	}
}

/** The colour an outcome is set in: blue for what happened, orange for a miss, none for the rest. */
export function outcomeSide(outcomeKind: OutcomeKind): 'for' | 'against' | null {
	if (outcomeKind === 'no') return 'against';
	return outcomeKind === 'reopened' || isVoidOutcome(outcomeKind) ? null : 'for';
}

/** When to call an outcome void, by its kind. */
export const VOID_MEANING = {
	ambiguous: 'Something happened, and the criteria cannot decide whether it counts.',
	annulled: 'What the question rests on fell away, so neither answer means anything.'
} as const;
