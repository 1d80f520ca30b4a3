import { expect, test } from 'vitest';
import { deadlineWords } from '#lib/ui/question/deadline-words.ts';

test('a deadline is read out where it holds and in UTC', () => {
	expect(deadlineWords('2025-12-31', 'Europe/Budapest')).toBe(
		'Ends 31 Dec 2025, 24:00 in Budapest, that is 23:00 UTC.'
	);
});

test('a deadline that falls on another day of UTC names that day', () => {
	expect(deadlineWords('2025-12-31', 'America/New_York')).toBe(
		'Ends 31 Dec 2025, 24:00 in New York, that is 1 Jan 2026, 05:00 UTC.'
	);
});

test('a deadline in UTC is read out once', () => {
	expect(deadlineWords('2025-12-31', 'UTC')).toBe('Ends 31 Dec 2025, 24:00 UTC.');
});

test('what is not a day yet is not read out', () => {
	expect(deadlineWords('', 'UTC')).toBeNull();
	expect(deadlineWords('2025-02-30', 'UTC')).toBeNull();
});
