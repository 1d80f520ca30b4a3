import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textChanges } from '#lib/server/work/text-changes.ts';

test('a word that took another’s place is shown with both, in Cyrillic as well', () => {
	expect(textChanges('Talks are on hold.', 'Talks are off.')).toEqual([
		{ kind: 'same', text: 'Talks are ' },
		{ kind: 'removed', text: 'on hold' },
		{ kind: 'added', text: 'off' },
		{ kind: 'same', text: '.' }
	]);
	expect(textChanges('Зустріч відкладено', 'Зустріч скасовано')).toContainEqual({
		...{ kind: 'added', text: 'скасовано' }
	});
});

test('what is too long, or differs throughout, is not shown word by word', () => {
	expect(textChanges('a '.repeat(150_000), 'b')).toBeNull();
	const many = (word: string) =>
		Array.from({ length: 3_000 }, (_, i) => word + String(i)).join(' ');
	expect(textChanges(many('a'), many('b'))).toBeNull();
});

test('what stayed and what came is the later text, where nothing is left out', () => {
	const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '.'), { maxLength: 30 });
	fc.assert(
		fc.property(words, words, (one, other) => {
			const [before, after] = [one.join(''), other.join('')];
			const changes = textChanges(before, after) ?? [];
			const without = (kind: string) =>
				changes.map((change) => (change.kind === kind ? '' : change.text)).join('');
			expect([without('added'), without('removed')]).toEqual([before, after]);
		})
	);
});
