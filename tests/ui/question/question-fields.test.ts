import { describe, expect, test } from 'vitest';
import { completeSchedule } from '#lib/domain/question.ts';
import {
	deadlineOf,
	emptyFields,
	fieldsOf,
	isQuestionFields,
	readSchedule,
	type AskedQuestion
} from '#lib/ui/question/question-fields.ts';

const NOW = Date.UTC(2025, 9, 21, 7, 42);
const ZONE = 'Europe/Budapest';
const summit: AskedQuestion = {
	kind: 'binary',
	ordered: false,
	title: 'Will they meet by 31 December 2025?',
	criteria: '',
	background: '',
	tags: ['summit'],
	// Opened with seconds that no input shows.
	opensAt: Date.UTC(2025, 9, 17, 7, 0, 12, 345),
	deadlineDay: '2025-12-31',
	zone: ZONE,
	deadlineAt: Date.UTC(2025, 11, 31, 23),
	closesAt: Date.UTC(2025, 11, 30, 11, 0, 7),
	resolvesBy: Date.UTC(2026, 0, 3, 23),
	options: []
};

describe('the form of a question', () => {
	test('that changes nothing gives the schedule back to the millisecond', () => {
		const { schedule, problems } = readSchedule(fieldsOf(summit), NOW, summit);
		const { opensAt, deadlineDay, zone, deadlineAt, closesAt, resolvesBy } = summit;
		expect(problems).toEqual({});
		expect(completeSchedule(schedule)).toEqual({
			...{ opensAt, deadlineDay, zone, deadlineAt, closesAt, resolvesBy }
		});
	});

	test('takes the deadline of the title until somebody types another', () => {
		const fields = emptyFields('Will they meet by 31 December 2025?', ZONE);
		expect(deadlineOf(fields, NOW)).toBe('2025-12-31');
		expect(deadlineOf({ ...fields, deadlineDay: '2025-11-30' }, NOW)).toBe('2025-11-30');
		expect(deadlineOf({ ...fields, deadlineDay: '' }, NOW)).toBe('');
	});

	test('opens now, later, or not yet', () => {
		const fields = emptyFields('Will they meet?', ZONE);
		const opens = { day: '2025-11-03', time: '09:00' };
		const opensAt = (part: Partial<typeof fields>) =>
			readSchedule({ ...fields, ...part }, NOW, null).schedule.opensAt;
		expect(opensAt({ opening: 'now' })).toBe(NOW);
		expect(opensAt({ opening: 'later', opens })).toBe(Date.UTC(2025, 10, 3, 8));
		expect(opensAt({ opening: 'draft' })).toBeNull();
	});

	test('says which time is not whole', () => {
		const fields = emptyFields('Will they meet?', ZONE);
		const half = { ...fields, closing: 'other' as const, closes: { day: '2025-11-03', time: '' } };
		expect(readSchedule(half, NOW, null).problems).toEqual({ closesAt: 'Give a day and a time.' });
	});

	test('is known again from what a browser kept, and nothing else is', () => {
		const fields = fieldsOf(summit);
		expect(isQuestionFields(JSON.parse(JSON.stringify(fields)))).toBe(true);
		expect(isQuestionFields({ ...fields, options: [{ label: 'Geneva' }] })).toBe(false);
		expect(isQuestionFields({ title: 'Will they meet?' })).toBe(false);
		expect(isQuestionFields(null)).toBe(false);
	});
});

test('a zone that is none gets a sentence with its name, and the rest is still read', () => {
	const fields = { ...emptyFields('Will it rain by 5 March 2026?', 'Mars/Base') };
	const { schedule, problems } = readSchedule(fields, NOW, null);
	expect(problems['zone']).toMatch(/^No time zone is called “Mars\/Base”/);
	expect(schedule.deadlineDay).toBe('2026-03-05');
});
