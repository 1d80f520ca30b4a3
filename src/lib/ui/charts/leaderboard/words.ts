import { formatCount, formatCoverage, formatUnits } from '#lib/ui/format.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';
import type { BrierScale } from '#lib/ui/record/brier-scale.ts';
import { rankText, type BoardGroup, type BoardMark } from './groups.ts';

/** Who may be first, and whether noise tells anybody apart, in one line with its numbers. */
export function boardSentence(groups: readonly BoardGroup[], brier: BrierScale): string {
	const ranked = groups.flatMap(({ marks }) => marks.filter(({ rank }) => rank !== null));
	const [first, second] = ranked;
	if (first === undefined)
		return groups.some(({ mayRank }) => mayRank)
			? 'Nobody has questions enough to be ranked yet.'
			: 'Nobody is ranked here: only people of the space are.';
	if (second === undefined)
		return `${nameOf(first)}: ${sayFigure(first, brier)}. Nobody else has questions enough to be compared with.`;
	const mayBeFirst = ranked.filter(({ rank }) => rank?.best === 1);
	const people = `${ranked.length} people`;
	if (mayBeFirst.length === 1)
		return `${capital(nameOf(first))} ${first.isYou ? 'are' : 'is'} clearly first of ${people}: ${sayFigure(first, brier)}.${sayYou(ranked, first)}`;
	if (ranked.every(({ rank }) => rank?.best === 1 && rank.worst === ranked.length))
		return `Within noise all ${people} share one rank: ${nameOf(first)} at ${brier.formatDifference(first.estimate)} and whoever comes last at ${brier.formatDifference(ranked.at(-1)?.estimate ?? 0)} cannot be told apart.`;
	return `${mayBeFirst.length} of ${people} may be first; noise does not tell them apart. The best mean is ${first.isYou ? 'yours' : `${first.name}’s`}, ${sayFigure(first, brier)}.${sayYou(ranked, first)}`;
}

/** `−0.021 (90% −0.034 to −0.008) on 84 questions` */
const sayFigure = ({ estimate, low, high, questions }: BoardMark, brier: BrierScale): string =>
	`${brier.formatDifference(estimate)} (90% ${sayInterval({ low, high }, brier)}) on ${formatUnits(questions, 'question')}`;

function sayYou(ranked: readonly BoardMark[], first: BoardMark): string {
	const you = ranked.find(({ isYou }) => isYou);
	if (you?.rank == null || you === first) return '';
	const { best, worst } = you.rank;
	return best === worst
		? ` You stand at rank ${best}.`
		: ` You stand between ranks ${best} and ${worst}.`;
}

/** What one mark says, for a reading at the cursor. */
export const sayMark = (mark: BoardMark, brier: BrierScale): string =>
	`${mark.rank === null ? '' : `Rank ${rankText(mark.rank)}, `}${nameOf(mark)}: ${sayFigure(mark, brier)}`;

/** The same row by row, for a read-out beside the mark. */
export const readMark = (mark: BoardMark, brier: BrierScale) => {
	const rows = [
		['Rank', rankText(mark.rank)],
		[`Relative ${brier.name}`, brier.formatDifference(mark.estimate)],
		['90% interval', sayInterval(mark, brier)],
		['Questions', formatCount(mark.questions)],
		['Coverage', formatCoverage(mark.coverage)],
		[brier.name, mark.brier === null ? '' : brier.format(mark.brier)]
	] as const;
	return rows
		.filter(([, text]) => text !== '')
		.map(([label, text]) => ({ label, text, color: 'var(--ink)' }));
};

/** `−0.034 to −0.008`; a bound that rounds to nothing keeps its sign. */
export const sayInterval = (
	{ low, high }: Pick<BoardMark, 'low' | 'high'>,
	brier: BrierScale
): string => `${brier.formatBound(low)} to ${brier.formatBound(high)}`;

const nameOf = ({ name, isYou }: BoardMark): string => (isYou ? 'you' : name);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Everybody as rows, also those who are not drawn. */
export const boardTable = (groups: readonly BoardGroup[], brier: BrierScale): DataTable => ({
	columns: [
		{ label: 'Forecaster', numeric: false },
		{ label: 'Listed under', numeric: false },
		{ label: 'Rank', numeric: true },
		{ label: `Relative ${brier.name}`, numeric: true },
		{ label: '90% from', numeric: true },
		{ label: '90% to', numeric: true },
		{ label: 'Questions', numeric: true },
		{ label: 'Coverage', numeric: true },
		{ label: brier.name, numeric: true }
	],
	rows: groups.flatMap(({ title, marks }) =>
		marks.map((mark) => [
			textCell(mark.name),
			textCell(title),
			textCell(rankText(mark.rank)),
			brier.cell(mark.estimate),
			brier.cell(mark.isReliable ? mark.low : null),
			brier.cell(mark.isReliable ? mark.high : null),
			numberCell(mark.questions, String),
			numberCell(mark.coverage, formatCoverage),
			brier.cell(mark.brier)
		])
	)
});
