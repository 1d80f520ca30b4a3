import type { ConfidenceLevel } from '#lib/domain/words/confidence.ts';

/** Analytic confidence in a sentence of its own: never one with the likelihood. */
export const sayConfidence = (level: ConfidenceLevel, basis: string): string =>
	basis === '' ? `Confidence ${level}.` : `Confidence ${level}: ${basis}`;
