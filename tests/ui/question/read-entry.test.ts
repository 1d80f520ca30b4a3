import { describe, expect, test } from 'vitest';
import { titlesByDeadline } from '#lib/ui/question/deadline-in-title.ts';
import { readEntry } from '#lib/ui/question/read-entry.ts';

const MORNING = Date.UTC(2025, 9, 21, 7, 42);
const read = (text: string, now = MORNING) => readEntry(text, 'Europe/Budapest', now);
const numbersIn = (text: string) =>
	read(text).numbers.map(({ reading }) => (reading.ok ? reading.probability : reading.problem));
const daysIn = (text: string, now = MORNING) => read(text, now).questions.map(({ day }) => day);

test('a line is a question with its day, a number and a tag', () => {
	expect(read('Will Rubio and Lavrov meet by 15 Nov? 35% #ukraine')).toMatchObject({
		questions: [{ title: 'Will Rubio and Lavrov meet by 15 Nov?', day: '2025-11-15' }],
		numbers: [{ typed: '35%', reading: { probability: 0.35 } }],
		tags: ['ukraine']
	});
});

describe('numbers', () => {
	test.each([
		['Will it rain by Friday? 35', [0.35]],
		['Will it rain by Friday? 0.35', [0.35]],
		['Will it rain by Friday? 12,5%', [0.125]],
		['Will it rain by Friday? 1 in 5', [0.2]],
		['Will it rain by Friday? 3:17 #sea', [0.15]],
		['Will it rain by Friday 20%', [0.2]],
		['Will 3 of them come by Friday?', []],
		['Will 20% of them come by Friday?', []],
		['Will it rain by 31 Oct, 30 Nov? 10%, 20%', [0.1, 0.2]],
		['Will it rain by 31 Oct, 30 Nov? 10 20', [0.1, 0.2]]
	])('%s', (text, expected) => {
		expect(numbersIn(text)).toEqual(expected);
	});

	test('what is none is told, and stays as it was typed', () => {
		expect(read('Will it rain by Friday? maybe').numbers).toMatchObject([
			{ typed: 'maybe', reading: { ok: false } }
		]);
		expect(read('Will it rain by Friday? 150%').numbers).toMatchObject([
			{ reading: { ok: false } }
		]);
	});
});

describe('tags', () => {
	test('begin with a letter of any script, once each, wherever they stand', () => {
		const { tags, questions } = read('#Sea Will no. #1 win by Friday? 20% #Україна #sea');
		expect(tags).toEqual(['sea', 'україна']);
		expect(questions[0]?.title).toBe('Will no. #1 win by Friday?');
	});
});

describe('deadlines', () => {
	test.each([
		['Will it rain?', [null]],
		['', []],
		['#sea', []],
		['Did it rain by 1 October 2025?', ['2025-10-01']],
		['Will it rain by 31 Oct, 30 Nov, 31 Dec? 10%', ['2025-10-31', '2025-11-30', '2025-12-31']],
		['Will it rain by October 31, 2025 and November 30?', ['2025-10-31', '2025-11-30']],
		['Will it rain by 11/12/2025?', ['2025-12-11']],
		['Will it rain by 05.11.2025?', ['2025-11-05']],
		['Will it rain by 5/11/2025, 05/12/2025?', ['2025-11-05', '2025-12-05']],
		['Will it rain by 11/15/2025?', ['2025-11-15']],
		['Will it rain before 1 Nov or 1 Dec?', ['2025-10-31', '2025-11-30']],
		['Will the talks in May and June fail by 1 July 2026?', ['2026-07-01']],
		['Kommt es bis Ende November dazu?', ['2025-11-30']],
		['Wird es vor dem 1. Dezember regnen?', ['2025-11-30']],
		['Regnet es bis zum 15.11.2025?', ['2025-11-15']],
		['Regnet es bis 31. Oktober oder 30. November?', ['2025-10-31', '2025-11-30']],
		['Чи зустрінуться вони до 15 листопада?', ['2025-11-15']],
		['Чи впаде уряд до кінця листопада?', ['2025-11-30']],
		['Чи зустрінуться до 31 жовтня, 30 листопада?', ['2025-10-31', '2025-11-30']]
	])('%s', (text, expected) => {
		expect(daysIn(text)).toEqual(expected);
	});

	test('the end of next month, said on the 31st', () => {
		const said = 'Will it rain by the end of next month?';
		expect(daysIn(said, Date.UTC(2026, 0, 31, 12))).toEqual(['2026-02-28']);
		expect(daysIn(said, Date.UTC(2025, 9, 31, 12))).toEqual(['2025-11-30']);
	});

	test('each of several has a title of its own that says its day', () => {
		const title = 'Will it rain by 31 Oct, 30 Nov or 31 Dec 2025, as forecast?';
		expect(titlesByDeadline(title, 'UTC', MORNING).map((one) => one.title)).toEqual([
			'Will it rain by 31 Oct 2025, as forecast?',
			'Will it rain by 30 Nov 2025, as forecast?',
			'Will it rain by 31 Dec 2025, as forecast?'
		]);
	});
});
