import { LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import { isBeyondChance } from '#lib/domain/calibration/several.ts';
import { formatUnits } from '#lib/ui/format.ts';
import {
	numberCell,
	textCell,
	type Cell,
	type Column,
	type DataTable
} from '#lib/ui/plot/table.ts';
import type { BrierScale } from '#lib/ui/record/brier-scale.ts';
import type { CalibrationRecord } from '#lib/ui/charts/calibration/types.ts';
import { calibrationTable } from '#lib/ui/charts/calibration/words.ts';

/** One group of a record: its name, its diagram and its figures. */
export type CalibrationGroup = {
	readonly key: string;
	readonly name: string;
	/** To the record of this group alone; null where there is no such filter. */
	readonly href: string | null;
	readonly record: Pick<CalibrationRecord, 'bins' | 'curve' | 'band' | 'joined' | 'questions'>;
	readonly brier: number | null;
	readonly standardError: number | null;
	/** The score that the next three are parts of: by option where there are several, else the same. */
	readonly partedScore: number | null;
	/** Always saying the share that happened; by option where there are several. */
	readonly baseRate: number | null;
	readonly miscalibration: number | null;
	readonly discrimination: number | null;
	/** Where it leans, in a sentence. */
	readonly says: string;
};

/** The groups in one line: how far apart the scores of those are that have enough questions. */
export function multiplesSentence(groups: readonly CalibrationGroup[], brier: BrierScale): string {
	const judged = groups
		.filter(({ record }) => record.questions >= LEAST_QUESTIONS.verdict)
		.flatMap((group) => (group.brier === null ? [] : [{ ...group, brier: group.brier }]))
		.toSorted((a, b) => a.brier - b.brier);
	const few = groups.length - judged.length;
	const [best, worst] = [judged[0], judged.at(-1)];
	if (best === undefined || worst === undefined)
		return `Too few to judge in any of them: ${LEAST_QUESTIONS.verdict} resolved questions needed in one.`;
	const rest =
		few === 0 ? '' : ` ${few} more ${few === 1 ? 'has' : 'have'} too few to judge, under 30.`;
	if (best === worst)
		return `${brier.name} ${sayScore(best, brier)}, the only one with enough questions to judge.${rest}`;
	return `${brier.name} from ${sayScore(best, brier)} to ${sayScore(worst, brier)}${sayNoise(judged)}.${rest}`;
}

/** Whether the widest difference of some clears what chance makes of the widest: every pair is looked at when two are picked. */
function sayNoise(
	judged: readonly Pick<CalibrationGroup & { brier: number }, 'brier' | 'standardError'>[]
): string {
	const [best, worst] = [judged[0], judged.at(-1)];
	if (best?.standardError == null || worst?.standardError == null) return '';
	const pairs = (judged.length * (judged.length - 1)) / 2;
	const standardError = Math.hypot(best.standardError, worst.standardError);
	const difference = worst.brier - best.brier;
	const isBeyond = isBeyondChance({ difference, standardError }, pairs, 0.9);
	const widest = pairs === 1 ? '' : ` for the widest of ${formatUnits(pairs, 'pair')}`;
	return `: ${isBeyond ? 'more than chance' : 'within chance'}${widest}`;
}

const sayScore = (
	{ name, brier: score, record }: CalibrationGroup & { brier: number },
	brier: BrierScale
): string => `${brier.format(score)} (${name}, ${formatUnits(record.questions, 'question')})`;

/** What stands over a small diagram beside its name. */
export function sayCount(questions: number): string {
	const count = formatUnits(questions, 'question');
	return questions < LEAST_QUESTIONS.verdict ? `${count}: too few` : count;
}

/** The groups as rows. */
export function multiplesTable(
	of: string,
	groups: readonly CalibrationGroup[],
	brier: BrierScale
): DataTable {
	return {
		columns: [
			{ label: of, numeric: false },
			...['Questions', brier.name, '± SE', 'UNC − DSC + MCB', 'Base rate', 'MCB', 'DSC'].map(
				(label) => ({
					label,
					numeric: true
				})
			),
			{ label: 'Leaning', numeric: false }
		],
		rows: groups.map((group) => [
			textCell(group.name),
			numberCell(group.record.questions, String),
			...[group.brier, group.standardError, group.partedScore, group.baseRate].map(brier.cell),
			...[group.miscalibration, group.discrimination].map(brier.cell),
			textCell(group.says)
		])
	};
}

/** The same for a file, with all that the small diagrams draw under it: their bins, and the blocks and points of curve and band. */
export function multiplesFile(
	of: string,
	groups: readonly CalibrationGroup[],
	brier: BrierScale
): DataTable {
	const figures = multiplesTable(of, groups, brier);
	const drawn = groups.map(({ name, record }) => ({ name, ...calibrationTable(record) }));
	const figureColumns = figures.columns.slice(1);
	const drawnColumns = (drawn[0]?.columns ?? []).slice(1).map(inDiagram);
	return {
		columns: [...figures.columns.slice(0, 1), PART, ...figureColumns, ...drawnColumns],
		rows: [
			...figures.rows.map(([name = EMPTY, ...cells]) => [
				...[name, textCell('group'), ...cells],
				...drawnColumns.map(() => EMPTY)
			]),
			...drawn.flatMap(({ name, rows }) =>
				rows.map(([part = EMPTY, ...cells]) => [
					...[textCell(name), part],
					...figureColumns.map(() => EMPTY),
					...cells
				])
			)
		]
	};
}

const EMPTY: Cell = textCell('');
const PART: Column = { label: 'Part', numeric: false };
/** A column of a diagram beside one of the group that is called the same. */
const inDiagram = (column: Column): Column =>
	column.label === 'Questions' ? { ...column, label: 'Questions in bin' } : column;
