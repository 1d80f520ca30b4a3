import { bench, describe } from 'vitest';
import { readForecasts } from '#lib/domain/exchange/neutral/read-forecasts.ts';
import { readQuestions } from '#lib/domain/exchange/neutral/read-questions.ts';
import { scoreSheets } from '#lib/domain/exchange/neutral/score-sheets.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { DAY } from '#lib/domain/time.ts';

const START = Date.UTC(2025, 0, 1);
const random = seededRandom(3);
const below = (n: number): number => Math.floor(random() * n);
const instant = (days: number): string => new Date(START + days * DAY).toISOString();

const questionText = [
	'id,title,type,close,resolve,outcome',
	...Array.from({ length: 3000 }, (_, i) => {
		const outcome = ['yes', 'no', 'no', 'annulled', ''][below(5)] ?? '';
		return `q${i},"Will it, number ${i}, come about?",binary,${instant(90)},${instant(90 + below(9))},${outcome}`;
	})
].join('\n');
const forecastText = [
	'question_id,forecaster,timestamp,probability',
	...Array.from(
		{ length: 150_000 },
		() => `q${below(3000)},person ${below(500)},${instant(random() * 92)},${random().toFixed(3)}`
	)
].join('\n');

describe('150,000 forecasts by 500 people on 3,000 questions, as CSV', () => {
	bench('read, checked and scored by every rule', () => {
		const questions = readQuestions(questionText);
		const forecasts = readForecasts(forecastText, questions);
		scoreSheets({ questions: questions.binary, forecasts: forecasts.binary });
	});
	bench('read and checked only', () => {
		readForecasts(forecastText, readQuestions(questionText));
	});
	bench('for reference: the same text split into lines', () => {
		forecastText.split('\n');
	});
});
