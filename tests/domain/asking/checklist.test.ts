import { describe, expect, test } from 'vitest';
import { checkQuestion, type Asked, type CheckId } from '#lib/domain/asking/checklist.ts';
import { fillBlanks } from '#lib/domain/asking/blanks.ts';
import { TEMPLATES } from '#lib/domain/asking/templates.ts';

const asked = (title: string, criteria = '', more: Partial<Asked> = {}) =>
	Object.fromEntries(
		checkQuestion({ title, criteria, deadlineDay: '2025-11-15', criteriaDay: null, ...more }).map(
			({ id, remark }) => [id, remark]
		)
	) as Record<CheckId, ReturnType<typeof checkQuestion>[number]['remark']>; // one entry a check

describe('who', () => {
	test.each([
		'Will Rubio and Lavrov meet by 15 Nov?',
		'Will the EU adopt a 20th package by 15 Nov?',
		'EU: a 20th package?',
		'Will Rubio resign before he turns 60?',
		'Чи зустрінуться Рубіо й Лавров до 15 листопада?',
		'Treffen sich Rubio und Lawrow bis 15. November?',
		'Will İstanbul’s mayor be released?'
	])('is said in “%s”', (title) => {
		expect(asked(title).who).toBeNull();
	});

	test.each([
		['Will they meet by 15 Nov?', { kind: 'pronoun', word: 'they' }],
		['Чи зустрінуться вони до 15 листопада?', { kind: 'pronoun', word: 'вони' }],
		['Will it rain by 15 November?', { kind: 'no_name' }],
		['', { kind: 'nothing' }],
		['Will {who} meet {whom}?', { kind: 'blank', blanks: ['who', 'whom'] }]
	])('is missing in “%s”', (title, remark) => {
		expect(asked(title).who).toEqual(remark);
	});
});

test('a word that two readers read differently is named, once', () => {
	expect(asked('Will tensions escalate?', 'Significant tensions.').what).toEqual({
		kind: 'vague',
		words: ['tensions', 'escalate', 'significant']
	});
	expect(asked('Чи буде значний прогрес?', 'Так').what).toMatchObject({ kind: 'vague' });
	// "Majority" is not "major", "sooner" not "soon".
	expect(asked('Will Fidesz win a majority?', 'Sooner or later.').what).toBeNull();
	expect(asked('Will Fidesz win a majority?').what).toEqual({ kind: 'no_criteria' });
});

test('the day of the criteria has to be that of the deadline', () => {
	expect(asked('A', 'B', { criteriaDay: '2025-11-15' }).when).toBeNull();
	expect(asked('A', 'B', { criteriaDay: '2025-11-30' }).when).toEqual({
		...{ kind: 'other_day', day: '2025-11-30' }
	});
	expect(asked('A', 'B', { deadlineDay: null }).when).toEqual({ kind: 'no_deadline' });
});

test.each([
	'According to a readout of both sides.',
	'Laut einer Mitteilung des Auswärtigen Amts.',
	'Згідно з повідомленням МЗС.',
	'See https://example.org/list.'
])('a source decides in “%s”', (criteria) => {
	expect(asked('A', criteria).source).toBeNull();
	expect(asked('A', 'They meet.').source).toEqual({ kind: 'no_source' });
});

test.each(['Otherwise it did not happen.', 'Im Zweifel nein.', 'Якщо дані суперечать, ні.'])(
	'it is said what holds when it is unclear in “%s”',
	(criteria) => {
		expect(asked('A', criteria).unclear).toBeNull();
		expect(asked('A', 'They meet.').unclear).toEqual({ kind: 'no_unclear' });
	}
);

test.each(TEMPLATES)('nothing is left to remark on $name once it is filled in', (template) => {
	const values = Object.fromEntries(
		[...`${template.title}${template.criteria}`.matchAll(/\{([^}]+)\}/gu)].map(([, name = '']) => [
			name,
			'Reuters'
		])
	);
	const { title, criteria } = template;
	expect(asked(fillBlanks(title, values), fillBlanks(criteria, values))).toEqual({
		...{ who: null, what: null, when: null, source: null, unclear: null }
	});
	expect(asked(title, criteria).who).toMatchObject({ kind: 'blank' });
});

test('a source that is still to be filled in is none', () => {
	expect(asked('A', 'Decided by {source}.').source).toEqual({ kind: 'no_source' });
	expect(asked('A', 'Decided by {source}.\nElse by Reuters.').source).toBeNull();
});
