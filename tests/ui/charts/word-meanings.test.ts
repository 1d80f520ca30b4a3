import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { meaningsOf, type WordBeside } from '#lib/domain/words/meaning.ts';
import { scaleOf } from '#lib/domain/words/scale.ts';
import WordMeanings from '#lib/ui/charts/WordMeanings.svelte';
import { meaningSentence, meaningTable, readMeaning } from '#lib/ui/charts/words/words.ts';
import { pictureOf } from './picture.ts';

const icd = scaleOf('icd_203');
const said = (word: string, percents: readonly number[], yours = false): WordBeside[] =>
	percents.map((percent, i) => ({
		...{ word, probability: percent / 100, isYours: yours },
		...{ questionId: `q_${word}_${String(i % 4)}`, outcome: i % 4 === 3 ? 0 : 1 }
	}));
const rows = [
	...said('likely', [60, 65, 65, 65, 70, 75, 90, 40]),
	...said('likely', [65, 80], true),
	...said('unlikely', [20, 30]),
	...said('almost no chance', [2, 2, 2, 3, 4, 10])
];
const meanings = meaningsOf(icd, rows);
const none = meaningsOf(icd, []);

test('the words look as they did', async () => {
	const { body } = render(WordMeanings, { props: { meanings, scale: 'ICD 203', who: 'You' } });
	await expect(pictureOf(body)).toMatchFileSnapshot('pictures/word-meanings.svg');
});

test('a scale with a band of a single number is drawn too', () => {
	const kent = meaningsOf(scaleOf('kent'), []);
	const { body } = render(WordMeanings, { props: { meanings: kent, scale: 'Kent', who: 'You' } });
	expect(body.match(/<rect[^>]*width="3"/g)).toHaveLength(2);
	expect(body).not.toContain('NaN');
});

describe('the sentence', () => {
	test('says what the most used word was used for, and how many numbers lay outside', () => {
		expect(meaningSentence(meanings, 'ICD 203', 'You')).toBe(
			'You wrote “likely” 10 times, beside 65% in the middle (half of them 65–75%); ICD 203 has it at 55–80%. Of all 18 words, 3 stood beside a number outside their band.'
		);
	});

	test('says so where all lay inside, where there are too few, and where there are none', () => {
		const inside = meaningsOf(icd, said('likely', [60, 65, 65, 65, 70]));
		expect(meaningSentence(inside, 'ICD 203', 'Ann')).toContain('All 5 words stood beside');
		const few = meaningsOf(icd, said('likely', [60]));
		expect(meaningSentence(few, 'ICD 203', 'Ann')).toBe(
			'Ann wrote “likely” once, and no other word more often: too few for a middle, which takes 5.'
		);
		expect(meaningSentence(none, 'ICD 203', 'People here')).toBe(
			'People here wrote none of the words of ICD 203 beside a number.'
		);
	});
});

test('at the cursor a word is read with every figure of its row', () => {
	const likely = meanings.find(({ term }) => term.word === 'likely');
	if (likely === undefined) throw new Error('likely');
	expect(readMeaning(likely).map(({ label, text }) => `${label} ${text}`)).toEqual([
		...['Band 55–80%', 'Used 10 times', 'Middle 65%', 'Middle half 65–75%'],
		...['Outside the band 2', 'Happened 3 of 4, 75%']
	]);
});

test('the table has every word, those nobody used too', () => {
	const { rows: lines } = meaningTable(none);
	expect(lines).toHaveLength(7);
	expect(lines[0]?.map(({ text }) => text)).toEqual([
		...['almost no chance', '1–5%', '0', '–', '–', '–', '0', '–', '–', '–', '–']
	]);
});
