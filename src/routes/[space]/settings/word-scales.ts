import { SCALES } from '#lib/domain/words/scale.ts';
import type { ScaleId } from '#lib/domain/words/term.ts';
import type { Choice } from '#lib/ui/form/choice.ts';

const ABOUT: Readonly<Record<ScaleId, string>> = {
	icd_203: 'seven words from 1 to 99% without gaps; United States’ standards',
	phia: 'seven words with gaps between them; United Kingdom’s yardstick',
	kent: 'five words and the two certainties, with gaps; Sherman Kent, 1964'
};

/** The scales of words, as they are offered. */
export const WORD_SCALE_CHOICES: readonly Choice<ScaleId>[] = SCALES.map(({ id, name }) => ({
	value: id,
	label: `${name}: ${ABOUT[id]}`
}));
