import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '#lib/domain/exchange/csv.ts';
import { readForecasts, type Forecasts } from '#lib/domain/exchange/neutral/read-forecasts.ts';
import { readQuestions, type Questions } from '#lib/domain/exchange/neutral/read-questions.ts';
import { scoreChoices } from '#lib/domain/exchange/neutral/score-choices.ts';
import { scoreSheets } from '#lib/domain/exchange/neutral/score-sheets.ts';
import type { CommandLine } from './support/command-line.ts';
import { scoreTable, type Scores } from './support/score-table.ts';

export const summary = 'score a spreadsheet pair without a database';

/** The command was given something it cannot work with; the message says what. */
class Misused extends Error {}

/**
 * Prints the figures of a pair of CSV files by the neutral conventions: a table, or all of them as JSON. Rows that cannot be
 * used are told as `file:line: reason` and end it, or are skipped and counted if that was asked for.
 */
export function run(args: readonly string[], line: CommandLine): number {
	try {
		return score(readArguments(args), line);
	} catch (cause) {
		if (!(cause instanceof Misused)) throw cause;
		line.complain(cause.message);
		return 2;
	}
}

type Asked = { questions: string; forecasts: string; lenient: boolean; json: boolean };

function score(asked: Asked, line: CommandLine): number {
	line.complain(`Reading ${asked.questions} and ${asked.forecasts} …`);
	const texts = [readText(asked.questions), readText(asked.forecasts)] as const;
	const questions = readQuestions(texts[0]);
	tell(asked.questions, questions.problems, line);
	// Without questions every forecast would be told to lack its own.
	if (!questions.isReadable) return 1;
	const forecasts = readForecasts(texts[1], questions);
	tell(asked.forecasts, forecasts.problems, line);
	if (!forecasts.isReadable) return 1;
	const skipped = { questions: questions.problems.length, forecasts: forecasts.problems.length };
	const bad = skipped.questions + skipped.forecasts;
	if (bad > 0 && !asked.lenient) {
		line.complain(`Nothing was scored. Bad rows: ${bad}. Mend them, or skip them with --lenient.`);
		return 1;
	}
	if (bad > 0)
		line.complain(
			`Skipped bad rows: ${skipped.questions} of the questions, ${skipped.forecasts} of the forecasts.`
		);
	line.complain(
		`Working out the figures of ${questions.byId.size} questions and ${forecasts.binary.length + forecasts.choice.length} forecasts …`
	);
	const scores = { ...scoresOf(questions, forecasts), ...(asked.lenient ? { skipped } : {}) };
	line.print(asked.json ? JSON.stringify(scores, null, 2) : scoreTable(scores).join('\n'));
	return 0;
}

function scoresOf(questions: Questions, forecasts: Forecasts): Scores {
	const scores = scoreSheets({ questions: questions.binary, forecasts: forecasts.binary });
	if (questions.choice.length === 0) return scores;
	const choices = scoreChoices({ questions: questions.choice, forecasts: forecasts.choice });
	return {
		...scores,
		multiple_choice: { ...choices, forecasts_whose_options_do_not_sum_to_1: forecasts.uneven }
	};
}

function tell(file: string, problems: readonly Problem[], { complain }: CommandLine): void {
	for (const problem of problems) complain(`${file}:${problem.line}: ${problem.reason}`);
}

/** @throws {Misused} if there is no such file, or it is none */
function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (cause) {
		if (!existsSync(file)) throw new Misused(`There is no file at ${resolve(file)}.`);
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new Misused(`${file} cannot be read: ${reason}.`);
	}
}

const USAGE =
	'usage: npm run presage -- score --questions <file> --forecasts <file> [--lenient] [--json]';

/** @throws {Misused} if a file is not named, or there is an argument it does not know */
function readArguments(args: readonly string[]): Asked {
	const { questions, forecasts, lenient = false, json = false } = parse(args);
	if (questions === undefined || forecasts === undefined)
		throw new Misused(`Name both files, the questions and the forecasts.\n${USAGE}`);
	return { questions, forecasts, lenient, json };
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				questions: { type: 'string' },
				forecasts: { type: 'string' },
				lenient: { type: 'boolean' },
				json: { type: 'boolean' }
			}
		}).values;
	} catch (cause) {
		const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
		throw new Misused(`${reason}.\n${USAGE}`);
	}
}
