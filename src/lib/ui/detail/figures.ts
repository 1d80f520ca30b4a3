import type { TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import { isAfter, type Moment } from '#lib/domain/time.ts';
import { CROWD_FROM } from '#lib/ui/charts/history/series.ts';
import type { Detail, EvidenceItem } from './detail.ts';

type Spread = { p: number; q1: number; q3: number };

/** My number; of several options the one I give most, with its name. Null when none stands. */
export function likeliest({ you, question }: Detail): { p: number; label: string | null } | null {
	if (you.standing === null) return null;
	const { probability, distribution } = you.standing;
	if (probability !== null) return { p: probability, label: null };
	const [first] = question.options
		.map(({ id, label }) => ({ p: distribution?.[id] ?? 0, label }))
		.sort((a, b) => b.p - a.p);
	return first ?? null;
}

type CrowdFigure =
	| { kind: 'hidden' }
	| { kind: 'few'; n: number }
	| {
			kind: 'shown';
			n: number;
			/** What the number is: the pool by a method, or the median standing in for it. */
			method: TeamMethod;
			isStandIn: boolean;
			now: Spread;
			before: Spread | null;
			/** The likeliest option of several. */
			label: string | null;
			/** `, −17 points since yesterday` */
			change: string;
	  };

/** The crowd's numbers as this member may see them; of several options its likeliest. */
export function crowdFigure({ crowd, question }: Detail): CrowdFigure {
	if (crowd === null) return { kind: 'hidden' };
	if (crowd.n < CROWD_FROM) return { kind: 'few', n: crowd.n };
	const [top] = crowd.byOption.toSorted((a, b) => (b.p ?? 0) - (a.p ?? 0));
	const now = spreadOf(top ?? crowd);
	if (now === null) return { kind: 'few', n: crowd.n };
	const before =
		crowd.dayBefore !== null && crowd.dayBefore.n >= CROWD_FROM ? spreadOf(crowd.dayBefore) : null;
	return {
		kind: 'shown',
		n: crowd.n,
		method: crowd.isStandIn ? 'median' : crowd.method,
		isStandIn: crowd.isStandIn,
		now,
		before,
		label: question.options.find(({ id }) => id === top?.optionId)?.label ?? null,
		change: before === null ? '' : `, ${movement(now.p - before.p)}`
	};
}

function spreadOf(row: { p: number | null; q1: number | null; q3: number | null }): Spread | null {
	const { p, q1, q3 } = row;
	return p === null || q1 === null || q3 === null ? null : { p, q1, q3 };
}

function movement(change: number): string {
	const points = Math.round(Math.abs(change) * 100);
	if (points === 0) return 'as yesterday';
	return `${change < 0 ? '−' : '+'}${String(points)} ${points === 1 ? 'point' : 'points'} since yesterday`;
}

/** What was attached after my last row. */
export const isFresh = (
	{ attachedAt: at, recordedAt }: EvidenceItem,
	last: Moment | null
): boolean => last !== null && isAfter({ at, recordedAt }, last);

/** The evidence that came since I forecast; null before my first forecast. */
export function freshFigure({ evidence, you }: Detail) {
	if (you.last === null) return null;
	const fresh = evidence.filter((item) => isFresh(item, you.last));
	const numbers = fresh.map((item) => String(item.number));
	const last = numbers.at(-1) ?? '';
	return {
		items: fresh.length,
		named:
			numbers.length < 2
				? `evidence ${last}`
				: `evidence ${numbers.slice(0, -1).join(', ')} and ${last}`,
		isOneReport: fresh.length > 1 && reportsOf(fresh) === 1
	};
}

/** How many reports stand behind some items: those that go back to one count once. */
export const reportsOf = (items: readonly EvidenceItem[]): number =>
	new Set(items.map((item) => item.originGroup ?? item.id)).size;
