import type { QuestionRow } from './row-words.ts';

type Outcome = 'yes' | 'no' | 'ambiguous' | 'annulled' | { label: string } | null;

/** What happened, as `Status` takes it; null while nothing has. */
export function outcomeOf(row: Pick<QuestionRow, 'outcomeKind' | 'outcomeLabel'>): Outcome {
	const { outcomeKind, outcomeLabel } = row;
	switch (outcomeKind) {
		case 'option':
		case 'value':
			return { label: outcomeLabel ?? 'an option' };
		case 'reopened':
		case null:
			return null;
		default:
			return outcomeKind;
	}
}
