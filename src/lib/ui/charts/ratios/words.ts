import { binMark, LEAST_QUESTIONS } from '#lib/domain/calibration/judgement.ts';
import type { SideRow } from '#lib/domain/evidence/ratio-sides.ts';
import { ratioAsOdds } from '#lib/domain/evidence/strength.ts';
import { formatCount, formatUnits } from '#lib/ui/format.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';

/** A ratio that was worked out, to two digits: `3.9 : 1`, `1 : 12`. */
export function sayOdds(ratio: number): string {
	if (ratio === 0 || ratio === Infinity) return `${ratio === 0 ? '0' : '∞'} : 1`;
	const size = Number(Math.max(ratio, 1 / ratio).toPrecision(2));
	return ratioAsOdds(ratio < 1 ? 1 / size : size);
}

/** The row worth naming: the one that is off by most, in half intervals; undefined without full dots. */
export function tellingSide(sides: readonly SideRow[]): SideRow | undefined {
	const full = sides.filter((row) => markOf(row) === 'dot');
	return full.toSorted((a, b) => missBy(b) - missBy(a))[0];
}

/** How firmly a row may be drawn. Where all its items were on one side there is no estimate, only an interval. */
export function markOf({ questions, turnedOut }: SideRow): ReturnType<typeof binMark> {
	const isTold = turnedOut !== null && turnedOut.ratio > 0 && turnedOut.ratio < Infinity;
	return isTold ? binMark(questions) : 'none';
}

function missBy({ called, turnedOut }: SideRow): number {
	if (turnedOut === null) return 0;
	const { ratio, low, high } = turnedOut;
	return Math.abs(Math.log(ratio / called)) / Math.log(high / low);
}

/** What ratios turned out to be worth in one line with its numbers, or what is missing before that can be told. */
export function ratioSentence(sides: readonly SideRow[]): string {
	if (sides.every(({ turnedOut }) => turnedOut === null))
		return 'What they were worth can be told once questions have gone both ways.';
	const row = tellingSide(sides);
	if (row === undefined)
		return `Too few to judge by: no step of either side was used on ${formatCount(LEAST_QUESTIONS.fullDot)} questions. The lines say how little is known.`;
	return `${capital(saySide(row))}. Numbers are questions; a hollow dot has under 10, under 5 only the interval is drawn.`;
}

/** One row in words: `called 10 : 1, items turned out 3.9 : 1 (1.8 : 1 to 9.4 : 1; 24 questions)`. */
export function saySide({ called, turnedOut, ...counted }: SideRow): string {
	const head = `called ${ratioAsOdds(called)}`;
	const questions = formatUnits(counted.questions, 'question');
	if (turnedOut === null) return `${head}, which cannot be told yet (${questions})`;
	const interval = `${sayInterval(turnedOut)}; ${questions}`;
	if (counted.happened === 0 || counted.not === 0)
		return `${head}, ${sayOneSided(counted)} (${interval})`;
	return `${head}, items turned out ${sayOdds(turnedOut.ratio)} (${interval})`;
}

const sayOneSided = ({ happened, not }: Pick<SideRow, 'happened' | 'not'>): string =>
	happened === 0
		? `${formatUnits(not, 'item')} turned up only where it did not happen`
		: `${formatUnits(happened, 'item')} turned up only where it happened`;

function sayInterval({ low, high }: { low: number; high: number }): string {
	if (low === 0) return `${sayOdds(high)} or less`;
	return high === Infinity ? `${sayOdds(low)} or more` : `${sayOdds(low)} to ${sayOdds(high)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The rows as they are drawn, from the strongest against to the strongest for. */
export const ratioTable = (sides: readonly SideRow[]): DataTable => ({
	columns: [
		{ label: 'Step', numeric: false },
		{ label: 'Points', numeric: false },
		{ label: 'Called', numeric: true },
		{ label: 'Turned out', numeric: true },
		{ label: '90% from', numeric: true },
		{ label: '90% to', numeric: true },
		{ label: 'Items where it happened', numeric: true },
		{ label: 'Where it did not', numeric: true },
		{ label: 'Questions', numeric: true }
	],
	rows: sides.map(({ strength, side, called, turnedOut, happened, not, questions }) => [
		...[textCell(strength), textCell(side), numberCell(called, ratioAsOdds)],
		numberCell(turnedOut?.ratio ?? null, sayOdds),
		numberCell(turnedOut?.low ?? null, sayOdds),
		numberCell(turnedOut?.high ?? null, sayOdds),
		...[happened, not, questions].map((count) => numberCell(count, formatCount))
	])
});
