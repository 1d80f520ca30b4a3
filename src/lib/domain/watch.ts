import { crowdNumber } from './aggregate/crowd-line.ts';
import { LEAST_CROWD } from './aggregate/pool.ts';
import type { OptionId, QuestionId } from './ids.ts';
import type { Instant, LocalDay } from './time.ts';

/** What somebody who watches a question wants to be told of. */
export type Wanted = {
	/** By how many points the crowd has to move, 1 to 99; null for not at all. */
	points: number | null;
	/** What becomes of it. */
	outcome: boolean;
	comments: boolean;
	/** A day on which to be reminded. */
	day: LocalDay | null;
};

/** What a click on "Watch" asks for. */
export const WATCH_DEFAULTS: Wanted = { points: 10, outcome: true, comments: true, day: null };

/** The crowd at an instant: one row, or one for each option. */
export type CrowdStand = {
	optionId: OptionId | null;
	n: number;
	p: number | null;
	median: number | null;
};
export type Move = { optionId: OptionId | null; from: number; to: number };

/** Whether so many stand that their pool is nobody's own number. */
export const isCrowd = (stand: readonly CrowdStand[]): boolean =>
	stand.length > 0 && stand.every(({ n }) => n >= LEAST_CROWD);

/**
 * How the crowd moved between two instants: of several options the one that moved furthest, of equals the first. Null where at
 * either there was no crowd of three.
 *
 * @example largestMove(
 *   [{ optionId: null, n: 3, p: 0.3, median: 0.3 }],
 *   [{ optionId: null, n: 4, p: 0.42, median: 0.4 }]
 * ) // => { optionId: null, from: 0.3, to: 0.42 }
 */
export function largestMove(
	before: readonly CrowdStand[],
	after: readonly CrowdStand[]
): Move | null {
	if (!isCrowd(before) || !isCrowd(after)) return null;
	let largest: Move | null = null;
	for (const row of after) {
		const earlier = before.find(({ optionId }) => optionId === row.optionId);
		const from = earlier === undefined ? null : crowdNumber(earlier);
		const to = crowdNumber(row);
		if (from === null || to === null) continue;
		const move = { optionId: row.optionId, from, to };
		if (largest === null || sizeOf(move) > sizeOf(largest)) largest = move;
	}
	return largest;
}

/** 0.3 to 0.4 is ten points, though the difference of the two is a little less. */
const ROUNDING = 1e-9;

/** Whether a move is of at least so many points. @example isMoveOf({ from: 0.3, to: 0.4 }, 10) // => true */
export const isMoveOf = (move: Pick<Move, 'from' | 'to'>, points: number): boolean =>
	sizeOf(move) * 100 >= points - ROUNDING;

const sizeOf = ({ from, to }: Pick<Move, 'from' | 'to'>): number => Math.abs(to - from);

/**
 * What a notice of a move is about: the question, and from when on it moved. Two moves from one instant are one.
 *
 * @example moveCause('q_01', 5) // => 'q_01 since 5'
 */
export const moveCause = (questionId: QuestionId, since: Instant): string =>
	`${questionId} since ${String(since)}`;

/** From when on a question moved that a notice tells of. */
export const sinceOf = (cause: string): Instant => Number(cause.split(' ').at(-1));

/** What a reminder is about. @example dayCause('q_01', '2026-01-31') // => 'q_01 on 2026-01-31' */
export const dayCause = (questionId: QuestionId, day: LocalDay): string =>
	`${questionId} on ${day}`;
