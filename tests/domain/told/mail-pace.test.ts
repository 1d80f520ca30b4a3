import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextMailAt, retryAfter } from '#lib/domain/told/mail-pace.ts';
import { DAY, HOUR, localTime, MINUTE } from '#lib/domain/time.ts';

const ZONES = ['UTC', 'Europe/Budapest', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];
const whenever = fc.integer({ min: Date.UTC(2011, 0), max: Date.UTC(2040, 0) });

test('a daily mail comes at its hour, within two days and never twice in one', () => {
	fc.assert(
		fc.property(
			whenever,
			fc.integer({ min: 0, max: 23 }),
			fc.constantFrom(...ZONES),
			(now, hour, zone) => {
				const first = nextMailAt({ pace: 'daily', hour, zone }, now);
				const second = nextMailAt({ pace: 'daily', hour, zone }, first);
				expect(first).toBeGreaterThan(now);
				expect(first - now).toBeLessThanOrEqual(2 * DAY);
				expect(second - first).toBeGreaterThanOrEqual(22 * HOUR);
				// An hour that a zone skips is read as if its clock had not changed.
				if (localTime(first, zone) !== `${String(hour).padStart(2, '0')}:00`)
					expect(localTime(first, zone)).toMatch(/:[03]0$/u);
			}
		)
	);
});

test('the hour goes by the clock on the wall, through a change of it', () => {
	const when = { pace: 'daily', hour: 7, zone: 'Europe/Budapest' } as const;
	const saturday = nextMailAt(when, Date.UTC(2026, 2, 27, 12));
	expect(saturday).toBe(Date.UTC(2026, 2, 28, 6));
	expect(nextMailAt(when, saturday)).toBe(Date.UTC(2026, 2, 29, 5));
});

test('at once means after five minutes, with what came meanwhile', () => {
	expect(nextMailAt({ pace: 'at_once', hour: 7, zone: 'UTC' }, 0)).toBe(5 * MINUTE);
});

test('an hour that no day has is misuse', () => {
	expect(() => nextMailAt({ pace: 'daily', hour: 24, zone: 'UTC' }, 0)).toThrow(
		new RangeError('hour must be a whole number from 0 to 23, not 24')
	);
});

test('tries grow rarer, and not rarer than every six hours', () => {
	expect([1, 2, 3, 7, 8, 1000].map((n) => retryAfter(n) / MINUTE)).toEqual([
		5, 10, 20, 320, 360, 360
	]);
});
