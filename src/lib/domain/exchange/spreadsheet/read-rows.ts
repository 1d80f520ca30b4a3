import { BadRow, readRows, show } from '#lib/domain/exchange/cells.ts';
import type { Row } from '#lib/domain/exchange/csv.ts';
import type { SheetColumn } from './columns.ts';
import { describedIn, outcomeIn } from './question-cells.ts';
import type { Columns, Take } from './read-forecasts.ts';
import type { SheetProblem, SheetQuestion } from './sheet.ts';
import { problemsIn, type SheetTable } from './table.ts';

/**
 * The forecasts of a file that has each with its question in one row. What a later row says of a question fills what is
 * empty; where it says otherwise than an earlier one, that row is a problem.
 *
 * @param byKey takes the questions
 */
export function readRowSheet(
	{ file, rows }: SheetTable,
	byKey: Map<string, SheetQuestion>,
	columns: Columns,
	take: Take
): SheetProblem[] {
	return problemsIn(file, (problems) => {
		readRows(rows, problems, (row) => {
			const { line, cell } = row;
			const forecaster = columns.forecasters.read(cell('forecaster'));
			const at = columns.times.read(cell('time'), 'time', 'start');
			const said = columns.probabilities.read(cell('probability'));
			const question = questionIn(row, columns);
			const known = byKey.get(question.key);
			byKey.set(
				question.key,
				known === undefined ? { ...question, file, line } : merge(known, question)
			);
			take(question.key, { file, line, forecaster, at, said });
		});
	});
}

function questionIn({ cell }: Row<SheetColumn>, { times }: Columns) {
	const type = cell('type').toLowerCase();
	if ((type !== '' && type !== 'binary') || cell('option') !== '')
		throw new BadRow(
			'a question with several options takes two files: one of questions, one with a row for each option.'
		);
	return {
		...describedIn(cell, times),
		...{ kind: 'binary' as const, options: [], outcome: outcomeIn(cell('outcome'), []) }
	};
}

type Said = ReturnType<typeof questionIn>;
const DATES = ['opensAt', 'closesAt', 'resolvesAt'] as const;
const COLUMN = { opensAt: 'open', closesAt: 'close', resolvesAt: 'resolve' } as const;

function merge(known: SheetQuestion, said: Said): SheetQuestion {
	const differs = (column: string) =>
		new BadRow(`the ${column} differs from that on line ${known.line}: a question has one.`);
	if (said.title !== known.title)
		throw new BadRow(
			`the id ${show(said.key)} stands for another question on line ${known.line}: give each its own.`
		);
	if (said.outcome !== null && known.outcome !== null && said.outcome !== known.outcome)
		throw differs('outcome');
	for (const date of DATES)
		if (said[date] !== null && known[date] !== null && said[date] !== known[date])
			throw differs(COLUMN[date]);
	const isFilled =
		(said.outcome !== null && known.outcome === null) ||
		DATES.some((date) => said[date] !== null && known[date] === null);
	if (!isFilled) return known;
	return {
		...known,
		opensAt: known.opensAt ?? said.opensAt,
		closesAt: known.closesAt ?? said.closesAt,
		resolvesAt: known.resolvesAt ?? said.resolvesAt,
		outcome: known.outcome ?? said.outcome
	};
}
