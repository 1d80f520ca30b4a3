import { expect, test } from 'vitest';
import { startOfLocalDay } from '#lib/domain/time.ts';
import { budapestTime, ZONE } from '#lib/server/example/budapest-time.ts';

test.each([
	'2024-11-01',
	'2024-12-31',
	'2025-03-30',
	'2025-03-31',
	'2025-10-26',
	'2025-10-27',
	'2026-01-05',
	'2026-03-28'
])('midnight of %s is where the zone rules put it', (day) => {
	expect(budapestTime(`${day}T00:00`)).toBe(startOfLocalDay(day, ZONE));
});

test('the hours on either side of a change of the clock are an hour apart', () => {
	expect(budapestTime('2025-03-30T03:00') - budapestTime('2025-03-30T01:59')).toBe(60_000);
	expect(budapestTime('2025-10-26T03:00') - budapestTime('2025-10-26T01:00')).toBe(3 * 3_600_000);
});
