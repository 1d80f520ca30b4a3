import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { JudgedQuestion } from '#lib/domain/evidence/ratio-record.ts';
import { ratioSides } from '#lib/domain/evidence/ratio-sides.ts';
import RatioRecord from '#lib/ui/charts/RatioRecord.svelte';
import { ratioSentence, ratioTable, saySide, sayOdds } from '#lib/ui/charts/ratios/words.ts';
import { pictureOf } from './picture.ts';

const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);
/** Twelve items called 10 : 1 on as many questions, three of them on questions that did not happen; a few others. */
const questions: JudgedQuestion[] = [
	...times(9, { happened: true, ratios: [10] }),
	...times(3, { happened: false, ratios: [10, 1 / 3] }),
	...times(4, { happened: false, ratios: [1 / 3] }),
	...times(1, { happened: true, ratios: [1 / 3] }),
	...times(3, { happened: true, ratios: [30] }),
	...times(10, { happened: false, ratios: [1] })
];
const sides = ratioSides(questions, 0.9);
const href = ({ strength, side }: { strength: string; side: string }) =>
	`/record/evidence?strength=${strength}&side=${side}`;

test('the record of ratios looks as it did', async () => {
	const isSelected = ({ side }: { side: string }) => side === 'against';
	const { body } = render(RatioRecord, { props: { sides, href, isSelected } });
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/ratio-record.svg');
});

test('every row links to its items, and what has no estimate has no dot', () => {
	const { body } = render(RatioRecord, { props: { sides, href } });
	expect(body.match(/<a /g)).toHaveLength(3);
	expect(body).toContain('side=for"');
	expect(body.match(/<circle/g)).toHaveLength(2);
	expect(body).not.toContain('NaN');
	expect(body).not.toContain('Infinity');
});

describe('the sentence', () => {
	test('names the step that is off by most, with its interval and count', () => {
		expect(ratioSentence(sides)).toBe(
			'Called 10 : 1, items turned out 3.9 : 1 (1.2 : 1 to 17 : 1; 12 questions). Numbers are questions; a hollow dot has under 10, under 5 only the interval is drawn.'
		);
	});

	test('says so where there are too few, and where questions went one way alone', () => {
		expect(ratioSentence(sides.filter(({ questions: n }) => n < 10))).toMatch(/^Too few to judge/u);
		expect(ratioSentence(ratioSides(times(3, { happened: true, ratios: [3] }), 0.9))).toMatch(
			/^What they were worth can be told once/u
		);
	});
});

test('a row is read with what it was called, what it turned out, and from how many', () => {
	expect(sides.map(saySide)).toEqual([
		'called 1 : 3, items turned out 1 : 5.4 (1 : 120 to 1.2 : 1; 8 questions)',
		'called 10 : 1, items turned out 3.9 : 1 (1.2 : 1 to 17 : 1; 12 questions)',
		'called 30 : 1, 3 items turned up only where it happened (1 : 1.3 or more; 3 questions)'
	]);
	expect([sayOdds(0), sayOdds(Infinity), sayOdds(0.082)]).toEqual(['0 : 1', '∞ : 1', '1 : 12']);
});

test('the table has every row with its counts', () => {
	const [first, , last] = ratioTable(sides).rows;
	expect(first?.map(({ text }) => text).slice(0, 3)).toEqual(['moderate', 'against', '1 : 3']);
	expect(last?.map(({ text }) => text).slice(3)).toEqual([
		'∞ : 1',
		'1 : 1.3',
		'∞ : 1',
		'3',
		'0',
		'3'
	]);
});
