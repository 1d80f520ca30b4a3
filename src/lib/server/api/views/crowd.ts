import { groups } from 'd3-array';
import { crowdNumber } from '#lib/domain/aggregate/crowd-line.ts';
import type { Numbers } from '#lib/domain/access.ts';
import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import { thinByTime } from '#lib/domain/thin.ts';
import { DAY, type Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** More points of one line than this cannot be told apart on a screen. */
const MOST_POINTS = 1000;

/** The crowd's way up to `at`: null when this member may not see it, or nobody has forecast. */
export function crowdView(
	store: Store,
	here: Here,
	id: QuestionId,
	{ at, numbers }: { at: Instant; numbers: Numbers }
) {
	if (!numbers.crowd) return null;
	const points = thin(store.crowd.list(id, at));
	const standing = store.lists.crowdAt(id, at);
	const yesterday = store.lists.crowdAt(id, at - DAY);
	const of = (rows: typeof standing, optionId: OptionId | null) =>
		rows.find((row) => row.optionId === optionId);
	const now = of(standing, null);
	const before = of(yesterday, null);
	const method = store.crowd.methodOf(id);
	return {
		/** By which method the line is drawn. */
		method,
		/** The one that the space has chosen since and the line has not followed yet; else null. */
		next: method === here.space.settings.crowdMethod ? null : here.space.settings.crowdMethod,
		n: standing[0]?.n ?? 0,
		p: now === undefined ? null : crowdNumber(now),
		q1: now?.q1 ?? null,
		q3: now?.q3 ?? null,
		/** Certainties contradict each other, and the median stands in for the pool. */
		isStandIn: standing.some(standsIn),
		/** As it stood a day before. */
		dayBefore: before === undefined ? null : numbersOf(before),
		/** Multiple choice: one per option. */
		byOption: standing.flatMap((row) =>
			row.optionId === null ? [] : [{ optionId: row.optionId, ...numbersOf(row) }]
		),
		points: points.map((row) => ({
			optionId: row.optionId,
			at: row.at,
			...numbersOf(row),
			isStandIn: standsIn(row)
		}))
	};
}

type Row = ReturnType<Store['crowd']['list']>[number];

const numbersOf = (row: Pick<Row, 'n' | 'p' | 'median' | 'q1' | 'q3'>) => ({
	n: row.n,
	/** What is told as the crowd's number. */
	p: crowdNumber(row),
	q1: row.q1,
	q3: row.q3
});

const standsIn = ({ p, median }: Pick<Row, 'p' | 'median'>): boolean =>
	p === null && median !== null;

/** Each option's line by itself, so that none loses its shape. */
function thin<T extends { optionId: OptionId | null; at: Instant }>(points: readonly T[]): T[] {
	const lines = groups(points, (point) => point.optionId);
	const most = Math.max(20, Math.floor(MOST_POINTS / Math.max(1, lines.length)));
	return lines.flatMap(([, line]) => [...thinByTime(line, most)]);
}
