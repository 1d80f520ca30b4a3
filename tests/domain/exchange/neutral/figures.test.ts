import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOf, type Bin, type Row } from '#lib/domain/exchange/neutral/figures.ts';
import { brier } from '#lib/domain/score/brier.ts';

const yes = (p: number): Row => ({ p, happened: true });
const no = (p: number): Row => ({ p, happened: false });
const places = (bins: readonly Bin[]) => bins.map((bin) => bin.n);

const anyRows = fc.array(
	fc.record({
		p: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.3, 0.7, 1)),
		happened: fc.boolean()
	}),
	{ minLength: 1 }
);

describe('the ten bins', () => {
	test('give an edge to the bin above, or to the bin below, and keep 0 and 1', () => {
		const { bins_left_closed: left, bins_right_closed: right } = figuresOf(
			[0, 0.1, 0.3, 0.35, 0.7, 1].map(yes)
		);
		expect(places(left)).toEqual([1, 1, 0, 2, 0, 0, 0, 1, 0, 1]);
		expect(places(right)).toEqual([2, 0, 1, 1, 0, 0, 1, 0, 0, 1]);
		expect(left.map((bin) => bin.bin)).toMatchObject({ 0: '0.0-0.1', 9: '0.9-1.0' });
	});

	test('see through binary noise on an edge', () => {
		// 0.1 + 0.2 is a hair above 0.3; 1 − 0.9 is a hair below 0.1.
		const figures = figuresOf([yes(0.1 + 0.2), yes(1 - 0.9)]);
		expect(figures.n_on_bin_edge).toBe(2);
		expect(places(figures.bins_left_closed)).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
		expect(places(figures.bins_right_closed)).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
	});

	test('hold every row once, and the mean and share of their own', () => {
		const { bins_left_closed: bins } = figuresOf([yes(0.31), no(0.35), no(0.36), no(0.38)]);
		expect(bins[3]).toMatchObject({ n: 4, n_yes: 1, observed: 0.25 });
		expect(bins[3]?.mean_p).toBeCloseTo(0.35, 12);
		expect(bins[4]).toEqual({ bin: '0.4-0.5', n: 0, mean_p: null, n_yes: 0, observed: null });
		fc.assert(
			fc.property(anyRows, (rows) => {
				const { n, bins_left_closed: left, bins_right_closed: right } = figuresOf(rows);
				for (const each of [left, right]) expect(each.reduce((sum, bin) => sum + bin.n, 0)).toBe(n);
			})
		);
	});
});

describe('single figures', () => {
	test('the logarithm is clipped at a millionth', () => {
		expect(figuresOf([yes(0)]).log_loss).toBeCloseTo(Math.log(1e6), 9);
		expect(figuresOf([no(1)]).log_loss).toBeCloseTo(Math.log(1e6), 9);
		expect(figuresOf([yes(1)]).log_loss).toBeCloseTo(1e-6, 9);
	});

	test('skill is null where all or none happened, and 0 for saying the base rate', () => {
		expect(figuresOf([yes(0.3), yes(0.4)]).bss_base_rate).toBeNull();
		expect(figuresOf([no(0.3)]).bss_base_rate).toBeNull();
		expect(figuresOf([yes(0.25), no(0.25), no(0.25), no(0.25)]).bss_base_rate).toBeCloseTo(0, 12);
	});

	test('the area under the curve counts ties as half', () => {
		expect(figuresOf([yes(0.9), no(0.1)]).roc_auc).toBe(1);
		expect(figuresOf([yes(0.1), no(0.9)]).roc_auc).toBe(0);
		expect(figuresOf([yes(0.4), no(0.4)]).roc_auc).toBe(0.5);
		// 0.5 beats 0.2 and ties 0.5; 0.8 beats both: 3.5 of 4.
		expect(figuresOf([yes(0.5), yes(0.8), no(0.5), no(0.2)]).roc_auc).toBe(0.875);
		expect(figuresOf([yes(0.5), yes(0.8)]).roc_auc).toBeNull();
	});

	test('over no rows are null, and never NaN', () => {
		const { bins_left_closed: left, bins_right_closed: right, ...rest } = figuresOf([]);
		expect(rest).toEqual({
			...{ n: 0, brier: null, brier_two_sided: null, log_loss: null, base_rate: null },
			...{ bss_base_rate: null, mean_p: null, ece_left_closed: null, ece_right_closed: null },
			...{ murphy: null, roc_auc: null, n_on_bin_edge: 0 }
		});
		expect([left, right].flatMap(places)).toEqual(Array.from({ length: 20 }, () => 0));
	});

	test('refuse what is no probability', () => {
		expect(() => figuresOf([yes(1.1)])).toThrow(RangeError);
		expect(() => figuresOf([yes(NaN)])).toThrow(RangeError);
	});
});

test('Murphy’s parts add up to the Brier score of the bins’ mean probabilities', () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			const { murphy, bins_left_closed: bins, n } = figuresOf(rows);
			const { reliability = NaN, resolution = NaN, uncertainty = NaN } = murphy ?? {};
			const ofMeans = bins.reduce((sum, bin) => {
				const score = (happened: boolean) => brier(bin.mean_p ?? 0, happened);
				return sum + bin.n_yes * score(true) + (bin.n - bin.n_yes) * score(false);
			}, 0);
			expect(reliability - resolution + uncertainty).toBeCloseTo(ofMeans / n, 12);
		})
	);
});

test('the order of the rows does not matter', () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			const [forth, back] = [figuresOf(rows), figuresOf(rows.toReversed())];
			expect(back.roc_auc).toBe(forth.roc_auc);
			expect(back.brier).toBeCloseTo(forth.brier ?? NaN, 12);
			expect(back.ece_right_closed).toBeCloseTo(forth.ece_right_closed ?? NaN, 12);
		})
	);
});
