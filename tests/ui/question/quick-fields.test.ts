import { describe, expect, test } from 'vitest';
import { scaleOf } from '#lib/domain/words/scale.ts';
import { earlyProblem, fallsBack, problemsOf } from '#lib/ui/question/quick-fields.svelte.ts';

const NOW = Date.UTC(2025, 9, 21, 7, 42);
const RULES = { zone: 'UTC', now: NOW, scale: scaleOf('icd_203') };
const field = { title: 'Will it rain?', day: '2025-10-21', number: '20%' };

describe('what is wrong with a line of quick entry', () => {
	test('is nothing where the day is today or later, with a number or without', () => {
		expect(problemsOf(field, RULES)).toEqual({});
		expect(problemsOf({ ...field, number: ' ' }, RULES)).toEqual({});
	});

	test.each([
		[{ title: ' ' }, ['title']],
		[{ day: '' }, ['day']],
		[{ day: '0020-10-21' }, ['day']],
		[{ day: '2025-10-20' }, ['day']],
		[{ number: 'maybe' }, ['number']],
		[{ number: 'unlikely' }, ['number']],
		[{ day: '', number: '120%' }, ['day', 'number']]
	])('%o', (change, names) => {
		expect(Object.keys(problemsOf({ ...field, ...change }, RULES))).toEqual(names);
	});

	test('a day that is over in the zone of the space has passed', () => {
		expect(
			problemsOf(field, { ...RULES, zone: 'Pacific/Kiritimati', now: Date.UTC(2025, 9, 21, 11) })
		).toHaveProperty('day');
	});
});

test('a word waits for a number in its band', () => {
	expect(problemsOf({ ...field, number: 'unlikely' }, RULES).number).toBe(
		'“unlikely” is 20–45% in ICD 203. Give the number in it.'
	);
});

test('a day that has passed and a number that cannot be are told at once, what is half typed is not', () => {
	const told = (change: Partial<typeof field>) => earlyProblem({ ...field, ...change }, RULES);
	expect(told({ day: '2025-03-03' })).toMatch(/has passed/u);
	expect(told({ number: '150%' })).toMatch(/more than certain/u);
	expect([{ day: '' }, { number: 'unl' }, { number: 'unlikely' }, {}].map(told)).toEqual([
		...[null, null, null, null]
	]);
});

test('a later day with a lower number falls back, whatever order they stand in', () => {
	const by = (day: string, number: string) => ({ ...field, day, number });
	expect(fallsBack([by('2025-11-30', '20%'), by('2025-10-31', '30%')])).toBe(true);
	expect(fallsBack([by('2025-11-30', '30%'), by('2025-10-31', '30%')])).toBe(false);
	expect(fallsBack([by('2025-11-30', ''), by('2025-10-31', '30%')])).toBe(false);
});
