import { wordFor } from '#lib/domain/words/place.ts';
import { scaleOf } from '#lib/domain/words/scale.ts';

/** The scale a brief takes its words from. */
export const SCALE_NAME = 'ICD 203';

/** The word of likelihood for a probability. */
export const wordOf = (p: number): string | null => wordFor(scaleOf('icd_203'), p);
