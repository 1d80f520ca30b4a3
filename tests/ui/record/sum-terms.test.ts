import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brierMultiple, brierOrdered } from '#lib/domain/score/brier.ts';
import { vectorTerms } from '#lib/ui/record/sum-terms.ts';

const told = { vector: [0.5, 0.3, 0.2], answer: 0, ordered: false, isAdded: false };

test('each option is a square, and what is nothing is left out', () => {
	expect(vectorTerms(told)).toBe('((0.5 − 1)² + 0.3² + 0.2²) ÷ 2');
	expect(vectorTerms({ ...told, isAdded: true })).toBe('(0.5 − 1)² + 0.3² + 0.2²');
	expect(vectorTerms({ ...told, vector: [1, 0, 0] })).toBe('(0) ÷ 2');
});

test('options in order are a square for each split', () => {
	const ordered = { ...told, vector: [0.225, 0.275, 0.5], answer: 1, ordered: true };
	expect(vectorTerms(ordered)).toBe('(0.225² + (0.5 − 1)²) ÷ 2');
	expect(vectorTerms({ ...ordered, isAdded: true })).toBe('2 × (0.225² + (0.5 − 1)²) ÷ 2');
});

/** What the written terms come to. */
const work = (terms: string): number =>
	terms
		.replace(/^2 × /, '')
		.replace(/ ÷ \d+$/, '')
		.replace(/^\((.*)\)$/, '$1')
		.split(' + ')
		.map((term) => /^\(?([\d.]+)(?: − (1)\))?(²?)$/.exec(term))
		.reduce((sum, found) => sum + (Number(found?.[1]) - Number(found?.[2] ?? 0)) ** 2, 0);

test('worked again they are the score', () => {
	const vectors = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 });
	fc.assert(
		fc.property(vectors, fc.nat(), (parts, place) => {
			const all = parts.reduce((sum, part) => sum + part, 0);
			fc.pre(all > 0);
			const vector = parts.map((part) => part / all);
			const answer = place % vector.length;
			const plain = work(vectorTerms({ ...told, vector, answer }));
			expect(plain / 2).toBeCloseTo(brierMultiple(vector, answer), 5);
			const ordered = work(vectorTerms({ ...told, vector, answer, ordered: true }));
			expect(ordered / (vector.length - 1)).toBeCloseTo(brierOrdered(vector, answer), 5);
		})
	);
});
