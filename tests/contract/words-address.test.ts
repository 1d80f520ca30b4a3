import { expect, test } from 'vitest';
import { readWordsAddress, wordsQuery } from '#lib/contract/words-address.ts';

const read = (query: string) => readWordsAddress(new URLSearchParams(query));

test('an address is read as it was written', () => {
	const address = { forecaster: 'everyone', word: 'very likely' } as const;
	expect(read(wordsQuery(address))).toEqual(address);
	expect(wordsQuery(read(''))).toBe('');
});

test('what cannot be understood is as if left out', () => {
	expect(read('forecaster=somebody&word=')).toEqual({ forecaster: null, word: null });
	expect(read(`word=${'x'.repeat(41)}`).word).toBeNull();
});
