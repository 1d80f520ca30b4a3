import { descending, group, sum } from 'd3-array';
import { binFinder } from '#lib/domain/calibration/bins.ts';
import type { ForecasterId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Resident } from './resident.ts';
import type { Selected } from './select.ts';

/** What one forecaster said on one question, or one of its options, on average, over so many numbers. */
export type AverageRow = {
	questionId: QuestionId;
	/** Null: everybody on average. */
	forecasterId: ForecasterId | null;
	/** Null for yes or no. */
	optionId: OptionId | null;
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

/**
 * One row for each question, forecaster and option; where there are too many to be told apart, for each question and option, all
 * forecasters together. Null where these are too many still.
 */
export function firstAverages(selected: Selected, resident: Resident): AverageRow[] | null {
	if (selected.questions.length > MOST_TICKS) return null;
	const rows = averages(selected, resident, () => true);
	const shown = rows.length > MOST_TICKS ? together(rows) : rows;
	return shown.length > MOST_TICKS ? null : shown;
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

/** One row for each question, forecaster and option: the mean of what they said that is counted, by how long it stood. */
function averages(
	{ questions, starts, forecaster, option, p, weight, happened }: Selected,
	{ forecasters }: Resident,
	isCounted: (p: number) => boolean
): AverageRow[] {
	const found: AverageRow[] = [];
	for (const [i, { questionId, options }] of questions.entries()) {
		const own = new Map<string, AverageRow>();
		for (let row = starts[i] ?? 0, end = starts[i + 1] ?? 0; row < end; row++) {
			const said = p[row] ?? 0;
			const forecasterId = forecasters[forecaster[row] ?? 0];
			if (forecasterId === undefined || !isCounted(said)) continue;
			const optionId = options?.ids[option?.[row] ?? 0] ?? null;
			const key = `${forecasterId} ${optionId ?? ''}`;
			const known = own.get(key) ?? {
				...{ questionId, forecasterId, optionId, p: 0, weight: 0, numbers: 0 },
				happened: happened[row] === 1
			};
			own.set(key, known);
			const before = known.weight;
			known.weight += weight[row] ?? 0;
			known.numbers += 1;
			known.p += (said - known.p) * (1 - before / known.weight);
		}
		found.push(...own.values());
	}
	return found;
}

/** What everybody said on each question, or option, on average. */
const together = (rows: readonly AverageRow[]): AverageRow[] =>
	[
		...group(rows, ({ questionId, optionId }) => `${questionId} ${optionId ?? ''}`).values()
	].flatMap((own) => {
		const weight = sum(own, (row) => row.weight);
		const p = Math.min(1, sum(own, (row) => row.weight * row.p) / weight);
		const numbers = sum(own, (row) => row.numbers);
		return own.slice(0, 1).map((row) => ({ ...row, forecasterId: null, p, weight, numbers }));
	});
