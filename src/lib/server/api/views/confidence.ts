import type { ConfidenceLevel } from '#lib/domain/words/confidence.ts';

/** How well founded somebody found their number: beside it, and never part of it. */
export const confidenceView = (row: {
	confidence: ConfidenceLevel | null;
	confidenceBasis: string | null;
}) => ({ confidence: row.confidence, confidenceBasis: row.confidenceBasis ?? '' });
