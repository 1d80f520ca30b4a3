import { BadRow, show } from '#lib/domain/exchange/cells.ts';
import type { Row } from '#lib/domain/exchange/csv.ts';
import { MAX_OPTIONS, MIN_OPTIONS } from '#lib/domain/question.ts';
import type { SheetColumn } from './columns.ts';
import type { SheetOutcome, SheetQuestion } from './sheet.ts';
import type { TimeReader } from './time-column.ts';

type Cell = Row<SheetColumn>['cell'];

/** What of a question stands in a row's cells, apart from its kind, options and outcome. */
export type Described = Omit<SheetQuestion, 'kind' | 'options' | 'outcome' | 'file' | 'line'>;

/** The longest title and label that a question here can have. */
const LONGEST = { title: 300, option: 200, text: 10_000, category: 40 };

/** Control characters, and those that turn the direction of all that follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;
const UNSEEN_IN_TEXT = /(?![\t\n\r])\p{Cc}|[\p{Cs}\u202a-\u202e]/gu;

/** Characters without width that join or part nothing a reader could see; those that shape letters and pictures stay. */
const WITHOUT_WIDTH = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]/g;
const SEEN = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** A cell as one line of words, without what nobody sees; '' where that is all there is. @example lineIn(' a\nb ') // => 'a b' */
export function lineIn(cell: string): string {
	const line = cell.replaceAll(WITHOUT_WIDTH, '').replaceAll(UNSEEN, ' ').trim();
	return SEEN.test(line) ? line : '';
}

/** @throws {BadRow} where the row names no question, or its words are longer than a question's here */
export function describedIn(cell: Cell, times: TimeReader): Described {
	const words = lineIn(cell('question'));
	const id = lineIn(cell('id'));
	const key = id === '' ? words : id;
	if (key === '') throw new BadRow('the question is empty: say which one it is.');
	return {
		key: within(key, 'id', LONGEST.title),
		title: within(words === '' ? key : words, 'question', LONGEST.title),
		description: within(
			cell('description').replaceAll(UNSEEN_IN_TEXT, '').trim(),
			'description',
			LONGEST.text
		),
		url: lineIn(cell('url')).slice(0, 2000),
		category: lineIn(cell('category')).toLowerCase().slice(0, LONGEST.category),
		opensAt: times.read(cell('open'), 'open', 'start'),
		closesAt: times.read(cell('close'), 'close', 'end'),
		resolvesAt: times.read(cell('resolve'), 'resolve', 'end')
	};
}

function within(text: string, column: string, most: number): string {
	if (text.length <= most) return text;
	throw new BadRow(`the ${column} has ${text.length} characters: shorten it to ${most}.`);
}

/**
 * The options in a cell, parted by `|`.
 *
 * @throws {BadRow} where there are too few or too many, or two are alike
 */
export function optionsIn(cell: string): string[] {
	const options = cell.split('|').map(lineIn);
	if (options.length < MIN_OPTIONS || options.includes(''))
		throw new BadRow(`the options are ${show(cell)}: list two or more, parted by |.`);
	if (options.length > MAX_OPTIONS)
		throw new BadRow(`there are ${options.length} options: at most ${MAX_OPTIONS} can be kept.`);
	const twice = options.find(
		(option, i) => options.findIndex((one) => one.toLowerCase() === option.toLowerCase()) !== i
	);
	if (twice !== undefined)
		throw new BadRow(`the option ${show(twice)} is listed twice: keep one of them.`);
	return options.map((option) => within(option, 'option', LONGEST.option));
}

const WORDS: Readonly<Record<string, SheetOutcome>> = {
	...{ yes: 'yes', y: 'yes', true: 'yes', '1': 'yes', '1.0': 'yes', happened: 'yes' },
	...{ no: 'no', n: 'no', false: 'no', '0': 'no', '0.0': 'no', 'did not happen': 'no' },
	...{ annulled: 'annulled', void: 'annulled', cancelled: 'annulled', 'n/a': 'annulled' },
	ambiguous: 'ambiguous'
};

/**
 * A cell as an outcome; null where it is empty: still open.
 *
 * @param options none for yes or no
 * @throws {BadRow} where it is none of these
 * @example outcomeIn('1', []) // => 'yes'
 */
export function outcomeIn(cell: string, options: readonly string[]): SheetOutcome | null {
	if (cell === '') return null;
	const place = options.indexOf(lineIn(cell));
	if (place !== -1) return place;
	const word = WORDS[cell.toLowerCase()];
	const isVoid = word === 'annulled' || word === 'ambiguous';
	if (word !== undefined && (options.length === 0 || isVoid)) return word;
	throw new BadRow(
		options.length === 0
			? `the outcome is ${show(cell)}: write yes, no, 1, 0, ambiguous or annulled, or leave it empty while it is open.`
			: `the outcome is ${show(cell)}, none of the options: write one of them or annulled, or leave it empty.`
	);
}
