import { describe, expect, test } from 'vitest';
import {
	assertTakesForecasts,
	completeSchedule,
	isDue,
	questionStatus
} from '#lib/domain/question.ts';

const dated = { opensAt: 10, closesAt: 20, resolvesBy: 30, outcomeKind: null };

test.each([
	...[
		[9, 'upcoming'],
		[10, 'open'],
		[19, 'open'],
		[20, 'closed'],
		[40, 'closed']
	]
] as const)('at %d the question is %s', (now, status) => {
	expect(questionStatus(dated, now)).toBe(status);
});

test('an outcome in force comes before every instant, and one taken back before none', () => {
	const with_ = (outcomeKind: 'yes' | 'annulled' | 'reopened') =>
		questionStatus({ ...dated, outcomeKind }, 15);
	expect([with_('yes'), with_('annulled'), with_('reopened')]).toEqual([
		'resolved',
		'void',
		'open'
	]);
	expect(questionStatus({ ...dated, opensAt: null }, 15)).toBe('draft');
});

test('an answer is due from its instant until there is one', () => {
	expect([29, 30].map((now) => isDue(dated, now))).toEqual([false, true]);
	expect(isDue({ ...dated, outcomeKind: 'no' }, 30)).toBe(false);
	expect(isDue({ ...dated, opensAt: null }, 30)).toBe(false);
});

test('only an open question takes a forecast; every other says why not', () => {
	expect(() => assertTakesForecasts(dated, 15)).not.toThrow();
	expect(() => assertTakesForecasts(dated, 20)).toThrow('has closed');
	expect(() => assertTakesForecasts(dated, 5)).toThrow('has not opened');
	expect(() => assertTakesForecasts({ ...dated, outcomeKind: 'yes' }, 15)).toThrow('resolved');
});

describe('a schedule', () => {
	const opensAt = Date.UTC(2025, 9, 1);
	const base = {
		opensAt,
		deadlineDay: null,
		zone: 'Europe/Budapest',
		closesAt: null,
		resolvesBy: null
	};

	test('a deadline is the end of its local day, and forecasts stop and the answer is due then', () => {
		const deadlineAt = Date.UTC(2025, 11, 31, 23);
		expect(completeSchedule({ ...base, deadlineDay: '2025-12-31' })).toMatchObject({
			...{ deadlineAt, closesAt: deadlineAt, resolvesBy: deadlineAt }
		});
	});

	test('an answer is due when forecasts stop, where they stop after the deadline', () => {
		const closesAt = Date.UTC(2026, 1, 1);
		expect(completeSchedule({ ...base, deadlineDay: '2025-12-31', closesAt }).resolvesBy).toBe(
			closesAt
		);
	});

	test.each([
		['nothing that says when forecasts stop', {}, 'deadlineDay'],
		['closing at the opening', { closesAt: opensAt }, 'closesAt'],
		['a deadline before the opening', { deadlineDay: '2025-09-01' }, 'deadlineDay'],
		[
			'an answer before the deadline',
			{ deadlineDay: '2025-12-31', resolvesBy: opensAt + 1 },
			'resolvesBy'
		]
	] as const)('%s is refused beside its field', (_, typed, field) => {
		expect(() => completeSchedule({ ...base, ...typed })).toThrow(
			expect.objectContaining({ code: 'invalid', field }) as Error
		);
	});
});
