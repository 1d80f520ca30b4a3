import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledger } from '#lib/domain/evidence/ledger.ts';
import { matrix, type MatrixItem } from '#lib/domain/evidence/matrix.ts';

const row = (id: string, ratios: readonly number[], origin: string | null = null): MatrixItem => ({
	...{ id, number: id.charCodeAt(0), ratios, weight: 1, origin }
});
const ratio = fc.constantFrom(0.1, 1 / 3, 1, 1.5, 3, 10);

test('with two options it is the ledger of the two cells', () => {
	const rows = fc.array(fc.tuple(ratio, ratio, fc.double({ min: 0, max: 1, noNaN: true })));
	fc.assert(
		fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), rows, (p, cells) => {
			const wide = cells.map(([yes, no, weight], i) => ({ ...row(`e${i}`, [yes, no]), weight }));
			const narrow = cells.map(([yes, no, weight], i) => ({
				...{ id: `e${i}`, number: i, ratio: yes / no, weight, origin: null }
			}));
			const [first = NaN] = matrix([p, 1 - p], wide).posterior;
			expect(first).toBeCloseTo(ledger(p, narrow).posterior, 10);
		})
	);
});

test('a factor common to a row says nothing, and a row of ones neither', () => {
	const prior = [0.5, 0.3, 0.2];
	const { posterior } = matrix(prior, [row('a', [3, 1, 0.1])]);
	expect(matrix(prior, [row('a', [30, 10, 1])]).posterior).toEqual(
		posterior.map((p) => expect.closeTo(p, 12) as number)
	);
	const flat = matrix(prior, [row('a', [1, 1, 1])]);
	flat.posterior.forEach((p, i) => {
		expect(p).toBeCloseTo(prior[i] ?? NaN, 12);
	});
	expect(flat.steps[0]?.diagnosticity).toBe(0);
});

test('an item is diagnostic by how far it spreads the options, and says against whom it speaks', () => {
	const { steps, posterior } = matrix([0.6, 0.3, 0.1], [row('a', [1, 10, 1])]);
	expect(steps[0]?.diagnosticity).toBeCloseTo(10, 12);
	expect(steps[0]?.pushes.map(Math.sign)).toEqual([-1, 1, -1]);
	// By hand: 0.6, 3.0, 0.1 of 3.7.
	expect(posterior[1]).toBeCloseTo(3 / 3.7, 12);
});

test('of one origin the most diagnostic counts, and the order does not matter', () => {
	const rows = [row('a', [3, 1, 1], 'leak'), row('b', [1, 1, 10], 'leak'), row('c', [1, 3, 1])];
	const there = matrix([0.4, 0.4, 0.2], rows);
	const back = matrix([0.4, 0.4, 0.2], rows.toReversed());
	expect(there.steps.map((step) => step.countedBy)).toEqual(['b', null, null]);
	there.posterior.forEach((p, i) => {
		expect(p).toBeCloseTo(back.posterior[i] ?? NaN, 12);
	});
	expect(there.posterior.reduce((total, p) => total + p, 0)).toBeCloseTo(1, 12);
});

test('an option may be ruled out, but not all of them', () => {
	expect(matrix([0.5, 0.5], [row('a', [0, 1])]).posterior).toEqual([0, 1]);
	expect(() => matrix([0.5, 0.5], [row('a', [0, 1]), row('b', [1, 0])])).toThrow(RangeError);
	expect(() => matrix([0.5, 0.5], [row('a', [0, 0])])).toThrow(RangeError);
	expect(() => matrix([0.5, 0.5], [row('a', [1, 1, 1])])).toThrow(RangeError);
	expect(() => matrix([0.5, 0.2], [])).toThrow(RangeError);
});

test('a hundred strong items leave the numbers whole', () => {
	const rows = Array.from({ length: 200 }, (_, i) => row(`e${i}`, [30, 1, 1 / 30]));
	expect(matrix([0.2, 0.3, 0.5], rows).posterior.every(Number.isFinite)).toBe(true);
});
