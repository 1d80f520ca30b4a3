import { BadRow, readRows, show } from '#lib/domain/exchange/cells.ts';
import type { Row } from '#lib/domain/exchange/csv.ts';
import type { SheetColumn } from './columns.ts';
import { describedIn, lineIn, optionsIn, outcomeIn } from './question-cells.ts';
import type { SheetProblem, SheetQuestion } from './sheet.ts';
import { problemsIn, type SheetTable } from './table.ts';
import type { TimeReader } from './time-column.ts';

export type ReadQuestions = {
	byKey: Map<string, SheetQuestion>;
	/** Lines of ids whose row cannot be used. */
	unusable: Map<string, number>;
	problems: SheetProblem[];
};

/** The questions of a pair's first file, each row checked. */
export function readQuestionSheet({ file, rows }: SheetTable, times: TimeReader): ReadQuestions {
	const byKey = new Map<string, SheetQuestion>();
	const unusable = new Map<string, number>();
	const lines = new Map<string, number>();
	const problems = problemsIn(file, (found) => {
		readRows(rows, found, (row) => {
			const id = lineIn(row.cell('id')) || lineIn(row.cell('question'));
			const earlier = lines.get(id);
			if (earlier !== undefined)
				throw new BadRow(
					`the id ${show(id)} stands on line ${earlier} already: give each question its own.`
				);
			lines.set(id, row.line);
			unusable.set(id, row.line);
			const question = { ...questionIn(row, times), file, line: row.line };
			byKey.set(question.key, question);
			unusable.delete(id);
		});
	});
	return { byKey, unusable, problems };
}

function questionIn({ cell }: Row<SheetColumn>, times: TimeReader) {
	const described = describedIn(cell, times);
	const type = cell('type').toLowerCase();
	const isChoice = type === 'multiple_choice' || (type === '' && cell('options') !== '');
	if (!isChoice && type !== 'binary' && type !== '')
		throw new BadRow(`the type is ${show(cell('type'))}: write binary or multiple_choice.`);
	const options = isChoice ? optionsIn(cell('options')) : [];
	const kind = isChoice ? ('multiple_choice' as const) : ('binary' as const);
	return { ...described, kind, options, outcome: outcomeIn(cell('outcome'), options) };
}
