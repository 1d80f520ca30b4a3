import { expect, test } from 'vitest';
import { diagramSentence } from '#lib/ui/record/diagram-words.ts';
import { sayLeaning } from '#lib/ui/record/leaning-words.ts';

const leaning = {
	...{ bin: 8, said: 0.8, happened: 0.65, questions: 14, questionsHappened: 11 },
	leaning: 'over'
} as const;

test('a leaning is said with its numbers; too few questions are said plainly', () => {
	expect(sayLeaning({ questions: 84, verdict: 'enough', leaning })).toBe(
		'Said about 80%, happened 65% of the time, by time stood (11 of 14 questions): too sure.'
	);
	expect(sayLeaning({ questions: 84, verdict: 'enough', leaning: null })).toBe(
		'No number is off by more than chance allows.'
	);
	expect(sayLeaning({ questions: 1, verdict: 'too_few', leaning: null })).toBe(
		'Too few to judge: 1 resolved question, 30 needed.'
	);
});

test('a diagram is told about whoever said the numbers', () => {
	const bin = {
		...{ from: 0.75, to: 0.85, questions: 14, weight: 1, meanForecast: 0.8, frequency: 0.65 },
		...{ interval: { low: 0.4, high: 0.8 }, mark: 'dot' as const },
		...{ questionsHappened: 9, effectiveQuestions: 12.5 }
	};
	const told = (questions: number, ticks = 0) =>
		diagramSentence(
			{
				...{ questions, bins: [bin] },
				ticks: Array.from({ length: ticks }, () => ({
					...{ p: 0.8, happened: true, label: '', href: '' }
				}))
			},
			'Analyst A'
		);
	expect(told(84)).toMatch(/^When Analyst A said about 80%, it happened 65% of the time/);
	expect(told(12)).toMatch(/^Too few to judge: 12 resolved questions, 30 needed. Numbers are/);
	expect(told(12, 12)).toMatch(/Each tick is one forecaster on one question: on top/);
});
