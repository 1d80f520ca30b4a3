import { expect, test } from 'vitest';
import { matrix } from '#lib/domain/evidence/matrix.ts';
import type { LedgerItem } from '#lib/ui/detail/ledger.ts';
import {
	againstWords,
	byTelling,
	matrixRows,
	speaksAgainst,
	tellingRows
} from '#lib/ui/detail/matrix-rows.ts';
import { countedRatio, matrixTable } from '#lib/ui/detail/matrix-table.ts';

const itemOf = (number: number, ratios: number[] | null, origin: string | null): LedgerItem => ({
	...{ id: `e_${String(number).padStart(3, '0')}`, number, claim: 'Hair', outlet: null, origin },
	...{ publishedAt: null, attachedAt: 0, recordedAt: 0, goesWith: null, credibility: null },
	...{ weight: 1, mayAppraise: false },
	...{ ratios, judged: null, spread: [], users: [], isIn: true }
});

/** The rows of two options at even odds, an item for each pair of ratios. */
function rowsOf(ratios: readonly number[][], origin: string | null = null) {
	const items = ratios.map((pair, i) => itemOf(i + 1, pair, origin));
	const entries = items.map(({ id, number, weight, origin: group }, i) => ({
		...{ id, number, weight, origin: group, ratios: ratios[i] ?? [] }
	}));
	return matrixRows(matrix([0.5, 0.5], entries).steps, items);
}

const bed = { option: 1, label: 'Bed' };

test('it says what speaks against an option, and of much the most', () => {
	const rows = rowsOf([
		[3, 1],
		[1, 3],
		[10, 1]
	]);
	expect(rows.map((row) => speaksAgainst(row, 1))).toEqual([true, false, true]);
	expect(againstWords(rows, bed)).toBe('Against “Bed”: 1 and 3.');
	expect(againstWords(rowsOf([[1, 1]]), bed)).toBe('Nothing speaks against “Bed”.');
	const many = rowsOf(Array.from({ length: 9 }, (_, i) => [i > 3 ? 10 : 3, 1]));
	expect(againstWords(many, bed)).toBe('Against “Bed”: 5, 6, 7, 8, 9 and 4 more.');
});

test('of one report only the item that counts speaks against anything', () => {
	const rows = rowsOf(
		[
			[3, 1],
			[10, 1]
		],
		'call'
	);
	expect(rows.map(({ mate }) => mate)).toEqual([2, null]);
	expect(againstWords(rows, bed)).toBe('Against “Bed”: 2.');
});

test('of many items those that tell the options furthest apart are shown, in their order', () => {
	const rows = rowsOf(Array.from({ length: 200 }, (_, i) => [i % 10 === 0 ? 10 : 1.5, 1]));
	const shown = tellingRows(rows);
	expect(shown).toHaveLength(20);
	expect(shown.map(({ item }) => item.number)).toEqual(
		Array.from({ length: 20 }, (_, i) => i * 10 + 1)
	);
	expect(tellingRows(rows.slice(0, 21))).toHaveLength(21);
});

test('by how far they tell apart, those that count come first', () => {
	const rows = rowsOf([
		[3, 1],
		[10, 1],
		[1, 3]
	]);
	expect(byTelling(rows).map(({ item }) => item.number)).toEqual([2, 1, 3]);
	const ofOne = rowsOf(
		[
			[10, 1],
			[3, 1]
		],
		'call'
	);
	expect(byTelling(ofOne).map(({ item }) => item.number)).toEqual([1, 2]);
});

test('a grade shows what it leaves of a ratio, on the page and in the file', () => {
	expect(countedRatio(10, 0.5)).toBe('3.16 : 1');
	expect([countedRatio(10, 1), countedRatio(1, 0.5)]).toEqual([null, null]);
	const options = [
		{ id: 'o_a', label: 'Home' },
		{ id: 'o_b', label: 'Bed' }
	] as const;
	const rows = rowsOf([[4, 1]]).map((row) => ({
		...row,
		item: { ...row.item, credibility: 'D', weight: 0.5 }
	}));
	const { columns, rows: lines } = matrixTable(
		{
			...{ options: [...options], prior: null, forecasts: [], items: [], binary: null, moves: [] },
			...{ several: { steps: [], implied: [0.6, 0.4] }, stated: null }
		},
		rows
	);
	const valueOf = (line: number, label: string) =>
		lines[line]?.[columns.findIndex((column) => column.label === label)]?.value;
	expect(['Home', 'Home, counted', 'Grade'].map((label) => valueOf(1, label))).toEqual([
		...[4, 2, 'D']
	]);
	expect([valueOf(2, 'Bed'), valueOf(3, 'Bed')]).toEqual([0.4, null]);
	expect(lines.every((line) => line.length === columns.length)).toBe(true);
});

test('an item that nobody judged is no row', () => {
	expect(matrixRows([], [itemOf(1, null, null)])).toEqual([]);
});
