import { formatShare, formatShareRange, formatUnits } from '#lib/ui/format.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';
import type { CalibrationBin, CalibrationRecord } from './types.ts';

const NEEDED = 30;

/** The index of the bin worth naming: the one that is off by most, in half intervals; null without full dots. */
export function tellingBin(bins: readonly CalibrationBin[]): number | null {
	const marked = bins.map((bin, i) => ({ bin, i })).filter(({ bin }) => bin.mark === 'dot');
	const [best] = marked
		.toSorted((a, b) => b.bin.questions - a.bin.questions)
		.toSorted((a, b) => missBy(b.bin) - missBy(a.bin));
	return best?.i ?? null;
}

function missBy({ meanForecast, frequency, interval }: CalibrationBin): number {
	if (meanForecast === null || frequency === null || interval === null) return 0;
	return Math.abs(frequency - meanForecast) / ((interval.high - interval.low) / 2);
}

/** Calibration in one line with its numbers, or what is missing before it means something. */
export function calibrationSentence({ bins, questions, ticks }: CalibrationRecord): string {
	if (questions === 0) return 'No resolved questions yet. The first one will show here.';
	if (questions < NEEDED) {
		const told = ticks.length > 0 ? ' Each tick is a question: on top if it happened.' : '';
		return `Too few to judge: ${formatUnits(questions, 'resolved question')}, ${NEEDED} needed.${told}`;
	}
	const bin = bins[tellingBin(bins) ?? -1];
	const told = bin === undefined ? '' : `When you ${sayBin(bin)}. `;
	return `${told}Numbers are questions; a hollow dot has under 10, under 5 none is drawn.`;
}

/** One bin in words, for a link: `said about 80%, it happened 65% of the time (14 questions)`. */
export function sayBin({ meanForecast, frequency, questions }: CalibrationBin): string {
	const said = `said about ${formatShare(meanForecast ?? 0)}`;
	return `${said}, it happened ${formatShare(frequency ?? 0)} of the time (${formatUnits(questions, 'question')})`;
}

/** The bins as rows. */
export function calibrationTable(bins: readonly CalibrationBin[]): DataTable {
	return {
		columns: [
			{ label: 'Said', numeric: false },
			{ label: 'Mean', numeric: true },
			{ label: 'Happened', numeric: true },
			{ label: '90% from', numeric: true },
			{ label: '90% to', numeric: true },
			{ label: 'Questions', numeric: true }
		],
		rows: bins.map(({ from, to, meanForecast, frequency, interval, questions }) => [
			textCell(formatShareRange(from, to)),
			numberCell(meanForecast, formatShare),
			numberCell(frequency, formatShare),
			numberCell(interval?.low ?? null, formatShare),
			numberCell(interval?.high ?? null, formatShare),
			numberCell(questions, String)
		])
	};
}
