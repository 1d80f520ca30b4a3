import { expect, test } from 'vitest';
import { brierScale } from '#lib/ui/record/brier-scale.ts';
import { differenceWords } from '#lib/ui/record/difference-words.ts';

const found = (estimate: number, low: number, high: number, questions = 84) =>
	differenceWords(
		{ estimate, low, high, questions, deviation: 0.01, isReliable: questions >= 10 },
		'you',
		'the crowd',
		brierScale(() => 'one_outcome')
	);

test('a difference is said with its questions and its interval; less is better', () => {
	expect(found(-0.012, -0.02, -0.004)).toEqual({
		difference: 'You are 0.012 better than the crowd',
		on: 'on 84 shared questions.',
		interval: 'Difference of the Brier scores, 90% −0.020 to −0.004: more than noise.'
	});
	expect(found(0.012, -0.001, 0.02)).toMatchObject({
		difference: 'You are 0.012 worse than the crowd',
		interval: 'Difference of the Brier scores, 90% −0.001 to +0.020: within noise.'
	});
});

test('no difference is said as such, and of few questions that they cannot tell', () => {
	const words = found(0.0001, 0.0001, 0.0001, 1);
	expect(words.difference).toBe('You are level with the crowd');
	expect(words.on).toBe('on 1 shared question.');
	expect(words.interval).toBe('Too few to tell it from noise: 10 shared questions needed.');
});
