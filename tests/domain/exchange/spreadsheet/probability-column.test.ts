import { expect, test } from 'vitest';
import { BadRow } from '#lib/domain/exchange/cells.ts';
import { probabilityColumn } from '#lib/domain/exchange/spreadsheet/probability-column.ts';

/** Each cell as a probability, null where it is refused. */
function read(cells: readonly string[]) {
	const column = probabilityColumn(cells);
	return cells.map((cell) => {
		try {
			return column.read(cell);
		} catch (error) {
			if (error instanceof BadRow) return null;
			throw error;
		}
	});
}

test.each([
	[['1', '1', '1', '0', '0', '50']],
	[['1', '35']],
	[['0.5', '35']],
	[['0.5', '1', '35', '40']]
])('%j could be percentages or fractions: all but 0 is refused', (cells) => {
	expect(read(cells)).toEqual(cells.map((cell) => (cell === '0' ? 0 : null)));
	const { read: readCell, notes } = probabilityColumn(cells);
	expect(() => readCell('1')).toThrow(/1% or 100%: give every probability a % sign/);
	expect(notes.join(' ')).toMatch(/are left out/);
});

test('a % sign says what is meant also there', () => {
	expect(read(['1', '50', '1%', '50%'])).toEqual([null, null, 0.01, 0.5]);
});

test.each([
	[['0', '0', '0', '35'], [0, 0, 0, 0.35], /are read as percentages.*35 is 35%\.$/],
	[['1', '2', '35'], [0.01, 0.02, 0.35], /and 1 is 1%/],
	[['0', '1', '0.2'], [0, 1, 0.2], /fractions of 1/],
	[['0', '1', '1'], [0, 1, 1], /0% and 100%/]
])('%j tells', (cells, expected, note) => {
	expect(read(cells)).toEqual(expected);
	expect(probabilityColumn(cells).notes.join(' ')).toMatch(note);
});
