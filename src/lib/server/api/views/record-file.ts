import type { z } from 'zod';
import { HORIZONS } from '#lib/contract/record-choices.ts';
import type { zRecordFile } from '#lib/contract/record.ts';
import { keyOf } from './breakdown.ts';
import { knownForecasters, selectionOf, type Asking } from './record-query.ts';
import { assertTwo } from './side-by-side.ts';

type Query = z.output<typeof zRecordFile>;

/** So many rows in one answer. */
const AT_ONCE = 10_000;

/**
 * The rows behind a track record as its page shows it, part by part, from one place on: of each part or group
 * Σ weight × score ÷ Σ weight is its Brier score, or its score against the others. Rows of another revision belong to another file.
 */
export async function recordFileView({ store, record, here }: Asking, query: Query) {
	const { by, with: other, first, ...shown } = query;
	const forecasters = knownForecasters(store, here, query.forecaster, other);
	if (other !== null) assertTwo(here, { ...shown, with: other });
	const names = new Map<string, string>(forecasters.map(({ id, name }) => [id, name]));
	const asked = { ...selectionOf(here, shown), by, other, first, most: AT_ONCE };
	const { rows, ...file } = await record('file', asked);
	return {
		...file,
		rows: rows.map(({ said, ...row }) => ({
			...{ part: row.part, group: groupOf(row.group, by, names) },
			...{ questionId: row.questionId, title: row.title, knownAt: row.knownAt },
			forecaster: row.forecasterId === null ? 'crowd' : (names.get(row.forecasterId) ?? ''),
			...{ option: row.option, weight: row.weight, relative: row.relative },
			said: said && {
				...{ from: said.from, to: said.to, options: said.options },
				timeLeft: said.horizon === null ? null : (HORIZONS[said.horizon] ?? null),
				...{ probability: said.p, outcome: Number(said.happened), score: said.score }
			}
		}))
	};
}

function groupOf(key: string | null, by: Query['by'], names: ReadonlyMap<string, string>) {
	if (key === null || by === null) return null;
	return names.get(key) ?? keyOf(by, key);
}
