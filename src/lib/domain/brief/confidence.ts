import { CONFIDENCE_LEVELS, type Confidence } from '#lib/domain/words/confidence.ts';

/** How many people's bases stand in a brief. */
const MOST_BASES = 2;

/**
 * What several say of how well founded their numbers are, as one: the middle level, of two in the middle the lower; and on what,
 * in the words of those who say that level. Null where nobody says.
 *
 * @example sharedConfidence([{ level: 'high', basis: 'Seen.' }, { level: 'low', basis: 'Hearsay.' }]) // => { level: 'low', basis: 'Hearsay.' }
 */
export function sharedConfidence(said: readonly NonNullable<Confidence>[]): Confidence {
	const levels = said.map(({ level }) => CONFIDENCE_LEVELS.indexOf(level)).sort((a, b) => a - b);
	const middle = levels[Math.floor((levels.length - 1) / 2)];
	const level = middle === undefined ? undefined : CONFIDENCE_LEVELS[middle];
	if (level === undefined) return null;
	const bases = said.flatMap((one) => (one.level === level && one.basis !== '' ? [one.basis] : []));
	return { level, basis: bases.slice(0, MOST_BASES).join(' ') };
}
