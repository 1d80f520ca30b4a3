import { recordFigures } from '#lib/domain/calibration/figures.ts';
import { calibrationColumns, scoreColumns } from '#lib/domain/calibration/columns.ts';
import { pairedDifference } from '#lib/domain/calibration/paired.ts';
import { sharedTime } from '#lib/domain/calibration/shared-time.ts';
import type { ForecasterId } from '#lib/domain/ids.ts';
import { scoreSteps } from '#lib/domain/score/question-score.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';
import { crowdSteps } from './crowd-steps.ts';
import type { Records } from './jobs.ts';
import { resampling } from './resampling.ts';
import { sortOut, type Resident, type SettledQuestion } from './resident.ts';
import { rowReader, type RecordRow } from './rows.ts';
import { select, type Selection } from './select.ts';
import { growingStretches } from './stretch-columns.ts';

export type Other = ForecasterId | 'crowd';

/** Two forecasters, or one and the crowd, over the time in which both had a number on the same questions. */
export function sideBySide(
	records: Records,
	{ other: against, edges, ...query }: Selection & { other: Other; edges: readonly number[] }
) {
	const { own, other } = sharedRows(records, query, against);
	const side = (rows: readonly RecordRow[]) =>
		recordFigures({ ...calibrationColumns(rows), ...scoreColumns(rows) }, resampling(), { edges });
	return {
		own: side(own),
		other: side(other),
		/** How much higher the first scored than the second, question by question; below 0 is better. Null without any. */
		difference: pairedDifference(own, other, resampling())
	};
}

/** What both said, each cut to the time in which the other had a number too. */
export function sharedRows({ of, store }: Records, query: Selection, against: Other) {
	const resident = of(query.spaceId);
	const mine = select(resident, query, store);
	const own = { selected: mine, forecasters: resident.forecasters };
	const other =
		against === 'crowd'
			? {
					// The only one there is nobody of the space.
					selected: select(
						crowdOn(mine.questions, query.now, store),
						{ ...query, forecasterId: null, withBeside: true },
						store
					),
					forecasters: []
				}
			: {
					selected: select(resident, { ...query, forecasterId: against }, store),
					forecasters: resident.forecasters
				};
	const [first, second] = [own, other].map(({ selected, forecasters }) => {
		const read = rowReader(selected, forecasters);
		return Array.from(selected.p, (_, row) => read(row));
	});
	const { mine: shared, theirs } = sharedTime(first ?? [], second ?? []);
	return { own: shared, other: theirs };
}

/** The crowd's number on some questions, scored as if a person had said it. */
function crowdOn(asked: readonly SettledQuestion[], now: Instant, store: ReadOnly): Resident {
	const stretches = growingStretches();
	const starts = [0];
	const questions = asked.map((question): SettledQuestion => {
		const settled = store.scores.settledOf(question.questionId);
		const scored = settled && scoreSteps(crowdSteps(store, question.questionId, now), settled);
		const found = scored?.stretches ?? [];
		for (const { probability, outcome, weight, score, from, to } of found)
			stretches.add(0, [probability, outcome, weight, score, from, to]);
		starts.push(stretches.length());
		const vectors = found.flatMap(({ forecast }) =>
			(question.options?.ids ?? []).map((id) => forecast.distribution?.[id] ?? 0)
		);
		return {
			...question,
			options: question.options && { ...question.options, vectors: Float64Array.from(vectors) }
		};
	});
	const columns = stretches.columns();
	return {
		...{ revision: 0, questions, starts: Uint32Array.from(starts), forecasters: [], ...columns },
		byForecaster: sortOut(columns.forecaster, 1)
	};
}
