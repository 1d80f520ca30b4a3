import { expect, test } from 'vitest';
import { wrapText } from '#lib/ui/plot/wrap-text.ts';

const wrap = (text: string, width: number) => wrapText(text, width, ({ length }) => length);

test('a text is broken between words, and no word is lost or cut', () => {
	expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
	expect(wrap('one extraordinarily two', 5)).toEqual(['one', 'extraordinarily', 'two']);
	expect(wrap('one two', 7)).toEqual(['one two']);
	expect(wrap('', 7)).toEqual([]);
});
