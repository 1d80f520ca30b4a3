import { expect, test } from 'vitest';
import { headlineText, headlineWords } from '#lib/ui/record/headline-words.ts';

test.each([
	[{ kind: 'nothing' }, 'Nothing resolved yet. The first will show here.'],
	[
		{ kind: 'first', said: 0.15, happened: false, isMean: false },
		'One question has resolved: you had said 15% and it did not happen.'
	],
	[
		{ kind: 'first', said: 0.1234, happened: true, isMean: true },
		'One question has resolved: you had said 12% on average and it happened.'
	],
	[
		{ kind: 'too_few', questions: 12, needed: 30 },
		'Too few to judge: 12 resolved questions, 30 needed.'
	],
	[
		{ kind: 'bin', said: 0.803, frequency: 0.65, questions: 14, questionsHappened: 11 },
		'When you said about 80%, it happened 65% of the time, by time stood (11 of 14 questions).'
	],
	[
		{ kind: 'bin', said: 0.803, frequency: 0.65, questions: 14, questionsHappened: null },
		'When you said about 80%, it happened 65% of the time, by time stood (14 questions).'
	],
	[
		{ kind: 'spread', questions: 31 },
		'31 resolved questions, spread so widely that no bin holds ten of them.'
	]
] as const)('a record is told in one sentence: $0.kind', (said, sentence) => {
	expect(headlineText(said, 'you')).toBe(sentence);
});

test('the numbers that matter are strong, and the sentence is about whoever said them', () => {
	const words = headlineWords(
		{ kind: 'bin', said: 0.8, frequency: 0.65, questions: 14, questionsHappened: 11 },
		'Analyst A'
	);
	expect(words.filter(({ isStrong }) => isStrong).map(({ text }) => text)).toEqual([
		'about 80%',
		'65% of the time, by time stood'
	]);
	expect(words[0]?.text).toBe('When Analyst A said ');
});
