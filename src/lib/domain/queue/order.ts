import type { QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Reason } from './reasons.ts';
import { REASON_KINDS } from './rules.ts';

/** A question in somebody's queue. */
export type Entry = { id: QuestionId; closesAt: Instant; reasons: readonly Reason[] };

/** Orders a queue: by the most urgent reason, then by closing, then by id. Total, so the order is the same however it came. */
export function byUrgency(a: Entry, b: Entry): number {
	const byRank = rank(a) - rank(b);
	if (byRank !== 0) return byRank;
	if (a.closesAt !== b.closesAt) return a.closesAt - b.closesAt;
	return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

const rank = ({ reasons: [first] }: Entry): number =>
	first === undefined ? REASON_KINDS.length : REASON_KINDS.indexOf(first.kind);
