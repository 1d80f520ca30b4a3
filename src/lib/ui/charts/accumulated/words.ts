import { greatest, least } from 'd3-array';
import type { Zone } from '#lib/domain/time.ts';
import { formatDay, formatList } from '#lib/ui/format.ts';
import { numberCell, type DataTable } from '#lib/ui/plot/table.ts';
import { halfOf, runningAt, runningSum, type Part, type RunningPoint } from './running.ts';

type Format = (score: number) => string;
/** The parts of a score, and the crowd's; how a score is written, and where. */
type Told = {
	readonly parts: readonly Part[];
	readonly crowd: readonly Part[];
	readonly format: Format;
	readonly zone: Zone;
};

/** How a score came together in one line: when half of it was there, or how high and how low it went meanwhile. */
export function accumulatedSentence({ parts, crowd, format, zone }: Told): string {
	const points = runningSum(parts);
	const end = points.at(-1)?.sum ?? 0;
	const half = halfOf(parts);
	const other = runningSum(crowd).at(-1);
	const beside = other === undefined ? '' : `; the crowd’s came to ${format(other.sum)}`;
	if (half !== null)
		return `Half of the ${format(end)} had come together by ${formatDay(half, zone)}${beside}.`;
	const turns = turnsOf(points, end).map(
		({ word, point }) => `${word} ${format(point.sum)} on ${formatDay(point.at, zone)}`
	);
	const turned = turns.length === 0 ? '' : `, after ${formatList(turns)}`;
	return `It came to ${format(end)}${turned}${beside}.`;
}

/** Where it stood above the beginning and the end at once, and where below both. */
function turnsOf(points: readonly RunningPoint[], end: number) {
	const high = greatest(points, (point) => point.sum);
	const low = least(points, (point) => point.sum);
	return [
		...(high !== undefined && high.sum > Math.max(0, end)
			? [{ word: 'standing as high as', point: high }]
			: []),
		...(low !== undefined && low.sum < Math.min(0, end)
			? [{ word: 'standing as low as', point: low }]
			: [])
	].sort((a, b) => a.point.at - b.point.at);
}

/** Every part with how much there was at its end, and how much the crowd had by then. */
export function accumulatedTable({ parts, crowd, format, zone }: Told): DataTable {
	const [mine, theirs] = [runningSum(parts), runningSum(crowd)];
	const day = (at: number) => ({ text: formatDay(at, zone), value: new Date(at).toISOString() });
	return {
		columns: [
			{ label: 'From', numeric: false },
			{ label: 'To', numeric: false },
			{ label: 'Weight', numeric: true },
			{ label: 'Added', numeric: true },
			{ label: 'So far', numeric: true },
			...(crowd.length === 0 ? [] : [{ label: 'Crowd so far', numeric: true }])
		],
		rows: parts.map(({ from, to, weight }, i) => {
			const [before, after] = [mine[2 * i]?.sum ?? 0, mine[2 * i + 1]?.sum ?? 0];
			return [
				...[day(from), day(to)],
				numberCell(weight, (share) => share.toFixed(5)),
				numberCell(after - before, format),
				numberCell(after, format),
				...(crowd.length === 0 ? [] : [numberCell(runningAt(theirs, to), format)])
			];
		})
	};
}
