import { expect, test } from 'vitest';
import { blanksIn, fillBlanks } from '#lib/domain/asking/blanks.ts';

test('each blank is there once, in the order of the text; braces around a paragraph are none', () => {
	expect(blanksIn(['{b} {a} { b }', '{a}{c}', '{no\nblank} {} {{d}}'])).toEqual([
		'b',
		'a',
		'c',
		'd'
	]);
});

test('what is filled in is text: it fills no further blank and names no property', () => {
	expect(fillBlanks('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
	expect(fillBlanks('{constructor} {a}', {})).toBe('{constructor} {a}');
});
