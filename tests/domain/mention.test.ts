import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForecasterId } from '#lib/domain/ids.ts';
import {
	mentionBefore,
	mentionsIn,
	storeMentions,
	suggestMentions,
	typedMentions
} from '#lib/domain/mention.ts';

const id = (digit: number): ForecasterId => `w_${String(digit).repeat(20)}`;
const [ann, annLee, olena, other] = [id(1), id(2), id(3), id(4)];
const PEOPLE = [
	{ id: ann, name: 'Ann' },
	{ id: annLee, name: 'Ann Lee' },
	{ id: olena, name: 'Олена Ковальчук' }
];

describe('a typed text is stored with ids', () => {
	test.each([
		['Ask @Ann.', `Ask @${ann}.`],
		['@ann lee, please', `@${annLee}, please`],
		['Спитай (@Олена Ковальчук)', `Спитай (@${olena})`],
		['@Ann Leeds knows', `@${ann} Leeds knows`],
		['@Anna knows', '@Anna knows'],
		['ann@Ann is an address', 'ann@Ann is an address'],
		['@Nobody and @', '@Nobody and @']
	])('%s', (typed, stored) => {
		expect(storeMentions(typed, PEOPLE)).toBe(stored);
	});

	test('of two people of one name the one who was picked is meant', () => {
		const twins = [{ id: other, name: 'Ann' }, ...PEOPLE];
		expect(storeMentions('@Ann', twins)).toBe(`@${other}`);
	});

	test('what was stored reads as it was typed, whatever stands around the names', () => {
		const words = fc.constantFrom(
			'@Ann',
			'@Ann Lee',
			'@Олена Ковальчук',
			'and',
			'@',
			'\n',
			'x@y.z'
		);
		fc.assert(
			fc.property(fc.array(words), (parts) => {
				const typed = parts.join(' ');
				const stored = storeMentions(typed, PEOPLE);
				expect(typedMentions(stored, PEOPLE)).toBe(typed);
				expect(storeMentions(typedMentions(stored, PEOPLE), PEOPLE)).toBe(stored);
			})
		);
	});
});

test('a rename shows in what was written before', () => {
	const stored = storeMentions('Ask @Ann Lee', PEOPLE);
	expect(typedMentions(stored, [{ id: annLee, name: 'Ann Smith' }])).toBe('Ask @Ann Smith');
});

test('whom a text names is said once each, in order', () => {
	expect(mentionsIn(`@${olena} @${ann} @${olena} @w_short @${ann}0`)).toEqual([olena, ann]);
	expect(mentionsIn('nobody')).toEqual([]);
});

describe('the name being typed', () => {
	test.each([
		['Ask @', 5, { start: 4, typed: '' }],
		['Ask @Ann L', 10, { start: 4, typed: 'Ann L' }],
		['@Ол', 3, { start: 0, typed: 'Ол' }],
		['Ask @ ann', 9, null],
		['Ask @Ann\nand', 12, null],
		['me@home', 7, null],
		['@Ann', 0, null],
		['nothing', 7, null],
		['', 0, null]
	])('%j with the caret at %i', (text, caret, found) => {
		expect(mentionBefore(text, caret)).toEqual(found);
	});

	test('offers who begins with it first, then who has it further on, whatever case and accents', () => {
		const people = ['Zoë Ann', 'Ánna', 'Ann', 'Bob'].map((name) => ({ name }));
		const names = (typed: string) => suggestMentions(people, typed).map(({ name }) => name);
		expect(names('ann')).toEqual(['Ánna', 'Ann', 'Zoë Ann']);
		expect(names('')).toHaveLength(4);
		expect(names('zoe a')).toEqual(['Zoë Ann']);
	});
});
