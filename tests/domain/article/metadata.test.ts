import { expect, test } from 'vitest';
import { findByline, findMetadata, splitTitle } from '#lib/domain/article/metadata.ts';

const NOTHING = {
	title: null,
	byline: null,
	outlet: null,
	url: null,
	publishedAt: null,
	publishedDay: null
};

test('a pasted article gives title, author, date and address by its first lines', () => {
	const text = `Envoys put off the meeting | The River Post

By Ann Lee and Piet van Dam | Published 10:05 AM EDT, Tue October 21, 2025
https://www.river.example/world/envoys?utm_source=mail

The two sides had agreed on 15 August 2025 to speak again.`;
	expect(findMetadata(text)).toEqual({
		title: 'Envoys put off the meeting',
		byline: 'Ann Lee and Piet van Dam',
		outlet: 'The River Post',
		url: 'https://www.river.example/world/envoys',
		publishedAt: null,
		publishedDay: '2025-10-21'
	});
});

test.each([
	'Tue 21 Oct 2025 16.05 BST',
	'October 21, 20252:49 PM GMT+2Updated 3 hours ago',
	'2025.10.21. 14:05',
	'Вівторок, 21 жовтня 2025 року',
	'le 21 octobre 2025 à 14h05',
	'First published 21 October 2025',
	'Posted on 21 October 2025 by Jane Walker',
	'5 min read · Oct 21, 2025',
	'21/10/2025',
	'10/21/2025',
	'Updated 2:49 PM EDT, Tue October 21, 2025'
])('the day of a story that says %s', (line) => {
	const text = `Envoys put off the meeting\n\n${line}\n\nThe two sides had agreed to speak on 15 August 2025.`;
	expect(findMetadata(text)).toMatchObject({
		title: 'Envoys put off the meeting',
		publishedDay: '2025-10-21'
	});
});

test('an outlet behind the author, where it is an abbreviation', () => {
	const text = 'Envoys put off the meeting\n\nBy Jane Walker, CNN\n\nThe two sides agreed.';
	expect(findMetadata(text)).toMatchObject({ byline: 'Jane Walker', outlet: 'CNN' });
});

test('so does a Russian one', () => {
	const text = `Переговоры отложены до весны
Автор: Иван Петров
21 октября 2025 г., 14:05
Источник: Речной вестник

Стороны не договорились о дате.`;
	expect(findMetadata(text)).toEqual({
		...NOTHING,
		title: 'Переговоры отложены до весны',
		byline: 'Иван Петров',
		outlet: 'Речной вестник',
		publishedDay: '2025-10-21'
	});
});

test('labelled lines are taken at their word', () => {
	const text = `URL: https://river.example/a
Title: Envoys put off the meeting.
Date: 2025-10-21T14:05:00Z
Source: The River Post

Text.`;
	expect(findMetadata(text)).toEqual({
		title: 'Envoys put off the meeting.',
		byline: null,
		outlet: 'The River Post',
		url: 'https://river.example/a',
		publishedAt: Date.UTC(2025, 9, 21, 14, 5),
		publishedDay: '2025-10-21'
	});
});

test('an address at the very end counts, and its host is the outlet where none is named', () => {
	const text = `Envoys put off the meeting\n\n${'A sentence.\n'.repeat(40)}\nhttps://www.river.example/a`;
	expect(findMetadata(text)).toMatchObject({
		url: 'https://river.example/a'.replace('river', 'www.river'),
		outlet: 'river.example'
	});
});

test('the agency before the first sentence is the outlet', () => {
	const text = `Envoys put off the meeting\n\nVIENNA, Oct. 21 (Reuters) - ${'The talks went on. '.repeat(30)}`;
	expect(findMetadata(text).outlet).toBe('Reuters');
});

test.each([
	['a claim of one sentence', 'The two envoys will not meet before the spring'],
	['prose', 'The envoys will not meet.\n\nThey said so on 21 October 2025.'],
	['prose in short lines', 'The envoys of both sides have\nagreed not to meet before\nthe spring.'],
	['nothing', '']
])('%s gives nothing away', (_what, text) => {
	expect(findMetadata(text)).toEqual(NOTHING);
});

test('a date in a headline or a sentence is not when the article appeared', () => {
	const text = `Will they meet by 31 December 2025?\n\nOn 15 August 2025 they met in Anchorage.\n\nMore.`;
	expect(findMetadata(text)).toEqual({ ...NOTHING, title: 'Will they meet by 31 December 2025?' });
});

test('a date of updating stands for that of publication only where there is no other', () => {
	const head = 'Envoys put off the meeting\n';
	expect(findMetadata(`${head}Updated 22 October 2025\n\nText.`).publishedDay).toBe('2025-10-22');
	const both = 'Published 21 October 2025, updated 22 October 2025';
	expect(findMetadata(`${head}${both}\n\nText.`).publishedDay).toBe('2025-10-21');
});

test('the name of a section above the headline is passed over', () => {
	expect(findMetadata('WORLD\n\nEnvoys put off the meeting\n\nText.').title).toBe(
		'Envoys put off the meeting'
	);
});

test.each([
	['By Jane Doe, The Wire | 21 October 2025', 'Jane Doe, The Wire'],
	['BY JANE DOE', 'JANE DOE'],
	['by Seán Ó Briain and María de la Cruz, October 21, 2025', 'Seán Ó Briain and María de la Cruz'],
	['Автор: Иван Петров', 'Иван Петров'],
	['By the end of the year', null],
	['By Monday the talks had failed', null],
	['Jane Doe', null],
	['By', null]
])('%j names %j', (line, name) => {
	expect(findByline(line)).toBe(name);
});

test.each([
	['Talks stall | The Wire', null, 'Talks stall', 'The Wire'],
	['Talks stall - The Wire', 'the wire', 'Talks stall', 'the wire'],
	['Trump - Putin: talks stall', null, 'Trump - Putin: talks stall', null],
	['Talks - a history', 'The Wire', 'Talks - a history', 'The Wire']
])('%j with outlet %j is %j by %j', (text, known, title, outlet) => {
	expect(splitTitle(text, known)).toEqual({ title, outlet });
});

test('a dateline with its year gives the day, and the headline above it stays the title', () => {
	const text =
		'Envoys put off the meeting\n\nVIENNA, October 21, 2025 (Reuters) - The talks went on.';
	expect(findMetadata(text)).toMatchObject({
		...{ title: 'Envoys put off the meeting', outlet: 'Reuters', publishedDay: '2025-10-21' }
	});
});
