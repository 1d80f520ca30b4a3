import { min } from 'd3-array';
import { BadRow, instantOrNull, readRows, show } from '#lib/domain/exchange/cells.ts';
import { readTable, type Problem, type Row } from '#lib/domain/exchange/csv.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { BinaryQuestion, ChoiceQuestion } from './sheets.ts';

type Question = BinaryQuestion | ChoiceQuestion;

export type Questions = {
	/** In file order, each kind for itself. */
	binary: BinaryQuestion[];
	choice: ChoiceQuestion[];
	byId: ReadonlyMap<string, Question>;
	/** The lines of ids whose row could not be used. */
	unusable: ReadonlyMap<string, number>;
	/** In file order. */
	problems: Problem[];
	/** False where the header lacks a column: then there are no questions at all. */
	isReadable: boolean;
};

const REQUIRED = ['id', 'type', 'close', 'resolve', 'outcome'] as const;
const OPTIONAL = ['open', 'options'] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/**
 * The questions of a neutral pair's first file, each row checked; the ones that cannot be used are told by line, with what
 * to do about them.
 *
 * @example readQuestions('id,type,close,resolve,outcome\nq1,binary,2025-10-21T00:00:00Z,,yes').binary[0]
 * // => { kind: 'binary', id: 'q1', cutoff: Date.UTC(2025, 9, 21), outcome: 'yes' }
 */
export function readQuestions(text: string): Questions {
	const table = readTable<Column>(text, { required: REQUIRED, optional: OPTIONAL });
	const problems = [...table.problems];
	const byId = new Map<string, Question>();
	const unusable = new Map<string, number>();
	const lines = new Map<string, number>();
	readRows(table.rows, problems, (row) => {
		const id = row.cell('id');
		if (id === '') throw new BadRow('the id is empty: give each question one of its own.');
		const earlier = lines.get(id);
		if (earlier !== undefined)
			throw new BadRow(
				`the id ${show(id)} stands on line ${earlier} already: give each question its own.`
			);
		lines.set(id, row.line);
		unusable.set(id, row.line);
		byId.set(id, questionIn(row, id));
		unusable.delete(id);
	});
	problems.sort((a, b) => a.line - b.line);
	const questions = [...byId.values()];
	return {
		binary: questions.filter((question) => question.kind === 'binary'),
		choice: questions.filter((question) => question.kind === 'multiple_choice'),
		...{ byId, unusable, problems, isReadable: table.isReadable }
	};
}

function questionIn(row: Row<Column>, id: string): Question {
	instantOrNull(row.cell('open'), 'open');
	const type = row.cell('type');
	const isChoice = type === 'multiple_choice';
	if (!isChoice && type !== 'binary')
		throw new BadRow(`the type is ${show(type)}: write binary or multiple_choice.`);
	const question = isChoice ? choiceIn(row, id) : binaryIn(row, id);
	if (question.cutoff === null && question.outcome !== null && question.outcome !== 'annulled')
		throw new BadRow(
			'the question has an outcome but neither close nor resolve: give the instant up to which forecasts count.'
		);
	return question;
}

function cutoffIn(row: Row<Column>): Instant | null {
	const close = instantOrNull(row.cell('close'), 'close');
	const resolve = instantOrNull(row.cell('resolve'), 'resolve');
	return min([close, resolve].filter((at) => at !== null)) ?? null;
}

function binaryIn(row: Row<Column>, id: string): BinaryQuestion {
	const outcome = row.cell('outcome');
	if (outcome !== '' && outcome !== 'yes' && outcome !== 'no' && outcome !== 'annulled')
		throw new BadRow(
			`the outcome is ${show(outcome)}: write yes, no or annulled, or leave it empty while the question is open.`
		);
	return { kind: 'binary', id, cutoff: cutoffIn(row), outcome: outcome === '' ? null : outcome };
}

function choiceIn(row: Row<Column>, id: string): ChoiceQuestion {
	const cell = row.cell('options');
	const options = cell.split('|').map((option) => option.trim());
	if (options.length < 2 || options.includes(''))
		throw new BadRow(`the options are ${show(cell)}: list two or more, parted by |.`);
	const twice = options.find((option, i) => options.indexOf(option) !== i);
	if (twice !== undefined)
		throw new BadRow(`the option ${show(twice)} is listed twice: keep one of them.`);
	return {
		...{ kind: 'multiple_choice', id, options },
		...{ cutoff: cutoffIn(row), outcome: answerIn(row.cell('outcome'), options) }
	};
}

function answerIn(outcome: string, options: readonly string[]): ChoiceQuestion['outcome'] {
	const place = options.indexOf(outcome);
	if (place !== -1) return place;
	if (outcome === '') return null;
	if (outcome === 'annulled') return outcome;
	throw new BadRow(
		`the outcome is ${show(outcome)}, none of the options (${options.join('; ')}): write one of them or annulled, or leave it empty.`
	);
}
