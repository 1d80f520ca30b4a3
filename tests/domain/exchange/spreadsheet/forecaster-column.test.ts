import { expect, test } from 'vitest';
import {
	foldName,
	forecasterColumn,
	sameNamesNote
} from '#lib/domain/exchange/spreadsheet/forecaster-column.ts';
import { readSheet } from '../../../support/sheets.ts';

const HEAD = 'question,forecaster,probability,outcome,time,close\n';
const TIMES = '2025-10-02T00:00:00Z,2025-10-11T00:00:00Z';

test('names that look alike are one forecaster, under the first spelling, and the notes say so', () => {
	const names = ['Ann', 'ann', 'A\u200bnn', 'Ａｎｎ', 'Bo  Lee', 'Bo\u00a0Lee'];
	const { entries, notes } = readSheet(
		HEAD + names.map((name, i) => `Q${String(i)}?,${name},0.3,yes,${TIMES}`).join('\n')
	);
	expect(entries.map(({ forecasts }) => forecasts[0]?.forecaster)).toEqual([
		...['Ann', 'Ann', 'Ann', 'Ann'],
		...['Bo  Lee', 'Bo  Lee']
	]);
	// The one with a character that nobody sees is no other spelling.
	expect(notes.join(' ')).toContain(
		'“ann” is read as “Ann”, “Ａｎｎ” is read as “Ann”, “Bo\u00a0Lee” is read as “Bo  Lee”.'
	);
});

test('the rows of one forecast on several options hang together by the name as it is read', () => {
	const { read } = forecasterColumn();
	expect([read('Ann'), read('ANN'), read('')]).toEqual(['Ann', 'Ann', '']);
});

// Unicode: compatibility forms (UAX #15) of a ligature and of full width; accents and scripts stay apart.
test.each([
	['ﬁona', 'FIONA', true],
	['Ольга', 'ОЛЬГА', true],
	['Zoe\u0308', 'Zoë', true],
	['می\u200cخواهم', 'میخواهم', true],
	['Zoë', 'Zoe', false],
	['Аnn', 'Ann', false]
])('%s and %s: %s', (a, b, isOne) => {
	expect(foldName(a) === foldName(b)).toBe(isOne);
});

test('many spellings are counted, not listed', () => {
	const pairs = Array.from({ length: 12 }, (_, i) => [`a${String(i)}`, `A${String(i)}`] as const);
	expect(sameNamesNote(pairs)).toMatch(/“a4” is read as “A4”, and 7 more\.$/);
});
