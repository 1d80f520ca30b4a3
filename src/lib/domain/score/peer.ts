import { Adder, mean } from 'd3-array';
import { compareOverTime, comparedStretches, type Comparison } from './field.ts';
import type { Field, FieldStretch, Life, Standing } from './field.ts';
import type { TimeAverage } from './time-average.ts';

/**
 * The least that a peer score reads as given to what happened. A single 0% on it would otherwise cost its forecaster an
 * infinity and give one to everybody else. It is printed in the worked sum; the forecast itself stays as it is.
 */
export const PEER_FLOOR = 0.001;

/** One forecaster's log score while their number stood. */
export type LoggedRow = Standing & { log: number };

/**
 * Peer score at one instant: 100 × (own log score − the mean of the others'), 0 where there is nobody else; higher is
 * better, 0 is as good as the others, and everybody's together are 0 (scoring.md A.1.5).
 *
 * @param log own log score, as `logScore` gives it
 * @param others log scores of everybody else who stands
 * @param floor the least probability that a log score stands for, in [0, 1); 0 for none
 * @throws {RangeError} if the floor is out of range, or a log score is above 0 or, without a floor, infinite
 * @example peerScore(Math.log(0.9), [Math.log(0.1)], PEER_FLOOR) // => 219.72245773362195
 */
export function peerScore(log: number, others: readonly number[], floor: number): number {
	const ownOf = floored(floor);
	const own = ownOf({ log });
	const theirs = mean(others, (other) => ownOf({ log: other }));
	return theirs === undefined ? 0 : FACTOR * (own - theirs);
}

/**
 * Everybody's peer score over the question's scheduled life, by forecaster.
 *
 * `contribution` is what Metaculus shows: time before the first forecast and after an early end counts 0. `score` is the
 * mean over the time stood. Contributions add up to 0 over the forecasters of a question.
 *
 * @param rows everybody's, as `standingStretches` cuts them, in any order
 * @param floor the least probability that a log score stands for, in [0, 1): `PEER_FLOOR`, or 0 for none
 * @throws {RangeError} if the floor is out of range, a log score is above 0 or, without a floor, infinite, or the rows are
 * not as `compareOverTime` wants them
 * @example peerScores([{ forecasterId: 'w_1', from: 0, to: 5, log: 0 }], { opensAt: 0, closesAt: 10 }, PEER_FLOOR)
 * // => new Map([['w_1', { score: 0, coverage: 0.5, contribution: 0 }]])
 */
export const peerScores = (
	rows: readonly LoggedRow[],
	life: Life,
	floor: number
): Map<string, TimeAverage> => compareOverTime(rows, life, comparison(floor));

/**
 * One forecaster's peer score, worked: `own` is their log score as the floor leaves it, `against` the mean of the others'.
 * The contributions add up to the one of `peerScores`.
 *
 * @throws {RangeError} as `peerScores`
 */
export const peerStretches = <S extends LoggedRow>(
	rows: readonly S[],
	life: Life,
	floor: number,
	forecasterId: string
): FieldStretch<S>[] => comparedStretches(rows, life, comparison(floor), forecasterId);

/**
 * The log score as the floor leaves it.
 *
 * @throws {RangeError} if the floor is out of range, or, at each call, if a log score is above 0 or remains infinite
 */
export function floored(floor: number): (row: { log: number }) => number {
	if (!(floor >= 0 && floor < 1)) throw new RangeError(`floor must be in [0, 1), not ${floor}`);
	const least = Math.log(floor);
	return ({ log }) => {
		if (!(log <= 0)) throw new RangeError(`log score must be at most 0, not ${log}`);
		const own = Math.max(log, least);
		if (own === -Infinity)
			throw new RangeError('log score must be finite where there is no floor, not -Infinity');
		return own;
	};
}

const FACTOR = 100;

const comparison = (floor: number): Comparison<LoggedRow> => ({
	ownOf: floored(floor),
	makeField: fieldOfLogs,
	factor: FACTOR
});

/**
 * Own − mean of the others = own × n/(n − 1) − sum/(n − 1). The running sum is kept exactly: thousands of rows come and go,
 * and nothing of them must stay behind.
 */
function fieldOfLogs(): Field {
	const sum = new Adder();
	let n = 0;
	return {
		enter: (own) => {
			sum.add(own);
			n++;
		},
		leave: (own) => {
			sum.add(-own);
			n--;
		},
		measure: () => ({ slope: n / (n - 1), level: sum.valueOf() / (n - 1) })
	};
}
