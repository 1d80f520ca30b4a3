import { crowdNumber } from '#lib/domain/aggregate/crowd-line.ts';
import type { LinePoint } from '#lib/domain/brief/content.ts';
import type { ForecasterId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';

type Span = { from: Instant; to: Instant };

/** Where a brief takes its numbers from: the crowd, or one forecaster. */
export type NumberSource = {
	/** What stood at an instant, by option (null for yes), and how many stood behind it. */
	at: (id: QuestionId, at: Instant) => { n: number; values: ReadonlyMap<OptionId | null, number> };
	/** How it came there, of one option (null for yes). */
	line: (id: QuestionId, optionId: OptionId | null, span: Span) => LinePoint[];
};

/** The crowd's numbers, by the method its line is drawn with. */
export const crowdSource = (store: Store): NumberSource => ({
	at: (id, at) => {
		const rows = store.lists.crowdAt(id, at);
		const values = rows.flatMap((row) => {
			const p = crowdNumber(row);
			return p === null ? [] : [[row.optionId, p] as const];
		});
		return { n: rows[0]?.n ?? 0, values: new Map(values) };
	},
	line: (id, optionId, span) =>
		store.lists.crowdSample(id, optionId, span).map((row) => ({ at: row.at, p: crowdNumber(row) }))
});

/** One forecaster's own. */
export const forecasterSource = (store: Store, forecasterId: ForecasterId): NumberSource => ({
	at: (id, at) => {
		const row = store.forecasts.latestOf(id, forecasterId, at);
		const values = row?.act === 'state' ? valuesOf(row) : new Map<OptionId | null, number>();
		return { n: values.size === 0 ? 0 : 1, values };
	},
	line: (id, optionId, span) =>
		store.lists
			.ownSample(id, forecasterId, span)
			.map((row) => ({ at: row.at, p: valuesOf(row).get(optionId) ?? null }))
});

type Said = {
	probability: number | null;
	distribution: Readonly<Record<OptionId, number>> | null;
};

/** A forecast's numbers by option; null is yes. */
export const valuesOf = ({ probability, distribution }: Said): Map<OptionId | null, number> =>
	new Map<OptionId | null, number>([
		...(probability === null ? [] : [[null, probability] as const]),
		...Object.entries(distribution ?? {}).map(([id, p]) => [id as OptionId, p] as const) // a distribution's keys
	]);
