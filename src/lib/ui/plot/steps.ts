import { bisector } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';

/** A value that holds until the next step; null is a gap. */
export type Step = { readonly at: Instant; readonly value: number | null };

const byInstant = bisector<{ readonly at: Instant }, Instant>((step) => step.at);

/** The step in force at an instant, or null before the first. Steps must be in ascending order. */
export const stepAt = <S extends { readonly at: Instant }>(
	steps: readonly S[],
	at: Instant
): S | null => steps[byInstant.right(steps, at) - 1] ?? null;
