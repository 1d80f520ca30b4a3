import type { Confidence } from '#lib/domain/words/confidence.ts';
import { budapestTime } from './budapest-time.ts';
import type { AnalystKey, ExampleStep } from './script.ts';

/** One act on a binary question: when by the clock in Budapest, who, the probability or the act, why, moved by what, how well founded. */
export type ForecastRow = readonly [
	at: string,
	by: AnalystKey,
	said: number | 'reaffirm' | 'withdraw',
	rationale?: string | null,
	moved?: readonly string[],
	confidence?: Confidence
];

/** The same on a multiple-choice question; the probabilities stand in the order of its options. */
export type DistributionRow = readonly [
	at: string,
	by: AnalystKey,
	said: readonly number[] | 'reaffirm',
	rationale?: string
];

/** The steps of a table of forecasts on one binary question. */
export const forecastSteps = (question: string, rows: readonly ForecastRow[]): ExampleStep[] =>
	rows.map(([wall, by, said, rationale, moved, confidence]) => {
		const base = { at: budapestTime(wall), by, question };
		if (typeof said === 'string') return { ...base, do: said };
		return {
			...base,
			do: 'forecast',
			probability: said,
			...(rationale ? { rationale } : {}),
			...(moved === undefined ? {} : { moved }),
			...(confidence === undefined ? {} : { confidence })
		};
	});

/** The steps of a table of forecasts on one multiple-choice question. */
export const distributionSteps = (
	question: string,
	options: readonly { key: string }[],
	rows: readonly DistributionRow[]
): ExampleStep[] =>
	rows.map(([wall, by, said, rationale]) => {
		const base = { at: budapestTime(wall), by, question };
		if (said === 'reaffirm') return { ...base, do: said };
		return {
			...base,
			do: 'distribute',
			distribution: Object.fromEntries(options.map(({ key }, i) => [key, said[i] ?? 0])),
			...(rationale ? { rationale } : {})
		};
	});
