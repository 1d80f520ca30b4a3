import { byForecaster, standingAt } from '#lib/domain/forecast.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { numbersFor } from '#lib/server/actions/numbers.ts';
import type { Store } from '#lib/server/store/open.ts';

/** As many forecasters as a docket names. */
const MOST = 50;

/** Whose numbers stand on a question, as far as this member may see them, the likeliest first; of several options the first. */
export function stakesView(store: Store, here: Here, id: QuestionId) {
	const { others } = numbersFor(store, here, id);
	const options = store.questions.options(id);
	const standing = [...byForecaster(store.forecasts.list(id, here.now))].flatMap(
		([forecasterId, rows]) => {
			const row = standingAt(rows, here.now);
			if (row === null) return [];
			const isYou = forecasterId === here.forecasterId;
			const first = options.toSorted(
				(a, b) => (row.distribution?.[b.id] ?? 0) - (row.distribution?.[a.id] ?? 0)
			)[0];
			const p = row.probability ?? (first && (row.distribution?.[first.id] ?? null)) ?? null;
			const option = row.probability === null ? (first?.label ?? null) : null;
			return [{ forecasterId, name: row.name, isYou, p, option }];
		}
	);
	const seen = standing.filter(({ isYou }) => others || isYou);
	return {
		people: standing.length,
		/** Numbers that the space's rule keeps from this member. */
		hidden: standing.length - seen.length,
		shown: seen
			.sort((a, b) => (a.p === b.p ? a.name.localeCompare(b.name) : (b.p ?? 0) - (a.p ?? 0)))
			.slice(0, MOST)
	};
}
