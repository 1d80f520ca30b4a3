import { groups } from 'd3-array';
import type { Numbers } from '#lib/domain/access.ts';
import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import { thinByTime } from '#lib/domain/thin.ts';
import { DAY, type Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';

/** More points of one line than this cannot be told apart on a screen. */
const MOST_POINTS = 1000;

/** The crowd's way up to `at`: null when this member may not see it, or nobody has forecast. */
export function crowdView(store: Store, id: QuestionId, at: Instant, numbers: Numbers) {
	if (!numbers.crowd) return null;
	const points = thin(store.crowd.list(id, at));
	const standing = store.lists.crowdAt(id, at);
	const yesterday = store.lists.crowdAt(id, at - DAY);
	const of = (rows: typeof standing, optionId: OptionId | null) =>
		rows.find((row) => row.optionId === optionId);
	const now = of(standing, null);
	return {
		n: standing[0]?.n ?? 0,
		median: now?.median ?? null,
		q1: now?.q1 ?? null,
		q3: now?.q3 ?? null,
		/** As it stood a day before. */
		dayBefore: of(yesterday, null) ?? null,
		/** Multiple choice: the median per option. */
		byOption: standing.flatMap(({ optionId, median, q1, q3 }) =>
			optionId === null ? [] : [{ optionId, median, q1, q3 }]
		),
		points: points.map(({ optionId, at: when, n, median, q1, q3 }) => ({
			optionId,
			at: when,
			n,
			median,
			q1,
			q3
		}))
	};
}

/** Each option's line by itself, so that none loses its shape. */
function thin<T extends { optionId: OptionId | null; at: Instant }>(points: readonly T[]): T[] {
	const lines = groups(points, (point) => point.optionId);
	const most = Math.max(20, Math.floor(MOST_POINTS / Math.max(1, lines.length)));
	return lines.flatMap(([, line]) => [...thinByTime(line, most)]);
}
