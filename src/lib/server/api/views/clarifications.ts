import type { QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { renderEach, type Render } from '#lib/server/work/rendered.ts';

/** The dated notes on a question's criteria up to `at`, oldest first. */
export function clarificationsView(store: Store, id: QuestionId, at: Instant, render: Render) {
	const rows = store.clarifications.list(id, at);
	const latestFirst = rows.map(({ text }) => text).toReversed();
	const html = renderEach(latestFirst, render).toReversed();
	return rows.map((row, i) => ({
		...{ id: row.id, at: row.at, by: row.name },
		html: html[i] ?? ''
	}));
}

/** When somebody else last clarified a question after `from`; null if nobody has. */
export function clarifiedSince(
	store: Store,
	here: Here,
	id: QuestionId,
	{ from, at }: { from: Instant; at: Instant }
): Instant | null {
	const since = store.clarifications
		.list(id, at)
		.findLast((row) => row.at > from && row.forecasterId !== here.forecasterId);
	return since?.at ?? null;
}
