import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '#lib/domain/canonical.ts';

test('keys stand in order, without blanks, at every depth', () => {
	expect(canonicalJson({ b: { d: 1, c: [true, null, 'é"'] }, a: 0.1 })).toBe(
		'{"a":0.1,"b":{"c":[true,null,"é\\""],"d":1}}'
	);
});

test('equal values have equal text, and the text says the value', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
			const plain = JSON.parse(JSON.stringify(value)) as { [key: string]: Json };
			const turned = Object.fromEntries(Object.entries(plain).reverse());
			expect(canonicalJson(turned)).toBe(canonicalJson(plain));
			expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
		})
	);
});

test('what JSON cannot say is refused', () => {
	for (const value of [NaN, Infinity]) expect(() => canonicalJson({ value })).toThrow(RangeError);
});
