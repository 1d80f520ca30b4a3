import { expect, test } from 'vitest';
import { unbrokenDates } from '#lib/ui/question/unbroken-dates.ts';

test('a date in a statement stays on one line, and nothing else is touched', () => {
	expect(unbrokenDates('Will 3 of 5 pass by 31 December 2025, or by 1 May?')).toBe(
		'Will 3 of 5 pass by 31\u00a0December\u00a02025, or by 1\u00a0May?'
	);
});
