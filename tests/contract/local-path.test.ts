import { expect, test } from 'vitest';
import { localPath } from '#lib/contract/local-path.ts';

test('a path on this site is kept, with its query', () => {
	expect(localPath('/desk/questions?status=open#find')).toBe('/desk/questions?status=open#find');
});

test.each([
	null,
	'',
	'desk',
	'https://evil.example/',
	'//evil.example',
	'/\\evil.example',
	'/\t/evil.example',
	'/.//evil.example',
	'/%2e//evil.example',
	'javascript:alert(1)'
])('%j leads to the front page', (path) => expect(localPath(path)).toBe('/'));
