import { describe, expect, test } from 'vitest';
import { readSpreadsheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import { readSheet, refusalOf } from '../../../support/sheets.ts';

const ZONE = 'Europe/Budapest';

describe('one file with a row for each forecast', () => {
	test('is grouped by question, each forecast with its line', () => {
		const { entries, problems } = readSheet(
			'Question,Forecaster,Probability,Outcome\nRain?,Ann,0.7,yes\nSnow?,Ann,0.2,0\nRain?,Bob,0.4,\n'
		);
		expect(problems).toEqual([]);
		expect(entries.map(({ question }) => [question.title, question.outcome])).toEqual([
			['Rain?', 'yes'],
			['Snow?', 'no']
		]);
		expect(entries[0]?.forecasts).toMatchObject([
			{ forecaster: 'Ann', said: 0.7, line: 2, at: null },
			{ forecaster: 'Bob', said: 0.4, line: 4, at: null }
		]);
	});

	test('a row that says otherwise than an earlier one is told, and the first stays', () => {
		const { entries, problems } = readSheet(
			'question,probability,outcome\nRain?,0.7,yes\nRain?,0.4,no\n'
		);
		expect(entries[0]?.forecasts).toHaveLength(1);
		expect(problems).toEqual([
			{
				file: 'a.csv',
				line: 3,
				reason: 'the outcome differs from that on line 2: a question has one.'
			}
		]);
	});

	test('an id that stands for two questions is told', () => {
		const { problems } = readSheet('id,question,probability,outcome\n1,A?,1,1\n1,B?,0,0\n');
		expect(problems[0]?.reason).toMatch(/stands for another question on line 2/);
	});
});

describe('probabilities are read on one scale, and it is said which', () => {
	test.each([
		['0.35\n0.6', [0.35, 0.6], /fractions of 1/],
		['35\n60\n1', [0.35, 0.6, 0.01], /percentages, since most that are not 0 are above 1/],
		['35%\n60 %', [0.35, 0.6], /with a % sign/],
		['"0,35"\n"0,6"', [0.35, 0.6], /decimal point/],
		['1\n0', [1, 0], /0 or 1/]
	])('%j', (cells, expected, note) => {
		const rows = cells.split('\n').map((cell, i) => `Q${i}?,${cell},yes`);
		const { entries, notes, problems } = readSheet(
			`question,probability,outcome\n${rows.join('\n')}`
		);
		expect(problems).toEqual([]);
		expect(entries.map(({ forecasts }) => forecasts[0]?.said)).toEqual(expected);
		expect(notes.join(' ')).toMatch(note);
	});

	test('half a percent or an even chance: what could be either is refused', () => {
		const { problems } = readSheet(
			'question,probability,outcome\nA?,30,yes\nB?,45,no\nC?,0.5,no\n'
		);
		expect(problems).toMatchObject([{ line: 4 }]);
		expect(problems[0]?.reason).toMatch(/two ways/);
	});

	test('one slip above 1 does not make percentages of all the others', () => {
		const { entries, problems } = readSheet(
			'question,probability,outcome\nA?,0.3,yes\nB?,0.45,no\nC?,5,no\n'
		);
		expect(entries[0]?.forecasts[0]?.said).toBe(0.3);
		expect(problems).toMatchObject([{ line: 4 }]);
	});
});

describe('dates', () => {
	const timeOf = (cell: string, more = '') => {
		const { entries, problems } = readSheet(
			`question;probability;outcome;time\nA?;0,3;yes;${cell}\n${more}`,
			ZONE
		);
		return entries[0]?.forecasts[0]?.at ?? problems[0]?.reason;
	};

	test.each([
		['2025-10-16T09:30:00Z', Date.UTC(2025, 9, 16, 9, 30)],
		['2025-10-16 09:30', Date.UTC(2025, 9, 16, 7, 30)],
		['2025-10-16', Date.UTC(2025, 9, 15, 22)],
		['16.10.2025', Date.UTC(2025, 9, 15, 22)],
		['16.10.2025 09:30:15', Date.UTC(2025, 9, 16, 7, 30, 15)],
		['16/10/2025', Date.UTC(2025, 9, 15, 22)],
		['10/16/2025 9:30 PM', Date.UTC(2025, 9, 16, 19, 30)],
		['45946', Date.UTC(2025, 9, 15, 22)],
		['45946,5', Date.UTC(2025, 9, 16, 10)],
		['1760607000', Date.UTC(2025, 9, 16, 9, 30)],
		// The clocks go back at three o'clock that night.
		['2025-10-26 12:00', Date.UTC(2025, 9, 26, 11)]
	])('%s', (cell, expected) => {
		expect(timeOf(cell)).toBe(expected);
	});

	test('day and month are told apart by the whole file, and refused where it does not tell', () => {
		expect(timeOf('10/11/2025', 'B?;0,4;no;31/12/2025')).toBe(Date.UTC(2025, 10, 9, 23));
		expect(timeOf('10/11/2025', 'B?;0,4;no;12/31/2025')).toBe(Date.UTC(2025, 9, 10, 22));
		expect(timeOf('10/11/2025')).toMatch(/nothing in the file tells the day from the month/);
	});

	test.each(['2025-02-30', '31.04.2025', 'yesterday', '2025-10-16 25:00'])(
		'there is no %s',
		(cell) => {
			expect(timeOf(cell)).toMatch(/write it as/);
		}
	);

	test.each(['0001-01-01', '1899-12-30', '9999-12-31T00:00:00Z', '01.01.3001'])(
		'%s is none that a form takes',
		(cell) => {
			expect(timeOf(cell)).toMatch(/^time is “.*”: give a day from 1900 to 2999/);
		}
	);

	test('a date alone is the end of its day where something ends', () => {
		const { entries, notes } = readSheet(
			'question,probability,outcome,open,close\nA?,0.3,yes,2025-10-01,2025-10-16\n',
			ZONE
		);
		expect(entries[0]?.question).toMatchObject({
			opensAt: Date.UTC(2025, 8, 30, 22),
			closesAt: Date.UTC(2025, 9, 16, 22)
		});
		expect(notes.join(' ')).toContain('the end');
	});
});

describe('a pair of files', () => {
	const questions =
		'id,title,type,open,close,resolve,outcome,options\nq1,Rain?,binary,,2025-10-16T00:00:00Z,,yes,\nq2,Where?,multiple_choice,,2025-10-16T00:00:00Z,,Here,Here|There\n';
	const forecasts =
		'question_id,forecaster,timestamp,probability,option\nq1,Ann,2025-10-01T00:00:00Z,0.5,\nq2,Ann,2025-10-01T00:00:00Z,0.9,Here\nq2,Ann,2025-10-01T00:00:00Z,0.1,There\nq2,Bob,2025-10-01T00:00:00Z,0.9,Here\nq3,Bob,2025-10-01T00:00:00Z,0.9,\n';
	const files = [
		{ name: 'f.csv', text: forecasts },
		{ name: 'q.csv', text: questions }
	];

	test.each([files, files.toReversed()])('is read in either order', (...pair) => {
		const read = readSpreadsheet(pair, ZONE);
		if (!read.ok) throw new Error(read.reason);
		const { entries, problems } = read.sheet;
		expect(entries.map(({ question, forecasts: own }) => [question.key, own.length])).toEqual([
			['q1', 1],
			['q2', 1]
		]);
		expect(entries[1]).toMatchObject({
			question: { outcome: 0 },
			forecasts: [{ said: [0.9, 0.1], line: 3 }]
		});
		expect(problems.map(({ file, line }) => [file, line])).toEqual([
			['f.csv', 5],
			['f.csv', 6]
		]);
	});

	test('an id with a character that nobody sees is the same id, and stands there twice', () => {
		const twice = files.map(({ name, text }) => ({
			name,
			text: name === 'q.csv' ? `${text}q\u200b1,Snow?,binary,,2025-10-16T00:00:00Z,,no,\n` : text
		}));
		const read = readSpreadsheet(twice, ZONE);
		if (!read.ok) throw new Error(read.reason);
		expect(read.sheet.entries[0]?.question.title).toBe('Rain?');
		expect(read.sheet.problems.at(-1)?.reason).toMatch(/“q1” stands on line 2 already/);
	});

	test('half of it asks for the other half', () => {
		expect(readSpreadsheet(files.slice(0, 1), ZONE)).toMatchObject({
			ok: false,
			missing: 'questions'
		});
		expect(readSpreadsheet(files.slice(1), ZONE)).toMatchObject({
			ok: false,
			missing: 'forecasts'
		});
	});
});

describe('what is no spreadsheet ends in a sentence', () => {
	test.each([
		['PK\u0003\u0004\u0014\0', /Save the sheet as CSV/],
		['\uFFFD\uFFFD\u0011\uFFFD', /Save the sheet as CSV/],
		['%PDF-1.7', /Save the sheet as CSV/],
		['', /is empty/],
		['a,b\n1,2', /question, probability, outcome are missing/],
		['question,outcome\n', /Add the file of forecasts/]
	])('%j', (text, expected) => {
		expect(refusalOf(text)).toMatch(expected);
	});

	test('letters that could not be read are told', () => {
		expect(readSheet('question,probability,outcome\nR\uFFFDin?,1,1').notes.at(-1)).toMatch(/UTF-8/);
	});
});

test('a byte order mark, a line that names the delimiter and a script in a title are taken as they are', () => {
	const { entries, problems } = readSheet(
		'\uFEFFsep=;\r\nquestion;probability;outcome\r\n"<script>alert(1)</script>; Снег?";35%;yes\r\n'
	);
	expect(problems).toEqual([]);
	expect(entries[0]?.question).toMatchObject({
		title: '<script>alert(1)</script>; Снег?',
		line: 3
	});
});

test('two hundred options are read, one more is refused', () => {
	const sheet = (n: number) => {
		const options = Array.from({ length: n }, (_, i) => `o${i}`).join('|');
		const read = readSpreadsheet(
			[
				{ name: 'q.csv', text: `id,type,outcome,options\nq,multiple_choice,,${options}\n` },
				{ name: 'f.csv', text: 'question_id,probability,option\n' }
			],
			'UTC'
		);
		return read.ok ? read.sheet : null;
	};
	expect(sheet(200)?.entries).toHaveLength(1);
	expect(sheet(201)?.problems[0]?.reason).toContain('at most 200');
});
