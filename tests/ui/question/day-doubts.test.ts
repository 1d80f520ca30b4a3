import { expect, test } from 'vitest';
import { dayDoubts } from '#lib/ui/question/day-doubts.ts';
import { readEntry } from '#lib/ui/question/read-entry.ts';

const NOW = Date.UTC(2026, 10, 27, 9);
const doubts = (text: string) =>
	dayDoubts(text, readEntry(text, 'UTC', NOW).questions, '2026-11-27');
const said = (text: string) => doubts(text).map(({ says }) => says);

test.each([
	[
		'Will it rain by 31 Feb',
		'“31 Feb” is no day: February ends on the 28th, in leap years on the 29th.'
	],
	['Will it rain by 30 Feb 2027?', '“30 Feb 2027” is no day: February 2027 ends on the 28th.'],
	['Will it rain by April 31? 20%', '“April 31” is no day: April ends on the 30th.'],
	['Will it rain by 31.04.2027?', '“31.04.2027” is no day: April 2027 ends on the 30th.'],
	['Will it rain by 2027-02-29?', '“2027-02-29” is no day: February 2027 ends on the 28th.'],
	['Will it rain by 31 Jan, 31 Feb or 31 Mar?', expect.stringContaining('“31 Feb” is no day')],
	['Regnet es bis zum 31. Februar?', expect.stringContaining('“31. Februar” is no day')],
	['Чи піде дощ до 31 квітня?', '“31 квітня” is no day: April ends on the 30th.'],
	['Will it rain by 29 Feb?', '“29 Feb” comes next in 2028.']
])('a day that is in no calendar is told: %s', (text, sentence) => {
	expect(said(text)).toEqual([sentence]);
});

test('a day in numbers says which way it was read, and offers the other', () => {
	expect(doubts('Will it rain by 03/04/2027?')).toEqual([
		{
			words: '03/04/2027',
			says: '“03/04/2027” is read day first: 3 Apr 2027.',
			ways: [
				{ label: 'Write it so', instead: '3 Apr 2027' },
				{ label: 'Read as 4 Mar 2027', instead: '4 Mar 2027' }
			]
		}
	]);
	expect(said('Will it rain by 03/04?')).toEqual(['“03/04” is read day first: 3 Apr 2027.']);
	const both = ['3 Apr 2027', '4 Mar 2027'].map((day) => `Will it rain by ${day}?`);
	expect(both.map((text) => readEntry(text, 'UTC', NOW).questions[0]?.day)).toEqual([
		...['2027-04-03', '2027-03-04']
	]);
});

test('a day that has passed does not jump a year in silence', () => {
	expect(doubts('Will it rain by 15 Nov, 30 Nov, 31 Dec?')).toEqual([
		{
			words: '15 Nov',
			says: '“15 Nov” has passed: read as 2027. Write the year, or take that day out.',
			ways: [{ label: 'Write 15 Nov 2027', instead: '15 Nov 2027' }]
		}
	]);
	expect(said('Will it rain by 31 March, 31 December?')).toEqual([
		expect.stringContaining('“31 March” has passed')
	]);
	expect(said('Will it rain by October?')).toEqual([
		expect.stringContaining('“October” has passed: read as 2027')
	]);
});

test.each([
	'Will it rain by 15 Dec?',
	'Will it rain by 31 Dec, 31 Jan, 28 Feb?',
	'Will it rain by 15 Nov 2027, 30 Nov?',
	'Will it rain by 13/04/2027, 04/13/2027 or 05/05/2027?',
	'Will 31 Feb protesters march by 15 Dec?',
	'Will it rain by June?',
	'Will it rain before 1 January?',
	'Regnet es bis 03/04/2027?',
	'Will it fall below 3/4 by 15 Dec?',
	'Will it rain?'
])('what leaves no doubt is left alone: %s', (text) => {
	expect(said(text)).toEqual([]);
});
