import { BadRow, readRows, show } from '#lib/domain/exchange/cells.ts';
import type { Row } from '#lib/domain/exchange/csv.ts';
import type { ChoiceQuestion } from '#lib/domain/exchange/neutral/sheets.ts';
import { gatherVectors, type OptionRow } from '#lib/domain/exchange/neutral/vectors.ts';
import type { SheetColumn } from './columns.ts';
import type { ForecasterColumn } from './forecaster-column.ts';
import type { ProbabilityColumn } from './probability-column.ts';
import { lineIn } from './question-cells.ts';
import type { ReadQuestions } from './read-questions.ts';
import type { SheetForecast, SheetProblem, SheetQuestion } from './sheet.ts';
import { problemsIn, type SheetTable } from './table.ts';
import type { TimeReader } from './time-column.ts';

export type Columns = {
	times: TimeReader;
	probabilities: ProbabilityColumn;
	forecasters: ForecasterColumn;
};

/** Each forecast goes to its question, by the question's key. */
export type Take = (key: string, forecast: SheetForecast) => void;

/**
 * The forecasts of a pair's second file, each row checked against the questions.
 *
 * On several options a forecast is one row an option, with the same forecaster and time; if one of these rows cannot be used,
 * the others go with it.
 */
export function readForecastSheet(
	{ file, rows }: SheetTable,
	questions: ReadQuestions,
	{ times, probabilities, forecasters }: Columns,
	take: Take
): SheetProblem[] {
	const optionRows: OptionRow[] = [];
	const choices = new Map<string, ChoiceQuestion>();
	return problemsIn(file, (problems) => {
		readRows(rows, problems, (row) => {
			const { line, cell } = row;
			const question = questionOf(row, questions);
			const forecaster = forecasters.read(cell('forecaster'));
			const at = times.read(cell('time'), 'time', 'start');
			const p = probabilities.read(cell('probability'));
			if (question.kind === 'binary') {
				assertNoOption(cell('option'));
				take(question.key, { file, line, forecaster, at, said: p });
				return;
			}
			if (at === null)
				throw new BadRow('the time is empty: it ties the rows of the options together.');
			const choice = choices.get(question.key) ?? choiceOf(question);
			choices.set(question.key, choice);
			const place = placeOf(cell('option'), question);
			optionRows.push({ line, question: choice, forecaster, at, place, p });
		});
		const { forecasts, problems: gathered } = gatherVectors(optionRows);
		for (const problem of gathered) problems.push(problem);
		const first = firstLines(optionRows);
		for (const { questionId, forecaster, at, vector } of forecasts)
			take(questionId, {
				...{ file, line: first.get(lineKey(questionId, forecaster, at)) ?? 0 },
				...{ forecaster, at, said: vector }
			});
	});
}

function questionOf({ cell }: Row<SheetColumn>, { byKey, unusable }: ReadQuestions): SheetQuestion {
	const key = lineIn(cell('id')) || lineIn(cell('question'));
	if (key === '') throw new BadRow('the question is empty: say which one it is about.');
	const question = byKey.get(key);
	if (question !== undefined) return question;
	const line = unusable.get(key);
	throw new BadRow(
		line === undefined
			? `there is no question ${show(key)}: add it to the questions, or correct the id.`
			: `its question, on line ${line} of the questions, cannot be used: mend that first.`
	);
}

function assertNoOption(option: string): void {
	if (option === '') return;
	throw new BadRow(
		`the question has no options, but the row names ${show(option)}: leave the option empty and give the probability of yes.`
	);
}

function placeOf(cell: string, { options }: SheetQuestion): number {
	const place = options.indexOf(lineIn(cell));
	if (place !== -1) return place;
	throw new BadRow(
		`the option is ${show(cell)}, none of the question’s: write one of ${options.slice(0, 5).join('; ')}${options.length > 5 ? ' …' : ''}.`
	);
}

const choiceOf = ({ key, options }: SheetQuestion): ChoiceQuestion => ({
	...{ kind: 'multiple_choice', id: key, options },
	...{ cutoff: null, outcome: null }
});

const lineKey = (key: string, forecaster: string, at: number) =>
	JSON.stringify([key, forecaster, at]);

function firstLines(rows: readonly OptionRow[]): Map<string, number> {
	const lines = new Map<string, number>();
	for (const { line, question, forecaster, at } of rows) {
		const key = lineKey(question.id, forecaster, at);
		if (!lines.has(key)) lines.set(key, line);
	}
	return lines;
}
