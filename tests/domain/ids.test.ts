import { expect, test } from 'vitest';
import { isId, makeId } from '#lib/domain/ids.ts';

test('ids sort by the time they were made, and say what they name', () => {
	const ids = [0, 1, 31, 32, Date.UTC(2026, 0, 1), Date.UTC(9999, 0, 1)].map((now) =>
		makeId('q', now, () => 0.5)
	);
	expect(ids).toEqual(ids.toSorted());
	for (const id of ids) expect([isId('q', id), isId('f', id)]).toEqual([true, false]);
});

test.each([
	'q_',
	'q_123',
	'q_il0o0000000000000000',
	'Q_00000000000000000000',
	"q_' or 1=1",
	'cap_00000000000000000000'
])('%j is no id of a question', (text) => {
	expect(isId('q', text)).toBe(false);
});
