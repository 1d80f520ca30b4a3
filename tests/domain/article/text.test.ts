import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from '#lib/domain/article/text.ts';

test.each([
	['One\u00A0line \r\n\r\n\r\nTwo', 'One line\n\nTwo'],
	['a\rb\u2028c', 'a\nb\nc'],
	['Cafe\u0301', 'Café'],
	['e\u200B\u0301', 'é'],
	['\uFEFFco\u00ADoperate\u0000', 'cooperate'],
	['  \n\t\n', ''],
	['a\n \t \nb', 'a\n\nb'],
	['a\tb', 'a\tb'],
	['half \uD83D pair', 'half \uFFFD pair'],
	['a whole 😀', 'a whole 😀'],
	['نمی\u200Cخواهم', 'نمی\u200Cخواهم']
])('%j becomes %j', (text, normal) => {
	expect(normaliseText(text)).toBe(normal);
});

const awkward = fc.string({
	unit: fc.oneof(
		fc.constantFrom(' ', '\n', '\r', '\t', '\u00A0', '\u200B', '\u0301', 'e', '\u2000', '\uD83D'),
		fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })
	)
});

test('a text that is normal already stays as it is, so that its hash is stable', () => {
	fc.assert(
		fc.property(awkward, (text) => {
			const once = normaliseText(text);
			expect(normaliseText(once)).toBe(once);
		})
	);
});

test('a normal text survives UTF-8, so what is hashed is what is stored', () => {
	fc.assert(
		fc.property(awkward, (text) => {
			const once = normaliseText(text);
			expect(new TextDecoder().decode(new TextEncoder().encode(once))).toBe(once);
		})
	);
});

test('a megabyte of blanks is no trouble', () => {
	expect(normaliseText(`a${' '.repeat(1 << 20)}b${'\n'.repeat(1 << 20)}c`)).toMatch(/^a +b\n\nc$/);
});
