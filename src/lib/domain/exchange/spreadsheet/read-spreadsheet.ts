import type { Zone } from '#lib/domain/time.ts';
import { forecasterColumn } from './forecaster-column.ts';
import { openFile, type OpenedFile } from './open-file.ts';
import { probabilityColumn } from './probability-column.ts';
import { readForecastSheet, type Take } from './read-forecasts.ts';
import { readQuestionSheet, type ReadQuestions } from './read-questions.ts';
import { readRowSheet } from './read-rows.ts';
import type { Sheet, SheetFile, SheetForecast, SheetProblem } from './sheet.ts';
import { cellsUnder, tableOf, type SheetTable } from './table.ts';
import { timeReader } from './time-column.ts';

/** A sheet, or why the files as a whole cannot be read; `missing` names the half of a pair that is not there yet. */
export type ReadSheet =
	| { ok: true; sheet: Sheet }
	| { ok: false; reason: string; missing: 'questions' | 'forecasts' | null };

/**
 * What stands in dropped files: one with a row for each forecast and its question, or a pair of questions and forecasts in
 * any order (the forecasts may be several files).
 *
 * @param zone for times that name none
 * @example readSpreadsheet([{ name: 'a.csv', text: 'question,probability,outcome\nRain?,35%,yes' }], 'UTC').ok // => true
 */
export function readSpreadsheet(files: readonly SheetFile[], zone: Zone): ReadSheet {
	const opened: OpenedFile[] = [];
	for (const file of files) {
		const one = openFile(file);
		if (!one.ok) return refuse(`${file.name}: ${one.reason}`);
		opened.push(one.file);
	}
	const refusal = refusalOf(opened);
	if (refusal !== null) return refusal;
	const tables = opened.map(tableOf);
	return {
		ok: true,
		sheet: readTables(
			tables.map(({ table }) => table),
			tables.flatMap(({ problems }) => problems),
			{ zone, isGarbled: opened.some(({ text }) => text.includes('\uFFFD')) }
		)
	};
}

const refuse = (
	reason: string,
	missing: 'questions' | 'forecasts' | null = null
): ReadSheet & { ok: false } => ({ ok: false, reason, missing });

function refusalOf(files: readonly OpenedFile[]): ReadSheet | null {
	const count = (kind: OpenedFile['kind']) => files.filter((file) => file.kind === kind).length;
	const [rows, questions, forecasts] = [count('rows'), count('questions'), count('forecasts')];
	if (files.length === 0) return refuse('Drop a file first.');
	if (questions > 1)
		return refuse('Two of these files hold questions. Drop one of them, with its forecasts.');
	if (rows > 0 && questions + forecasts > 0)
		return refuse(
			'One of these files holds whole rows, another half of a pair. Drop them one after the other.'
		);
	if (rows > 1) return refuse('These files stand each for itself. Drop them one after the other.');
	if (forecasts > 0 && questions === 0)
		return refuse(
			'This file holds forecasts by the ids of their questions. Add the file of questions.',
			'questions'
		);
	if (questions > 0 && forecasts === 0)
		return refuse(
			'This file holds questions. Add the file of forecasts that goes with it.',
			'forecasts'
		);
	return null;
}

const DATES = ['time', 'open', 'close', 'resolve'] as const;

function readTables(
	tables: readonly SheetTable[],
	misfits: readonly SheetProblem[],
	{ zone, isGarbled }: { zone: Zone; isGarbled: boolean }
): Sheet {
	const times = timeReader(cellsUnder(tables, DATES), zone);
	const probabilities = probabilityColumn(cellsUnder(tables, ['probability']));
	const forecasters = forecasterColumn();
	const columns = { times, probabilities, forecasters };
	const forecasts = new Map<string, SheetForecast[]>();
	const take: Take = (key, forecast) => {
		const own = forecasts.get(key);
		if (own === undefined) forecasts.set(key, [forecast]);
		else own.push(forecast);
	};
	const asked = tables.find(({ kind }) => kind === 'questions');
	const questions: ReadQuestions =
		asked === undefined
			? { byKey: new Map(), unusable: new Map(), problems: [] }
			: readQuestionSheet(asked, times);
	const problems = tables.flatMap((table) => {
		if (table.kind === 'rows') return readRowSheet(table, questions.byKey, columns, take);
		return table.kind === 'forecasts' ? readForecastSheet(table, questions, columns, take) : [];
	});
	return {
		entries: [...questions.byKey.values()].map((question) => ({
			question,
			forecasts: inOrder(forecasts.get(question.key) ?? [])
		})),
		problems: sortProblems([...misfits, ...questions.problems, ...problems], tables),
		notes: [
			...probabilities.notes,
			...times.notes(),
			...forecasters.notes(),
			...(isGarbled ? [GARBLED] : [])
		]
	};
}

const GARBLED =
	'Some letters could not be read and show as \uFFFD: save the file as CSV in UTF-8 to keep them.';

const inOrder = (rows: SheetForecast[]): SheetForecast[] =>
	rows.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));

function sortProblems(problems: SheetProblem[], tables: readonly SheetTable[]): SheetProblem[] {
	const order = new Map(tables.map(({ file }, i) => [file, i]));
	const of = ({ file }: SheetProblem) => order.get(file) ?? 0;
	return problems.sort((a, b) => (of(a) === of(b) ? a.line - b.line : of(a) - of(b)));
}
