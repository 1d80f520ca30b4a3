import { drifted } from '#lib/domain/hazard.ts';
import type { Instant } from '#lib/domain/time.ts';
import { toDecibans } from './decibans.ts';
import { ledger, type LedgerItem } from './ledger.ts';

/** A step from one forecast to the next. */
export type Move = {
	readonly from: number;
	readonly fromAt: Instant;
	readonly to: number;
	readonly toAt: Instant;
	/** Of a question "by a date"; null where time alone moves nothing. */
	readonly deadlineAt: Instant | null;
	/** Logged since the earlier forecast. */
	readonly items: readonly LedgerItem[];
};

/** What accounts for a move, in decibans; they add up to the whole of it. */
export type Explained = {
	/** What time alone did. */
	readonly drift: number;
	/** What the evidence logged since supports. */
	readonly evidence: number;
	/** What is left: above 0 where the forecast went higher than that. */
	readonly rest: number;
	/** Where time and evidence alone would have led. */
	readonly expected: number;
};

/** More than this is asked about, in decibans, where a space has not said otherwise: what a moderate item is worth. */
export const USUAL_REST = 5;

/**
 * What of a move the passing of time and the evidence explain. Time is taken first: under a constant hazard an event that is still to come by
 * a date grows less likely each day (scoring.md F.1). Where the earlier forecast was certain, nothing moves it: the rest is 0 or infinite.
 *
 * @throws {RangeError} if a value is out of range or items contradict each other
 */
export function explainMove(move: Move): Explained {
	const waited = driftedTo(move);
	const { posterior, posteriorDb, priorDb } = ledger(waited, move.items);
	return {
		drift: difference(priorDb, toDecibans(move.from)),
		evidence: difference(posteriorDb, priorDb),
		rest: difference(toDecibans(move.to), posteriorDb),
		expected: posterior
	};
}

/** What of a move nothing explains, where it is so much that it is asked about; null of less, or where the number stays as it was. */
export function unexplainedMove(move: Move, restFrom: number): Explained | null {
	if (move.to === move.from) return null;
	const explained = explainMove(move);
	return Math.abs(explained.rest) > restFrom ? explained : null;
}

function driftedTo({ from, fromAt, toAt, deadlineAt }: Move): number {
	if (deadlineAt === null || fromAt >= deadlineAt || toAt >= deadlineAt) return from;
	return drifted(from, { start: fromAt, deadline: deadlineAt }, toAt);
}

/** Two certainties of one kind are no distance apart. */
const difference = (one: number, other: number): number => (one === other ? 0 : one - other);
