import { fsum } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';
import type { Standing } from './field.ts';
import { floored, type LoggedRow } from './peer.ts';
import { scoringEnd, type Horizon } from './stretch.ts';

/**
 * The instant at which a question is scored once, without weighing by time: the one asked for, at the latest the end of
 * scoring; that end where none was asked for (scoring.md A.1.6).
 *
 * @example spotInstant(18, { closesAt: 20, knownAt: 15 }) // => 15
 */
export const spotInstant = (
	asked: Instant | null,
	horizon: Pick<Horizon, 'closesAt' | 'knownAt'>
): Instant => Math.min(asked ?? Infinity, scoringEnd(horizon));

/**
 * The rows that stand at an instant: made by then, and not over.
 *
 * Stretches are cut at the end of scoring, where by this rule nothing stands: `openEnded` first gives back what the cut took.
 *
 * @example spotRows([{ from: 0, to: 5 }, { from: 5, to: 9 }], 5) // => [{ from: 5, to: 9 }]
 */
export const spotRows = <S extends Pick<Standing, 'from' | 'to'>>(
	rows: readonly S[],
	at: Instant
): S[] => rows.filter(({ from, to }) => from <= at && at < to);

/**
 * Stretches as they stood, without the cut at the end of scoring: what lasted until then ends at Infinity. What was said at
 * that end or later is no stretch and does not come back.
 *
 * @example openEnded([{ from: 0, to: 5 }, { from: 5, to: 9 }], 9) // => [{ from: 0, to: 5 }, { from: 5, to: Infinity }]
 */
export const openEnded = <S extends Pick<Standing, 'from' | 'to'>>(
	rows: readonly S[],
	end: Instant
): S[] => rows.map((row) => (row.to === end ? { ...row, to: Infinity } : row));

/**
 * The peer score at one instant of everybody who stands then, by forecaster.
 *
 * The others are those who stood after the last change before the instant: what is said at the very instant is scored
 * against a field that did not know it, n/(n − 1) × 100 × (own log score − their mean) with n in the field (Metaculus;
 * scoring.md A.1.6). A field of one gives 0, an empty one no score.
 *
 * @param rows everybody's, in any order, `to` Infinity for what still stands
 * @param floor the least probability that a log score stands for, in [0, 1): `PEER_FLOOR`, or 0 for none
 * @throws {RangeError} if the floor is out of range, or a log score is above 0 or, without a floor, infinite
 * @example spotPeerScores([{ forecasterId: 'w_1', from: 0, to: Infinity, log: 0 }], 5, 0.001) // => new Map([['w_1', 0]])
 */
export function spotPeerScores(
	rows: readonly LoggedRow[],
	at: Instant,
	floor: number
): Map<string, number> {
	const own = floored(floor);
	const changes = rows.flatMap(({ from, to }) => [from, to]).filter((change) => change < at);
	const field = spotRows(
		rows,
		changes.reduce((a, b) => Math.max(a, b), -Infinity)
	);
	const n = field.length;
	if (n === 0) return new Map();
	const mean = fsum(field, own) / n;
	return new Map(
		spotRows(rows, at).map((row) => [
			row.forecasterId,
			n === 1 ? 0 : 100 * (n / (n - 1)) * (own(row) - mean)
		])
	);
}
