import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf, isNearDuplicate, likeness } from '#lib/domain/article/near-duplicate.ts';
import { AGENCY, ANEW, REPRINT, UKRAINIAN, UKRAINIAN_REPRINT } from './stories.ts';

const isFound = (one: string, other: string): boolean => {
	const bands = new Set(bandsOf(one));
	return bandsOf(other).some((band) => bands.has(band));
};

test('agency copy under another headline, with two paragraphs changed, is the same story', () => {
	expect(isNearDuplicate(AGENCY, REPRINT)).toBe(true);
	expect(isFound(AGENCY, REPRINT)).toBe(true);
	expect(isNearDuplicate(UKRAINIAN, UKRAINIAN_REPRINT)).toBe(true);
	expect(isFound(UKRAINIAN, UKRAINIAN_REPRINT)).toBe(true);
});

test('the same news told anew is not', () => {
	expect(isNearDuplicate(AGENCY, ANEW)).toBe(false);
	expect(isFound(AGENCY, ANEW)).toBe(false);
	expect(likeness(AGENCY, ANEW)).toBeLessThan(0.05);
});

test('capitals, quotation marks and white space make no difference', () => {
	const other = AGENCY.toUpperCase().replaceAll('\n\n', '  ').replaceAll('“', '"');
	expect(likeness(AGENCY, other)).toBe(1);
	expect(bandsOf(other)).toEqual(bandsOf(AGENCY));
});

test('a flash of a few words is like nothing', () => {
	expect(bandsOf('Talks are on hold.')).toEqual([]);
	expect(likeness('Talks are on hold.', 'Talks are on hold.')).toBe(0);
});

test('bands are sixteen different whole numbers below 2^36, and stay what they were', () => {
	const bands = bandsOf(AGENCY);
	expect(new Set(bands).size).toBe(16);
	for (const band of bands)
		expect(Number.isInteger(band) && band >= 0 && band < 2 ** 36).toBe(true);
	// They are stored: other numbers for the same text would find nothing that was filed before.
	expect(bands.slice(0, 3)).toEqual([2061548685, 6142809767, 11392827645]);
});

describe('likeness', () => {
	const words = fc
		.array(fc.constantFrom('talks', 'are', 'on', 'hold', 'again', 'today'), { maxLength: 60 })
		.map((list) => list.join(' '));

	test('is the same both ways, from 0 to 1, and 1 of a text and itself', () => {
		fc.assert(
			fc.property(words, words, (one, other) => {
				const value = likeness(one, other);
				expect(value).toBe(likeness(other, one));
				expect(value >= 0 && value <= 1).toBe(true);
				expect(likeness(one, one)).toBe(bandsOf(one).length === 0 ? 0 : 1);
			})
		);
	});
});
