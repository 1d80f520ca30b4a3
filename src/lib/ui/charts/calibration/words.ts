import { formatPercent, formatShare, formatUnits } from '#lib/ui/format.ts';
import { numberCell, textCell, type Cell, type DataTable } from '#lib/ui/plot/table.ts';
import { sayCount, sayShare } from '#lib/ui/record/share-words.ts';
import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import type { CalibrationBin, CalibrationRecord } from './types.ts';

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
	if (questions < LEAST_QUESTIONS.verdict) {
		const told = ticks.length > 0 ? ' Each tick is a question: on top if it happened.' : '';
		return `Too few to judge: ${formatUnits(questions, 'resolved question')}, ${LEAST_QUESTIONS.verdict} needed.${told}`;
	}
	const bin = bins[tellingBin(bins) ?? -1];
	const told = bin === undefined ? '' : `When you ${sayBin(bin)}. `;
	return `${told}Numbers are questions; a hollow dot has under 10, under 5 none is drawn.`;
}

/** One bin in words, for a link: `said about 80%, it happened 65% of the time, by time stood (9 of 14 questions)`. */
export function sayBin({ meanForecast, frequency, ...counted }: CalibrationBin): string {
	const said = `said about ${formatShare(meanForecast ?? 0)}`;
	return `${said}, it happened ${sayShare(frequency ?? 0)} (${sayCount(counted)})`;
}

type Drawn = Pick<CalibrationRecord, 'bins' | 'curve' | 'band'>;
/** A row without what its part has not: a block of the curve has no mean, a point of the band neither that nor a share. */
type TableRow = { part: 'bin' | 'curve' | 'band'; from: number; to: number } & Partial<
	Omit<CalibrationBin, 'from' | 'to' | 'weight' | 'mark'>
>;

/** What a diagram draws as rows: its bins, the blocks of its curve, and the points of its band. */
export const calibrationTable = (record: Drawn): DataTable => ({
	columns: [
		{ label: 'Part', numeric: false },
		...COLUMNS.map(([label]) => ({ label, numeric: true }))
	],
	rows: drawnRows(record).map((row) => [
		textCell(row.part),
		...COLUMNS.map(([, cell]) => cell(row))
	])
});

/** The parts of a diagram one under another. */
const drawnRows = ({ bins, curve, band }: Drawn): TableRow[] => [
	...bins.map((bin) => ({ ...bin, part: 'bin' as const })),
	...curve.map(({ from, to, value }) => ({ part: 'curve' as const, from, to, frequency: value })),
	...band.map(({ p, ...interval }) => ({ part: 'band' as const, from: p, to: p, interval }))
];

const share = (value: number | null = null): Cell => numberCell(value, formatShare);

const COLUMNS: readonly (readonly [label: string, cell: (row: TableRow) => Cell])[] = [
	['From', ({ from }) => numberCell(from, formatPercent)],
	['To', ({ to }) => numberCell(to, formatPercent)],
	['Mean said', ({ meanForecast }) => share(meanForecast)],
	['Happened', ({ frequency }) => share(frequency)],
	['90% from', ({ interval }) => share(interval?.low)],
	['90% to', ({ interval }) => share(interval?.high)],
	['Questions', ({ questions = null }) => numberCell(questions, String)],
	['Of them happened', ({ questionsHappened = null }) => numberCell(questionsHappened, String)],
	[
		'Effective n',
		({ effectiveQuestions = null }) => numberCell(effectiveQuestions, (n) => n.toFixed(1))
	]
];
