import { max } from 'd3';
import { sayBand } from '#lib/domain/words/band.ts';
import { LEAST_USES, type Meaning } from '#lib/domain/words/meaning.ts';
import { formatCount, formatShare, formatShareRange, formatUnits } from '#lib/ui/format.ts';
import { numberCell, textCell, type DataTable } from '#lib/ui/plot/table.ts';

/** The word most used, what it was used for, and how many numbers lay outside their band, in one line. `who` is "You", a name, or "People here". */
export function meaningSentence(meanings: readonly Meaning[], scale: string, who: string): string {
	const most = mostUsed(meanings);
	if (most === undefined) return `${who} wrote none of the words of ${scale} beside a number.`;
	const { term, n, spread } = most;
	const head = `${who} wrote “${term.word}” ${formatTimes(n)}`;
	if (spread === null)
		return `${head}, and no other word more often: too few for a middle, which takes ${LEAST_USES}.`;
	const half = formatShareRange(spread.q1, spread.q3);
	return `${head}, beside ${formatShare(spread.median)} in the middle (half of them ${half}); ${scale} has it at ${sayBand(term)}. ${sayOutside(meanings)}`;
}

const mostUsed = (meanings: readonly Meaning[]): Meaning | undefined => {
	const most = max(meanings, ({ n }) => n) ?? 0;
	return most === 0 ? undefined : meanings.find(({ n }) => n === most);
};

function sayOutside(meanings: readonly Meaning[]): string {
	const all = meanings.reduce((sum, { n }) => sum + n, 0);
	const outside = meanings.reduce((sum, one) => sum + one.outside, 0);
	return outside === 0
		? `All ${formatCount(all)} words stood beside a number in their band.`
		: `Of all ${formatCount(all)} words, ${formatCount(outside)} stood beside a number outside their band.`;
}

const formatTimes = (n: number): string => (n === 1 ? 'once' : formatUnits(n, 'time'));

/** What one word says, for a reading at the cursor. */
export const sayMeaning = (one: Meaning): string =>
	`${one.term.word}: ${readMeaning(one)
		.map(({ label, text }) => `${label.toLowerCase()} ${text}`)
		.join(', ')}.`;

/** The same row by row, for a read-out beside the marks. */
export function readMeaning({ term, n, spread, outside, happened }: Meaning) {
	const rows = [
		['Band', sayBand(term)],
		['Used', formatTimes(n)],
		['Middle', spread === null ? '' : formatShare(spread.median)],
		['Middle half', spread === null ? '' : formatShareRange(spread.q1, spread.q3)],
		['Outside the band', n === 0 ? '' : formatCount(outside)],
		['Happened', happened === null ? '' : sayHappened(happened)]
	] as const;
	return rows
		.filter(([, text]) => text !== '')
		.map(([label, text]) => ({ label, text, color: 'var(--ink)' }));
}

/** `15 of 23, 65%` */
export const sayHappened = ({ n, k }: { n: number; k: number }): string =>
	`${formatCount(k)} of ${formatCount(n)}, ${formatShare(k / n)}`;

/** Every word as a row, those nobody used too. */
export const meaningTable = (meanings: readonly Meaning[]): DataTable => ({
	columns: [
		{ label: 'Word', numeric: false },
		{ label: 'Band', numeric: false },
		{ label: 'Used', numeric: true },
		{ label: 'Middle', numeric: true },
		{ label: 'Half from', numeric: true },
		{ label: 'Half to', numeric: true },
		{ label: 'Outside the band', numeric: true },
		{ label: 'Settled questions', numeric: true },
		{ label: 'Happened', numeric: true },
		{ label: '90% from', numeric: true },
		{ label: '90% to', numeric: true }
	],
	rows: meanings.map(({ term, n, spread, outside, happened }) => [
		textCell(term.word),
		textCell(sayBand(term)),
		numberCell(n, formatCount),
		numberCell(spread?.median ?? null, formatShare),
		numberCell(spread?.q1 ?? null, formatShare),
		numberCell(spread?.q3 ?? null, formatShare),
		numberCell(outside, formatCount),
		numberCell(happened?.n ?? null, formatCount),
		numberCell(happened?.k ?? null, formatCount),
		numberCell(happened?.interval.low ?? null, formatShare),
		numberCell(happened?.interval.high ?? null, formatShare)
	])
});
