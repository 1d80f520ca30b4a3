import type { Stance } from '#lib/domain/evidence/strength.ts';

/** The mark that stands for a side, beside its colour. */
export const SIGNS: Readonly<Record<Stance, string>> = { for: '▲', against: '▼', neither: '' };
