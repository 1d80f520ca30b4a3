import { group } from 'd3-array';
import type { SheetProblem } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import { formatCount, formatUnits } from '#lib/ui/format.ts';

/** A line of a file with everything that is amiss with it. */
type Line = { file: string; line: number; reasons: string[] };

/** The problems line by line, in their order: of one row the outcome and the forecast may both be left out. */
export const linesOf = (problems: readonly SheetProblem[]): Line[] =>
	[...group(problems, ({ file, line }) => JSON.stringify([file, line])).values()].flatMap((own) =>
		own.slice(0, 1).map(({ file, line }) => ({
			...{ file, line },
			reasons: own.map(({ reason }) => reason)
		}))
	);

/** How many there are. @param count of all problems, also those that are not listed */
export const linesWords = (problems: readonly SheetProblem[], count: number): string =>
	count > problems.length
		? `The first ${formatCount(problems.length)} of ${formatUnits(count, 'reason')} stand here.`
		: `${formatUnits(linesOf(problems).length, 'line')} to mend.`;
