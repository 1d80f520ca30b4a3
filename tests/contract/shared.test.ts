import { expect, test } from 'vitest';
import { readShared, sharedQuery } from '#lib/contract/shared.ts';

const read = (query: string) => readShared(new URLSearchParams(query));

test.each([
	['', null],
	['title=&text=%20&url=', null],
	['title=A&url=https://a.example/b', { title: 'A', text: '', url: 'https://a.example/b' }],
	['text=https://a.example/b', { title: '', text: '', url: 'https://a.example/b' }],
	['text=Read https://a.example/b', { title: '', text: 'Read https://a.example/b', url: '' }],
	['text=T&url=javascript:alert(1)', { title: '', text: 'T', url: '' }],
	['url=nonsense', null]
])('%s is %o', (query, expected) => {
	expect(read(query)).toEqual(expected);
});

test('what was read is the same after it went through an address', () => {
	const shared = { title: 'Ä & b', text: 'x\ny', url: 'https://a.example/?q=1&r=2' };
	expect(readShared(sharedQuery(shared))).toEqual(shared);
});
