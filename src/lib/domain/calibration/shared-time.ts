import { group } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';

type Stood = {
	questionId: string;
	/** One of several options; null or left out for yes or no. */
	optionId?: string | null;
	from: Instant;
	to: Instant;
	weight: number;
};

/**
 * What two forecasters said on the questions that both answered, cut down to the time in which both had a number standing.
 *
 * Whoever joins late meets an easier question: over all their time they would beat those who were there from the start. Cut like
 * this both weigh the same on every question, so the difference of their mean scores is the mean of the differences.
 *
 * @param mine stretches of one forecaster, which do not overlap on a question, or one of its options; `theirs` likewise. What lasts no time is shared by nobody
 * @example sharedTime(
 * 	[{ questionId: 'q', from: 5, to: 15, weight: 0.5 }],
 * 	[{ questionId: 'q', from: 0, to: 10, weight: 0.5 }]
 * ).mine
 * // => [{ questionId: 'q', from: 5, to: 10, weight: 0.25 }]
 */
export function sharedTime<Mine extends Stood, Theirs extends Stood>(
	mine: readonly Mine[],
	theirs: readonly Theirs[]
): { mine: Mine[]; theirs: Theirs[] } {
	const others = group(theirs, eventOf);
	const shared = mine.flatMap((own) =>
		(others.get(eventOf(own)) ?? []).flatMap((other) => {
			const from = Math.max(own.from, other.from);
			const to = Math.min(own.to, other.to);
			return from < to ? [{ mine: cut(own, from, to), theirs: cut(other, from, to) }] : [];
		})
	);
	return { mine: shared.map((part) => part.mine), theirs: shared.map((part) => part.theirs) };
}

const eventOf = ({ questionId, optionId }: Stood): string => `${questionId} ${optionId ?? ''}`;

const cut = <S extends Stood>(stretch: S, from: Instant, to: Instant): S => ({
	...stretch,
	from,
	to,
	weight: (stretch.weight * (to - from)) / (stretch.to - stretch.from)
});
