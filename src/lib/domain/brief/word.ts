import { placeOf, wordFor } from '#lib/domain/words/place.ts';
import type { Scale } from '#lib/domain/words/term.ts';

/**
 * The word of a scale for a probability; null where it has none, so that a sentence says the number alone.
 *
 * @throws {RangeError} if p is outside [0, 1]
 */
export const wordOf = (scale: Scale, p: number): string | null =>
	placeOf(scale, p).kind === 'none' ? null : wordFor(scale, p);
