import { expect, test } from 'vitest';
import { sharedConfidence } from '#lib/domain/brief/confidence.ts';

const said = (levels: string) =>
	Array.from(levels, (letter, i) => ({
		level:
			letter === 'l'
				? ('low' as const)
				: letter === 'm'
					? ('moderate' as const)
					: ('high' as const),
		basis: `${letter}${String(i)}.`
	}));

test.each([
	['m', { level: 'moderate', basis: 'm0.' }],
	['lh', { level: 'low', basis: 'l0.' }],
	['hlm', { level: 'moderate', basis: 'm2.' }],
	['hhl', { level: 'high', basis: 'h0. h1.' }],
	['mmmm', { level: 'moderate', basis: 'm0. m1.' }]
])(
	'of %s the middle is taken, the lower where there are two, in its own words',
	(levels, expected) => {
		expect(sharedConfidence(said(levels))).toEqual(expected);
	}
);

test('of nobody there is none, and a level without a basis stands by itself', () => {
	expect(sharedConfidence([])).toBeNull();
	expect(sharedConfidence([{ level: 'low', basis: '' }])).toEqual({ level: 'low', basis: '' });
});
