import { descending } from 'd3-array';
import { binFinder } from '#lib/domain/calibration/bins.ts';
import type { ForecasterId, QuestionId } from '#lib/domain/ids.ts';
import type { Resident } from './resident.ts';
import type { Selected } from './select.ts';

/** What one forecaster said on one question on average, over so many numbers. */
export type AverageRow = {
	questionId: QuestionId;
	forecasterId: ForecasterId;
	p: number;
	happened: boolean;
	/** Share of the question's scheduled life. */
	weight: number;
	numbers: number;
};

/** So many marks still tell questions apart. */
const MOST_TICKS = 60;
/** A list is for reading; who wants all rows saves them. */
const MOST_BEHIND = 500;

/** One row for each question and forecaster; null where they are too many to be told apart. */
export function firstAverages(selected: Selected, resident: Resident): AverageRow[] | null {
	if (selected.questions.length > MOST_TICKS) return null;
	const rows = averages(selected, resident, () => true);
	return rows.length > MOST_TICKS ? null : rows;
}

/** The questions behind one bin of the diagram, by the time their number stood in it: the first of them, and how many there are. */
export function behindBin(
	selected: Selected,
	resident: Resident,
	{ bin, edges }: { bin: number; edges: readonly number[] }
) {
	const binOf = binFinder({ edges });
	const rows = averages(selected, resident, (p) => binOf(p) === bin).sort((a, b) =>
		descending(a.weight, b.weight)
	);
	return { total: rows.length, rows: rows.slice(0, MOST_BEHIND) };
}

/** One row for each question and forecaster: the mean of what they said that is counted, by how long it stood. */
function averages(
	{ questions, starts, forecaster, p, weight, happened }: Selected,
	{ forecasters }: Resident,
	isCounted: (p: number) => boolean
): AverageRow[] {
	const found: AverageRow[] = [];
	for (const [i, { questionId }] of questions.entries()) {
		let place = -1;
		let own: AverageRow | undefined;
		for (let row = starts[i] ?? 0, end = starts[i + 1] ?? 0; row < end; row++) {
			const said = p[row] ?? 0;
			if (!isCounted(said)) continue;
			const whose = forecaster[row] ?? 0;
			const forecasterId = forecasters[whose];
			if (forecasterId === undefined) continue;
			if (own === undefined || whose !== place) {
				own = {
					...{ questionId, forecasterId, p: 0, weight: 0, numbers: 0 },
					happened: happened[row] === 1
				};
				found.push(own);
				place = whose;
			}
			const before = own.weight;
			own.weight += weight[row] ?? 0;
			own.numbers += 1;
			own.p += (said - own.p) * (1 - before / own.weight);
		}
	}
	return found;
}
