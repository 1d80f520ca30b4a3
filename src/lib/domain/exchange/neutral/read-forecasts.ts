import { BadRow, instantIn, probabilityIn, readRows, show } from '#lib/domain/exchange/cells.ts';
import { readTable, type Problem, type Row } from '#lib/domain/exchange/csv.ts';
import type { Questions } from './read-questions.ts';
import type { BinaryForecast, BinaryQuestion, ChoiceForecast, ChoiceQuestion } from './sheets.ts';
import { gatherVectors, type OptionRow } from './vectors.ts';

export type Forecasts = {
	/** In file order, each kind for itself. */
	binary: BinaryForecast[];
	choice: ChoiceForecast[];
	/** In file order. */
	problems: Problem[];
	/** Forecasts among the problems that name every option and do not add up to 1. */
	uneven: number;
	/** False where the header lacks a column: then there are no forecasts at all. */
	isReadable: boolean;
};

const REQUIRED = ['question_id', 'forecaster', 'timestamp', 'probability'] as const;
type Column = (typeof REQUIRED)[number] | 'option';

/**
 * The forecasts of a neutral pair's second file, each row checked against the questions; the ones that cannot be used are
 * told by line, with what to do about them.
 *
 * A forecast on a multiple-choice question is one row for each option, under the column `option`, with the same forecaster
 * and timestamp; if one of these rows cannot be used, the others go with it.
 *
 * @param questions what `readQuestions` gave for the first file
 */
export function readForecasts(text: string, questions: Questions): Forecasts {
	const table = readTable<Column>(text, { required: REQUIRED, optional: ['option'] });
	const badRows = [...table.problems];
	const binary: BinaryForecast[] = [];
	const optionRows: OptionRow[] = [];
	readRows(table.rows, badRows, (row) => {
		const question = questionOf(row, questions);
		const forecaster = row.cell('forecaster');
		if (forecaster === '') throw new BadRow('the forecaster is empty: say whose forecast it is.');
		const at = instantIn(row.cell('timestamp'), 'timestamp');
		const p = probabilityIn(row.cell('probability'));
		const place = optionOf(row, question);
		if (question.kind === 'binary') binary.push({ questionId: question.id, forecaster, at, p });
		else optionRows.push({ line: row.line, question, forecaster, at, place, p });
	});
	const { forecasts: choice, problems: gathered, uneven } = gatherVectors(optionRows);
	const problems = [...badRows, ...gathered].sort((a, b) => a.line - b.line);
	return { binary, choice, problems, uneven, isReadable: table.isReadable };
}

function questionOf(row: Row<Column>, { byId, unusable }: Questions) {
	const id = row.cell('question_id');
	if (id === '') throw new BadRow('the question_id is empty: say which question it is about.');
	const question = byId.get(id);
	if (question !== undefined) return question;
	const line = unusable.get(id);
	throw new BadRow(
		line === undefined
			? `there is no question ${show(id)}: add it to the questions, or correct the question_id.`
			: `its question, on line ${line} of the questions, cannot be used: mend that first.`
	);
}

/** The place of the option a row speaks of; 0 for a binary question, whose probability is that of yes. */
function optionOf(row: Row<Column>, question: BinaryQuestion | ChoiceQuestion): number {
	const option = row.cell('option');
	if (question.kind === 'binary') {
		if (option === '') return 0;
		throw new BadRow(
			`the question has no options, but the row names ${show(option)}: leave the option empty and give the probability of yes.`
		);
	}
	const place = question.options.indexOf(option);
	if (place !== -1) return place;
	throw new BadRow(
		`the option is ${show(option)}, none of the question’s: write one of ${question.options.join('; ')}.`
	);
}
