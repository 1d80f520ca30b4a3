import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markTyped } from '#lib/domain/marked.ts';

const marked = (text: string, typed: string) =>
	markTyped(text, typed)
		.map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
		.join('');

test.each([
	['Will the ceasefire hold?', 'cease', 'Will the [cease]fire hold?'],
	['Will the ceasefire hold?', 'fire', 'Will the ceasefire hold?'],
	['Чи зустрінуться Зеленський і Путін?', 'зел пут', 'Чи зустрінуться [Зел]енський і [Пут]ін?'],
	['Orbán in Győr', 'gyo ORBAN', '[Orbán] in [Győ]r'],
	['<b>bold</b>', 'b', '<[b]>[b]old</[b]>'],
	['a+b', '+', 'a+b'],
	['Will it?', '', 'Will it?'],
	['', 'a', '']
])('in %s, what %s finds is %s', (text, typed, expected) => {
	expect(marked(text, typed)).toBe(expected);
});

test('the pieces are the text, whatever is typed', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
			expect(
				markTyped(text, typed)
					.map((piece) => piece.text)
					.join('')
			).toBe(text);
		})
	);
});
