import { diffArrays } from 'diff';
import { withContext, type Change } from '#lib/domain/article/changes.ts';

/** Longer texts are not compared: the work grows with what differs, but finding words alone takes a while. */
const MOST_CHARACTERS = 200_000;
/** Words that may differ. At the limit it takes a fifth of a second. */
const MOST_EDITS = 2_000;

/** What changed from one text to a later one, word by word; null where it is too much to show, or too long to compare. */
export function textChanges(before: string, after: string): Change[] | null {
	if (before.length + after.length > MOST_CHARACTERS) return null;
	const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
	// Undefined where the limit was met.
	if (parts === undefined) return null;
	const changes = parts.map(({ value, added, removed }): Change => ({
		kind: added ? 'added' : removed ? 'removed' : 'same',
		text: value.join('')
	}));
	return withContext(changes);
}

/** Words, blanks and every other character by itself, in any script. */
const wordsOf = (text: string): string[] =>
	text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
