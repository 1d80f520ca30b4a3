import type { Instant } from '#lib/domain/time.ts';

/** One row of one forecaster on one question. */
export type Step<T> = {
	at: Instant;
	/** What was said; null withdraws the standing forecast. */
	value: T | null;
	/** True for a row that is kept but scores nothing, nor does the time until the next row. */
	superseded?: boolean;
};

export type Horizon = {
	opensAt: Instant;
	/** The scheduled close, also when the outcome was known earlier. */
	closesAt: Instant;
	/** When the outcome became known. */
	knownAt: Instant;
};

/** A step that says something, as opposed to one that withdraws. */
export type Stated<S extends Step<unknown>> = S & { value: NonNullable<S['value']> };

export type Stretch<S extends Step<unknown>> = {
	step: Stated<S>;
	from: Instant;
	to: Instant;
	/** Share of the question's scheduled life, in (0, 1]. */
	weight: number;
};

/**
 * When each of one forecaster's rows stood and counts, oldest first.
 *
 * A row stands from its instant (at the earliest, from the opening) until the same forecaster's next row, a withdrawal or
 * the end: the scheduled close or the instant the outcome became known, whichever is first. Of several rows at one instant
 * the last stands. What stood for no time is left out, so rows at or after the end yield nothing.
 *
 * The weight divides by the scheduled life even when the question ended early: a weight that depended on the outcome
 * would reward crying wolf (scoring.md A.1.7c, G.2).
 *
 * A reaffirmation is not a new opinion and must not end a stretch: leave such rows out of `steps`.
 *
 * @param steps rows of one forecaster on one question, oldest first; anything else they carry travels along
 * @throws {RangeError} if the steps are not oldest first
 * @example standingStretches([{ at: 5, value: 0.3 }], { opensAt: 0, closesAt: 20, knownAt: 15 })
 * // => [{ step: { at: 5, value: 0.3 }, from: 5, to: 15, weight: 0.5 }]
 */
export function standingStretches<S extends Step<unknown>>(
	steps: readonly S[],
	horizon: Horizon
): Stretch<S>[] {
	const end = scoringEnd(horizon);
	const stretches: Stretch<S>[] = [];
	for (const [i, step] of steps.entries()) {
		const next = steps[i + 1]?.at ?? end;
		if (i + 1 < steps.length && next < step.at)
			throw new RangeError(`steps must be oldest first, not ${step.at} before ${next}`);
		const from = Math.max(step.at, horizon.opensAt);
		const to = Math.min(next, end);
		if (to <= from || step.superseded === true || !isStated(step)) continue;
		stretches.push({ step, from, to, weight: (to - from) / (horizon.closesAt - horizon.opensAt) });
	}
	return stretches;
}

/**
 * The first instant that no longer counts: the scheduled close or the outcome becoming known, whichever is first.
 *
 * @example scoringEnd({ closesAt: 20, knownAt: 15 }) // => 15
 */
export const scoringEnd = ({ closesAt, knownAt }: Pick<Horizon, 'closesAt' | 'knownAt'>): Instant =>
	Math.min(closesAt, knownAt);

const isStated = <S extends Step<unknown>>(step: S): step is Stated<S> => step.value !== null;
