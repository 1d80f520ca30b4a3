import { expect, test } from 'vitest';
import { matrix } from '#lib/domain/evidence/matrix.ts';
import type { LedgerItem } from '#lib/ui/detail/ledger.ts';
import {
	againstWords,
	matrixRows,
	speaksAgainst,
	tellingRows
} from '#lib/ui/detail/matrix-rows.ts';

const itemOf = (number: number, ratios: number[] | null, origin: string | null): LedgerItem => ({
	...{ id: `e_${String(number).padStart(3, '0')}`, number, claim: 'Hair', outlet: null, origin },
	...{ publishedAt: null, attachedAt: 0, credibility: null, weight: 1, mayAppraise: false },
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

test('an item that nobody judged is no row', () => {
	expect(matrixRows([], [itemOf(1, null, null)])).toEqual([]);
});
