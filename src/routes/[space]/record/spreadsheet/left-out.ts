import { group, sort } from 'd3-array';
import type { SheetProblem } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import { formatCount, formatUnits } from '#lib/ui/format.ts';

/** A line of a file with everything that is amiss with it. */
type Line = { file: string; line: number; reasons: string[] };

/** The problems line by line: of one row the outcome and the forecast may both be left out. */
export function linesOf(problems: readonly SheetProblem[]): Line[] {
	const files = group(problems, ({ file }) => file);
	return [...files].flatMap(([file, those]) =>
		sort(
			group(those, ({ line }) => line),
			([line]) => line
		).map(([line, own]) => ({
			...{ file, line },
			reasons: own.map(({ reason }) => reason)
		}))
	);
}

/** How many there are. @param count of all problems, also those that are not listed */
export const linesWords = (problems: readonly SheetProblem[], count: number): string =>
	count > problems.length
		? `The first ${formatCount(problems.length)} of ${formatUnits(count, 'reason')} stand here.`
		: `${formatUnits(linesOf(problems).length, 'line')} to mend.`;
