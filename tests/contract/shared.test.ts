import { expect, test } from 'vitest';
import { readShared, sharedQuery } from '#lib/contract/shared.ts';

const read = (query: string) => readShared(new URLSearchParams(query));

test.each([
	['', null],
	['title=&text=%20&url=', null],
	['title=A&url=https://a.example/b', { title: 'A', text: '', url: 'https://a.example/b' }],
	['text=https://a.example/b', { title: '', text: '', url: 'https://a.example/b' }],
	['text=Read https://a.example/b', { title: 'Read', text: '', url: 'https://a.example/b' }],
	[
		'text=A headline:%0Ahttps://a.example/b.',
		{ title: 'A headline', text: '', url: 'https://a.example/b' }
	],
	[
		'title=News&text=News https://a.example/b',
		{ title: 'News', text: '', url: 'https://a.example/b' }
	],
	[
		'text=“So” (https://a.example/b_(c)) is said',
		{ title: '“So” is said', text: '', url: 'https://a.example/b_(c)' }
	],
	['text=A https://a.example/b', { title: 'A', text: '', url: 'https://a.example/b' }],
	[
		'text=https://a.example https://b.example',
		{ title: '', text: 'https://a.example https://b.example', url: '' }
	],
	[
		'text=See https://b.example&url=https://a.example',
		{ title: '', text: 'See https://b.example', url: 'https://a.example' }
	],
	[
		'text=See https://a.example&url=https://a.example',
		{ title: 'See', text: '', url: 'https://a.example' }
	],
	['text=T&url=javascript:alert(1)', { title: '', text: 'T', url: '' }],
	[
		'title=News&text=He said https://a.example/b',
		{ title: 'News', text: 'He said', url: 'https://a.example/b' }
	],
	['url=nonsense', null]
])('%s is %o', (query, expected) => {
	expect(read(query)).toEqual(expected);
});

test('what was read is the same after it went through an address', () => {
	const shared = { title: 'Ä & b', text: 'x\ny', url: 'https://a.example/?q=1&r=2' };
	expect(readShared(sharedQuery(shared))).toEqual(shared);
});
