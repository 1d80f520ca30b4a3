import { describe, expect, test } from 'vitest';
import { zLine, zLineOrNothing, zText } from '#lib/contract/values.ts';

/** NUL, a lone half of a pair, and what turns the direction of all that follows. */
const UNSEEN = '\u0000\ud800\u202e';

describe('a line', () => {
	test('is one line, without what nobody sees', () => {
		expect(zLine('a title', 20).parse(` One\n${UNSEEN}two\t`)).toBe('One two');
	});
	test.each(['', '  ', '\u200b', UNSEEN])('has something to see in it, unlike %j', (text) => {
		expect(zLine('a title', 20).safeParse(text).error?.issues[0]?.message).toBe('Give a title.');
		expect(zLineOrNothing(20).parse(text)).toBeNull();
	});
	test('that may be left out is cleaned and limited all the same', () => {
		expect(zLineOrNothing(20).parse(`The${UNSEEN}Post\n`)).toBe('The Post');
		expect(zLineOrNothing(20).parse(null)).toBeNull();
		expect(zLineOrNothing(20).safeParse('x'.repeat(21)).error?.issues[0]?.message).toBe(
			'At most 20 characters; say it more briefly.'
		);
	});
});

describe('a text', () => {
	test('keeps its lines and tabs, and loses what is no text', () => {
		expect(zText(40).parse(`\n\tone${UNSEEN}\r\n\ttwo\u0007 🙂 \n`)).toBe('one\r\n\ttwo 🙂');
	});
	test('keeps the isolates around words that are read the other way', () => {
		expect(zText(40).parse('by \u2067כאן\u2069')).toBe('by \u2067כאן\u2069');
	});
	test('is as long as what is kept of it', () => {
		expect(zText(3).parse(`${'\u0000'.repeat(9)}one`)).toBe('one');
		expect(zText(3).safeParse('four').error?.issues[0]?.message).toBe('At most 3 characters.');
	});
});
