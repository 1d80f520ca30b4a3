import { estimativeWord } from '#lib/domain/probability.ts';

/** The scale a brief takes its words from. */
export const SCALE_NAME = 'ICD 203';

/** The word of likelihood for a probability; null where the scale has none. */
export const wordOf = (p: number): string | null => estimativeWord(p)?.word ?? null;
