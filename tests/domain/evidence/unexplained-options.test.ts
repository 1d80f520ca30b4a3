import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrix, type MatrixItem } from '#lib/domain/evidence/matrix.ts';
import { explainMove, USUAL_REST } from '#lib/domain/evidence/unexplained.ts';
import { explainOptions, unexplainedOptions } from '#lib/domain/evidence/unexplained-options.ts';

const row = (number: number, ratios: readonly number[]): MatrixItem => ({
	...{ id: `e${number}`, number, ratios, weight: 1, origin: null }
});
const ratio = fc.constantFrom(0.1, 1 / 3, 1, 1.5, 3, 10);
/** Shares of 1 that are all above 0. */
const aVector = (options: number) =>
	fc
		.array(fc.integer({ min: 1, max: 50 }), { minLength: options, maxLength: options })
		.map((parts) => {
			const total = parts.reduce((a, b) => a + b, 0);
			return parts.map((part) => part / total);
		});
const rows = (options: number) =>
	fc
		.array(fc.array(ratio, { minLength: options, maxLength: options }), { maxLength: 4 })
		.map((all) => all.map((ratios, i) => row(i + 1, ratios)));
const aMove = fc
	.integer({ min: 2, max: 6 })
	.chain((n) => fc.record({ from: aVector(n), to: aVector(n), items: rows(n) }));

test('the options in another order have the same rest between the same two', () => {
	const shuffled = aMove.chain((move) =>
		fc.record({
			move: fc.constant(move),
			order: fc.shuffledSubarray([...move.from.keys()], { minLength: move.from.length })
		})
	);
	fc.assert(
		fc.property(shuffled, ({ move, order }) => {
			const turn = (all: readonly number[]) => order.map((i) => all[i] ?? NaN);
			const turned = explainOptions({
				from: turn(move.from),
				to: turn(move.to),
				items: move.items.map((item) => ({ ...item, ratios: turn(item.ratios) }))
			});
			const { rest, expected } = explainOptions(move);
			expect(turned.rest).toBeCloseTo(rest, 9);
			turn(expected).forEach((p, i) => {
				expect(turned.expected[i]).toBeCloseTo(p, 12);
			});
		})
	);
});

test('a move that the evidence explains exactly asks nothing, nor does a stay', () => {
	fc.assert(
		fc.property(aMove, ({ from, items }) => {
			const { posterior } = matrix(from, items);
			expect(explainOptions({ from, to: posterior, items }).rest).toBeCloseTo(0, 9);
			expect(unexplainedOptions({ from, to: posterior, items }, 1)).toBeNull();
			expect(unexplainedOptions({ from, to: from, items }, 1)).toBeNull();
			expect(explainOptions({ from, to: from, items: [] }).rest).toBeCloseTo(0, 9);
		})
	);
});

test('one more item with those two options that far apart would explain the two', () => {
	fc.assert(
		fc.property(aMove, ({ from, to, items }) => {
			const { rest, up, down } = explainOptions({ from, to, items });
			const missing = from.map((_, i) => (i === up ? 10 ** (rest / 10) : 1));
			const { expected } = explainOptions({ from, to, items: [...items, row(9, missing)] });
			const odds = (all: readonly number[]) => (all[up] ?? NaN) / (all[down] ?? NaN);
			if (up !== down) expect(Math.log(odds(expected) / odds(to))).toBeCloseTo(0, 9);
		})
	);
});

test('of two options it is the rest of a question of yes or no', () => {
	const p = fc.double({ min: 0.01, max: 0.99, noNaN: true });
	fc.assert(
		fc.property(p, p, fc.array(ratio, { maxLength: 4 }), (from, to, ratios) => {
			const several = explainOptions({
				...{ from: [from, 1 - from], to: [to, 1 - to] },
				items: ratios.map((one, i) => row(i + 1, [one, 1]))
			});
			const items = ratios.map((one, i) => ({ ...row(i + 1, []), ratio: one }));
			const single = explainMove({ from, fromAt: 0, to, toAt: 1, deadlineAt: null, items });
			expect(several.rest).toBeCloseTo(Math.abs(single.rest), 8);
			if (several.rest > 1e-6) expect(several.up).toBe(single.rest > 0 ? 0 : 1);
		})
	);
});

test('it names the two options that went apart, by hand', () => {
	// 40 : 40 of 3 : 1 evidence becomes 60 : 20; stated 20 : 60. log₁₀(3 · 3) is 9.54 dB.
	const { expected, rest, up, down } = explainOptions({
		...{ from: [0.4, 0.4, 0.2], to: [0.2, 0.6, 0.2] },
		items: [row(1, [3, 1, 2])]
	});
	expect(expected).toEqual([0.6, 0.2, 0.2].map((p) => expect.closeTo(p, 12) as number));
	expect([up, down]).toEqual([1, 0]);
	expect(rest).toBeCloseTo(20 * Math.log10(3), 10);
	expect(rest).toBeGreaterThan(USUAL_REST);
});

test('an option out of the question stays out of it, and nothing leads in or out', () => {
	const items = [row(1, [3, 1, 10])];
	const apart = { from: [0.5, 0.5, 0], to: [0.75, 0.25, 0], items };
	expect(explainOptions(apart).rest).toBeCloseTo(0, 10);
	expect(explainOptions({ ...apart, to: [0.7, 0.2, 0.1] })).toMatchObject({
		rest: Infinity,
		up: 2
	});
	const out = { from: [0.4, 0.4, 0.2], to: [0.5, 0.5, 0], items: [] };
	expect(explainOptions(out)).toMatchObject({ rest: Infinity, down: 2 });
	expect(explainOptions({ from: [1, 0], to: [0, 1], items: [] })).toMatchObject({
		...{ rest: Infinity, up: 1, down: 0 }
	});
	expect(explainOptions({ from: [1, 0], to: [1, 0], items: [] })).toMatchObject({ rest: 0 });
});

test('what is no move between the same options is refused', () => {
	const from = [0.5, 0.5];
	for (const to of [[0.5, 0.2], [1], [1.5, -0.5], [NaN, 1]])
		expect(() => explainOptions({ from, to, items: [] })).toThrow(RangeError);
	expect(() => explainOptions({ from, to: from, items: [row(1, [3])] })).toThrow(RangeError);
});
