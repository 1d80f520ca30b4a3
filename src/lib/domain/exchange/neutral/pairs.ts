import { group } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';

type Question = { id: string; cutoff: Instant | null };
type Forecast = { questionId: string; forecaster: string; at: Instant };

/** What one forecaster said on one question. */
export type Pair<Q, F> = {
	question: Q;
	forecaster: string;
	/** At least one, oldest first; of several at one instant the later row of the file comes later. */
	forecasts: readonly [F, ...F[]];
};

/**
 * The forecasts by question and forecaster, in the order of first appearance. Forecasts on other questions are passed over.
 */
export function pairUp<Q extends Question, F extends Forecast>(
	questions: readonly Q[],
	forecasts: readonly F[]
): Pair<Q, F>[] {
	const byId = new Map(questions.map((question) => [question.id, question]));
	const pairs: Pair<Q, F>[] = [];
	for (const [id, onQuestion] of group(forecasts, (row) => row.questionId)) {
		const question = byId.get(id);
		if (question === undefined) continue;
		for (const [forecaster, own] of group(onQuestion, (row) => row.forecaster)) {
			const [first, ...rest] = own.sort((a, b) => a.at - b.at);
			if (first !== undefined) pairs.push({ question, forecaster, forecasts: [first, ...rest] });
		}
	}
	return pairs;
}

/**
 * Whether a forecast came after the last instant that counts. The cutoff itself still counts, and so does any time before
 * the question opened; without a cutoff nothing is late.
 *
 * @example isLate(10, 10) // => false
 */
export const isLate = (at: Instant, cutoff: Instant | null): boolean =>
	cutoff !== null && at > cutoff;

/** The pairs without their late forecasts; whoever was late with all of theirs is left out. */
export const inTime = <Q extends Question, F extends Forecast>(
	pairs: readonly Pair<Q, F>[]
): Pair<Q, F>[] =>
	pairs.flatMap((pair) => {
		const { cutoff } = pair.question;
		if (!isLate(lastOf(pair.forecasts).at, cutoff)) return [pair];
		const [first, ...rest] = pair.forecasts.filter(({ at }) => !isLate(at, cutoff));
		return first === undefined ? [] : [{ ...pair, forecasts: [first, ...rest] }];
	});

/** The latest of a pair's forecasts. */
export const lastOf = <F>(forecasts: readonly [F, ...F[]]): F => forecasts.at(-1) ?? forecasts[0];
