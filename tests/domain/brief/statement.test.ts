import { describe, expect, test } from 'vitest';
import { asStatement } from '#lib/domain/brief/statement.ts';

describe('a question is turned into its statement', () => {
	test.each([
		['Will it rain?', 'it will rain'],
		[
			'Will Rubio and Lavrov meet in person by 15 November 2025?',
			'Rubio and Lavrov will meet in person by 15 November 2025'
		],
		['Will a ceasefire be in force?', 'a ceasefire will be in force'],
		['Will there be a new round of sanctions?', 'there will be a new round of sanctions'],
		[
			'Will the plan to meet in Budapest be announced?',
			'the plan to meet in Budapest will be announced'
		],
		['Will the US vote share reach 50%?', 'the US vote share will reach 50%'],
		['Will Russia attack and seize the port?', 'Russia will attack and seize the port'],
		['Will Russia formally annex Vesnia?', 'Russia will formally annex Vesnia'],
		['Will the family leave?', 'the family will leave'],
		['Will the treaty not be signed?', 'the treaty will not be signed'],
		['Will inflation fall below 2%?', 'inflation will fall below 2%'],
		['  will   the strike\n end?? ', 'the strike will end']
	])('%s', (title, statement) => {
		expect(asStatement(title)).toBe(statement);
	});
});

test.each([
	'Where will they next meet?',
	'Ceasefire by June',
	'Will?',
	'Will ',
	'',
	'Will Zog frobnicate?',
	'Wird es regnen?',
	'Чи зустрінуться вони?'
])('%j is left to its author', (title) => {
	expect(asStatement(title)).toBeNull();
});
