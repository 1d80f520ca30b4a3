import { describe, expect, test } from 'vitest';
import { fallsBack, problemsOf } from '#lib/ui/question/quick-fields.svelte.ts';

const NOW = Date.UTC(2025, 9, 21, 7, 42);
const field = { title: 'Will it rain?', day: '2025-10-21', number: '20%' };

describe('what is wrong with a line of quick entry', () => {
	test('is nothing where the day is today or later, with a number or without', () => {
		expect(problemsOf(field, 'UTC', NOW)).toEqual({});
		expect(problemsOf({ ...field, number: ' ' }, 'UTC', NOW)).toEqual({});
	});

	test.each([
		[{ title: ' ' }, ['title']],
		[{ day: '' }, ['day']],
		[{ day: '0020-10-21' }, ['day']],
		[{ day: '2025-10-20' }, ['day']],
		[{ number: 'maybe' }, ['number']],
		[{ day: '', number: '120%' }, ['day', 'number']]
	])('%o', (change, names) => {
		expect(Object.keys(problemsOf({ ...field, ...change }, 'UTC', NOW))).toEqual(names);
	});

	test('a day that is over in the zone of the space has passed', () => {
		expect(problemsOf(field, 'Pacific/Kiritimati', Date.UTC(2025, 9, 21, 11))).toHaveProperty(
			'day'
		);
	});
});

test('a later day with a lower number falls back, whatever order they stand in', () => {
	const by = (day: string, number: string) => ({ ...field, day, number });
	expect(fallsBack([by('2025-11-30', '20%'), by('2025-10-31', '30%')])).toBe(true);
	expect(fallsBack([by('2025-11-30', '30%'), by('2025-10-31', '30%')])).toBe(false);
	expect(fallsBack([by('2025-11-30', ''), by('2025-10-31', '30%')])).toBe(false);
});
