import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorExcerpt, findExcerpt } from '#lib/domain/article/excerpt.ts';

test('white space at the ends of what was marked is left out', () => {
	expect(anchorExcerpt('Talks are on hold.', 5, 10)).toEqual({ excerpt: 'are', start: 6, end: 9 });
});

test('a mark that cuts a character in half takes all of it', () => {
	expect(anchorExcerpt('a😀b😀c', 2, 5)).toEqual({ excerpt: '😀b😀', start: 1, end: 6 });
});

test.each([
	[-1, 3],
	[3, 2],
	[0, 99],
	[0.5, 2],
	[Number.NaN, 2]
])('%d to %d is no range of the text', (start, end) => {
	expect(() => anchorExcerpt('Talks', start, end)).toThrow(RangeError);
});

test('a mark on white space alone is refused', () => {
	expect(() => anchorExcerpt('a  b', 1, 3)).toThrow('range must hold text');
	expect(() => anchorExcerpt('ab', 1, 1)).toThrow('range must hold text');
});

test('an excerpt is what stands at its place, and is found there again', () => {
	fc.assert(
		fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
			const [start = 0, end = 0] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y);
			fc.pre(text.slice(start, end).trim() !== '');
			const anchored = anchorExcerpt(text, start, end);
			expect(text.slice(anchored.start, anchored.end)).toBe(anchored.excerpt);
			expect(findExcerpt(text, anchored.excerpt, anchored.start)).toEqual({
				start: anchored.start,
				end: anchored.end
			});
		})
	);
});

test.each([
	[0, 0],
	[2, 0],
	[3, 4],
	[5, 4],
	[6, 4],
	[7, 8],
	[99, 8]
])('of three places the one nearest to %d begins at %d', (near, start) => {
	expect(findExcerpt('no, no, no', 'no', near)).toEqual({ start, end: start + 2 });
});

test('words that are not in the text are not found', () => {
	expect(findExcerpt('Talks are on hold.', 'Talks were')).toBeNull();
	expect(findExcerpt('Talks', '')).toBeNull();
	expect(findExcerpt('a talk, a talk', 'a talk')).toEqual({ start: 0, end: 6 });
});
