import { describe, expect, test } from 'vitest';
import { nextLook } from '#lib/domain/queue/next-look.ts';
import { snoozeUntil } from '#lib/domain/queue/snooze.ts';
import { lookedAt } from '#lib/domain/queue/standing.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { CALM, kinds, LOOKING, NOW, said } from '../../support/standings.ts';

const snoozed = (until: number | null, daysAgo = 1 / 2) => ({
	at: NOW - daysAgo * DAY,
	recordedAt: NOW - daysAgo * DAY,
	until
});
const later = snoozed(NOW + DAY);

describe('a question put off', () => {
	const old = { last: said(30) };

	test('stays away until its time, whatever it was put off for', () => {
		expect(kinds({ ...old, snooze: later })).toEqual([]);
		expect(kinds({ last: null, snooze: later })).toEqual([]);
		expect(kinds({ ...old, snooze: snoozed(NOW) })).toEqual(['old']);
	});

	test('stays away while evidence comes and the crowd moves, if it was put off for a time', () => {
		const news = {
			...old,
			evidence: { items: 1, at: NOW },
			crowd: [{ optionId: null, from: 0.2, to: 0.8 }]
		};
		expect(kinds({ ...news, snooze: later })).toEqual([]);
		expect(kinds({ ...news, snooze: snoozed(null) })).toEqual(['evidence', 'moved', 'old']);
		expect(kinds({ ...old, snooze: snoozed(null) })).toEqual([]);
	});

	test.each([
		['somebody speaks to them', { told: [{ kind: 'answered' as const, recordedAt: NOW }] }, 'told'],
		['it is edited', { editedAt: NOW }, 'edited'],
		['it falls due', { resolvesBy: NOW }, 'due'],
		['its last day begins', { closesAt: NOW + 0.9 * DAY }, 'closing']
	])('comes back as soon as %s', (_, change, kind) => {
		expect(kinds({ ...old, ...change, snooze: later })).toEqual([kind]);
		// What was so when it was put off does not break it.
		const after = snoozed(NOW + DAY, -1 / 24);
		expect(kinds({ ...old, ...change, snooze: after })).toEqual([]);
	});

	test('is put off no more once they have forecast: what comes then is new', () => {
		const last = said(1 / 4);
		expect(kinds({ last, snooze: later, evidence: { items: 1, at: NOW } })).toEqual(['evidence']);
	});
});

test('what is new counts from the last row, or from a snooze until there is news', () => {
	expect(lookedAt({ last: said(2), snooze: null })?.at).toBe(NOW - 2 * DAY);
	expect(lookedAt({ last: said(2), snooze: later })?.at).toBe(NOW - 2 * DAY);
	expect(lookedAt({ last: said(2), snooze: snoozed(null, 1) })?.at).toBe(NOW - DAY);
	expect(lookedAt({ last: said(1), snooze: snoozed(null, 2) })?.at).toBe(NOW - DAY);
	expect(lookedAt({ last: null, snooze: later })).toBeNull();
});

test('tomorrow is the next morning on the space’s wall, also across a change of the clocks', () => {
	// Saturday, 25 October 2025, 23:30 in Budapest; the clocks go back that night.
	const late = Date.UTC(2025, 9, 25, 21, 30);
	expect(snoozeUntil('tomorrow', late, 'Europe/Budapest')).toBe(Date.UTC(2025, 9, 26, 4));
	expect(snoozeUntil('three_days', late, 'Europe/Budapest')).toBe(Date.UTC(2025, 9, 28, 4));
	expect(snoozeUntil('week', late, 'Europe/Budapest')).toBe(Date.UTC(2025, 10, 1, 4));
	expect(snoozeUntil('news', late, 'Europe/Budapest')).toBeNull();
});

describe('the next look', () => {
	const next = (change: Partial<typeof CALM>, looking = LOOKING) =>
		nextLook([{ ...CALM, ...change }], looking);

	test('is when the number has stood for its share, or the last days begin, or a snooze ends', () => {
		expect(next({})).toBe(NOW + 19 * DAY);
		expect(next({ closesAt: NOW + 10 * DAY })).toBe(NOW + 3 * DAY);
		expect(next({ last: said(30), snooze: later })).toBe(NOW + DAY);
		expect(next({ closesAt: NOW - DAY, resolvesBy: NOW + HOUR })).toBe(NOW + HOUR);
		expect(next({ opensAt: NOW + HOUR, last: null })).toBe(NOW + HOUR);
	});

	test('is none where time alone brings nothing', () => {
		expect(next({ isSettled: true })).toBeNull();
		expect(next({}, { ...LOOKING, mayForecast: false })).toBeNull();
		expect(nextLook([], LOOKING)).toBeNull();
	});
});
