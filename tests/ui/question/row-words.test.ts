import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { closingDay, sayComing, sayDue, sayNext, sayOptions } from '#lib/ui/question/row-words.ts';

const zone = 'Europe/Budapest';
/** Tuesday, 21 October 2025, 09:42 in Budapest. */
const NOW = Date.UTC(2025, 9, 21, 7, 42);
/** 31 October, 24:00 in Budapest. */
const CLOSES = Date.UTC(2025, 9, 31, 23);
const open = {
	status: 'open',
	isDue: false,
	opensAt: NOW - DAY,
	closesAt: CLOSES,
	resolvesBy: CLOSES,
	zone
} as const;

describe('what comes next for a question', () => {
	test('is its closing while it is open', () => {
		expect(sayNext(open, NOW)).toBe('Closes in 10 days');
		expect(sayNext(open, CLOSES - 30 * HOUR)).toBe('Closes tomorrow');
	});

	test('is its opening, its answer, or nothing', () => {
		expect(sayNext({ ...open, status: 'upcoming', opensAt: NOW + 3 * DAY }, NOW)).toBe(
			'Opens in 3 days'
		);
		expect(sayNext({ ...open, status: 'closed', resolvesBy: NOW + 2 * DAY }, NOW)).toBe(
			'Answer due in 2 days'
		);
		expect(sayNext({ ...open, status: 'draft', opensAt: null }, NOW)).toBe('Not asked yet');
		expect(sayNext({ ...open, status: 'resolved' }, NOW)).toBeNull();
	});

	test('is that its answer is due, counted in local days', () => {
		const due = (resolvesBy: number) => sayDue({ resolvesBy, zone }, NOW);
		expect(sayNext({ ...open, isDue: true, resolvesBy: NOW }, NOW)).toBe('Due today');
		expect(due(Date.UTC(2025, 9, 20, 22, 1))).toBe('Due today');
		// Due by the end of the 20th, which is midnight: since yesterday on the 21st.
		expect(due(Date.UTC(2025, 9, 20, 22))).toBe('Due since yesterday');
		expect(due(Date.UTC(2025, 9, 12, 12))).toBe('Due since 12 Oct');
		expect(due(Date.UTC(2024, 9, 12, 12))).toBe('Due since 12 Oct 2024');
	});

	test('is told by the same last day before it is due', () => {
		expect(sayComing(open, NOW)).toBe('Answer due 31 Oct, in 10 days');
		expect(sayDue(open, CLOSES)).toBe('Due since yesterday');
	});

	test('closes on the day that ends at midnight, not on the one that begins there', () => {
		expect(closingDay(open, NOW)).toBe('31 Oct');
		expect(closingDay({ closesAt: Date.UTC(2026, 0, 5, 8), zone }, NOW)).toBe('5 Jan 2026');
	});
});

test('a row says what its numbers are about', () => {
	expect(sayOptions({ kind: 'binary', options: 0, option: null })).toBeNull();
	expect(sayOptions({ kind: 'multiple_choice', options: 5, option: 'Budapest' })).toBe(
		'5 options; Budapest'
	);
	expect(sayOptions({ kind: 'multiple_choice', options: 5, option: null })).toBe('5 options');
});
