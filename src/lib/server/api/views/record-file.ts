import type { z } from 'zod';
import { HORIZONS } from '#lib/contract/record-choices.ts';
import type { zRecordFile } from '#lib/contract/record.ts';
import { settledRows } from '#lib/domain/calibration/settled-rows.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { keysFor, rowsFor } from './breakdown.ts';
import { assertForecaster, forecastersView } from './record-query.ts';
import { recordRows, type RecordRow } from './record-rows.ts';
import { sharedStretches } from './side-by-side.ts';

type Query = z.output<typeof zRecordFile>;
/** Which part of the page a row is behind. */
type Part = 'record' | 'breakdown' | 'side by side';

/**
 * The rows behind a track record as its page shows it, part by part: of each part or group Σ weight × score ÷ Σ weight is its
 * Brier score.
 */
export function recordFileView(store: Store, here: Here, { by, with: against, ...query }: Query) {
	const forecasters = forecastersView(store, here);
	assertForecaster(forecasters, query.forecaster);
	const names = new Map<string, string>(forecasters.map(({ id, name }) => [id, name]));
	const inPart = (part: Part, group: string | null, row: RecordRowOf<string>) => ({
		...{ part, group, questionId: row.questionId, title: row.title },
		forecaster: row.forecasterId === 'crowd' ? 'crowd' : (names.get(row.forecasterId) ?? ''),
		...{ from: row.from, to: row.to },
		horizon: row.horizon === null ? null : (HORIZONS[row.horizon] ?? null),
		...{ option: row.option, options: row.options, probability: row.p },
		...{ outcome: Number(row.happened), weight: row.weight, score: row.score }
	});
	const shared =
		against === null ? null : sharedStretches(store, here, { ...query, with: against });
	const keysOf = by === null ? null : keysFor(store, here, by);
	return [
		...recordRows(store, here, query).map((row) => inPart('record', null, row)),
		...(by === null ? [] : rowsFor(store, here, by, query)).flatMap((row) =>
			(keysOf?.(row) ?? []).map((key) => inPart('breakdown', names.get(key) ?? key, row))
		),
		...[...(shared?.own ?? []), ...(shared?.other ?? [])].flatMap((stretch) =>
			settledRows(stretch).map((row) => inPart('side by side', null, row))
		)
	];
}

type RecordRowOf<Who extends string> = Omit<RecordRow, 'forecasterId'> & { forecasterId: Who };
