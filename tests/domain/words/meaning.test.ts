import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meaningsOf, type WordBeside } from '#lib/domain/words/meaning.ts';
import { scaleOf } from '#lib/domain/words/scale.ts';

const icd = scaleOf('icd_203');
const use = (probability: number, more: Partial<WordBeside> = {}): WordBeside => ({
	...{ word: 'likely', probability, isYours: false, questionId: 'q_1', outcome: null },
	...more
});
const likely = (rows: readonly WordBeside[]) =>
	meaningsOf(icd, rows).find(({ term }) => term.word === 'likely');

test('a word has a middle from five uses on', () => {
	const uses = [0.5, 0.6, 0.7, 0.8].map((p) => use(p));
	expect(likely(uses)?.spread).toBeNull();
	expect(likely([...uses, use(0.9)])?.spread).toEqual({ median: 0.7, q1: 0.6, q3: 0.8 });
});

test('numbers on the edges of a band are inside', () => {
	expect(likely([use(0.54), use(0.55), use(0.8), use(0.81)])?.outside).toBe(2);
});

test('mine are counted apart in a dot', () => {
	expect(likely([use(0.6), use(0.6, { isYours: true }), use(0.604)])?.dots).toEqual([
		{ percent: 60, n: 3, yours: 1 }
	]);
});

describe('what happened', () => {
	test('counts a question once, however often the word was said of it', () => {
		const rows = [
			...[use(0.6, { outcome: 1 }), use(0.7, { outcome: 1 })],
			...[use(0.7, { outcome: 0, questionId: 'q_2' }), use(0.7, { questionId: 'q_3' })]
		];
		expect(likely(rows)?.happened).toMatchObject({ n: 2, k: 1 });
	});

	test('is not said where nothing is settled', () => {
		expect(likely([use(0.6)])?.happened).toBeNull();
	});
});

test('every use has its dot, and words of no such scale are left out', () => {
	const uses = fc.array(
		fc.record({
			word: fc.constantFrom('likely', 'unlikely', 'highly likely'),
			probability: fc.double({ min: 0, max: 1, noNaN: true }),
			isYours: fc.boolean(),
			questionId: fc.constantFrom('q_1', 'q_2'),
			outcome: fc.constantFrom(null, 1)
		})
	);
	fc.assert(
		fc.property(uses, (rows) => {
			const meanings = meaningsOf(icd, rows);
			const counted = rows.filter(({ word }) => word !== 'highly likely').length;
			expect(meanings.reduce((sum, { n }) => sum + n, 0)).toBe(counted);
			for (const { n, dots, outside } of meanings) {
				expect(dots.reduce((sum, dot) => sum + dot.n, 0)).toBe(n);
				expect(outside).toBeLessThanOrEqual(n);
			}
		})
	);
});
