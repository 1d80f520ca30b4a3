import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf, segmentsOf } from '#lib/domain/article/passages.ts';
import { normaliseText } from '#lib/domain/article/text.ts';

const words = (text: string) => passagesOf(text).map(({ start, end }) => text.slice(start, end));

describe('passages', () => {
	test('a paragraph each, as places in the text', () => {
		expect(passagesOf('One.\n\nTwo.')).toEqual([
			{ start: 0, end: 4 },
			{ start: 6, end: 10 }
		]);
	});

	test('a line break does not end a paragraph, and an empty text has none', () => {
		expect(words('A heading\nits second line\n\nText')).toEqual([
			'A heading\nits second line',
			'Text'
		]);
		expect(passagesOf('')).toEqual([]);
	});

	test('a very long paragraph comes in pieces that end behind a blank and lose nothing', () => {
		const text = 'eleven char '.repeat(1000).trim();
		const pieces = words(text);
		expect(pieces.length).toBeGreaterThan(2);
		expect(pieces.join('')).toBe(text);
		expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(4000);
		expect(pieces.slice(0, -1).every((piece) => piece.endsWith(' '))).toBe(true);
	});

	test('a long run without blanks is not cut inside a character', () => {
		const pieces = words(`x${'😀'.repeat(4000)}`);
		expect(pieces.some((piece) => /\p{Surrogate}/u.test(piece))).toBe(false);
	});

	test('whatever the text, only white space lies between passages', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', ' ', '\n', '\n\n', 'é', '😀', '\t')).map((s) => s.join('')),
				(raw) => {
					const text = normaliseText(raw);
					const kept = words(text).join('').replace(/\s/g, '');
					expect(kept).toBe(text.replace(/\s/g, ''));
				}
			)
		);
	});
});

describe('segments', () => {
	test('a mark that goes on in the next paragraph does not end here', () => {
		expect(segmentsOf({ start: 0, end: 4 }, [{ start: 1, end: 9 }])).toEqual([
			{ start: 0, end: 1, marks: [], ends: [] },
			{ start: 1, end: 4, marks: [0], ends: [] }
		]);
	});

	test('marks that overlap share a stretch', () => {
		const marks = [
			{ start: 2, end: 6 },
			{ start: 4, end: 8 }
		];
		expect(segmentsOf({ start: 0, end: 10 }, marks)).toEqual([
			{ start: 0, end: 2, marks: [], ends: [] },
			{ start: 2, end: 4, marks: [0], ends: [] },
			{ start: 4, end: 6, marks: [0, 1], ends: [0] },
			{ start: 6, end: 8, marks: [1], ends: [1] },
			{ start: 8, end: 10, marks: [], ends: [] }
		]);
	});

	test('a passage without marks is one stretch', () => {
		expect(segmentsOf({ start: 5, end: 9 }, [{ start: 0, end: 5 }])).toEqual([
			{ start: 5, end: 9, marks: [], ends: [] }
		]);
	});
});
