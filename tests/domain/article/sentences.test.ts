import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '#lib/domain/article/sentences.ts';

const said = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
	['stops', 'On hold. No date.', ['On hold.', 'No date.']],
	['quotations', 'He said “no.” Nobody asked.', ['He said “no.”', 'Nobody asked.']],
	['questions and shouts', 'Why? Because! And so on…', ['Why?', 'Because!', 'And so on…']],
	[
		'numbers and small letters',
		'It is 3.5%, e.g. in May. Then more.',
		['It is 3.5%, e.g. in May.', 'Then more.']
	],
	[
		'lines and paragraphs',
		'One.\nTwo.\n\nThree without a stop',
		['One.', 'Two.', 'Three without a stop']
	],
	['Cyrillic', 'Переговоры отложены. Їх не буде.', ['Переговоры отложены.', 'Їх не буде.']],
	['Arabic', 'هل توقفت؟ نعم.', ['هل توقفت؟', 'نعم.']]
])('sentences end at %s', (_, text, sentences) => {
	expect(said(text)).toEqual(sentences);
});

test('no letter of a text is left out of its sentences, and none stands in two', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[ab.!?“ \n]{0,80}$/), (text) => {
			expect(said(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
		})
	);
});
