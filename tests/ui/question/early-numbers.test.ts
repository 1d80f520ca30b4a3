import { expect, test } from 'vitest';
import { readEntry } from '#lib/ui/question/read-entry.ts';

const NOW = Date.UTC(2026, 10, 27, 9);
const read = (text: string) => {
	const { questions, numbers } = readEntry(text, 'Europe/Berlin', NOW);
	return [questions.map(({ title, day }) => [title, day]), numbers.map(({ typed }) => typed)];
};

test('a number straight behind the day is one, also in front of the question mark, and never a year', () => {
	expect(read('Will X fall by 15 Dec 35%?')).toEqual([
		[['Will X fall by 15 Dec?', '2026-12-15']],
		['35%']
	]);
	expect(read('Fällt X bis 15. Dezember 35%?')[0]).toEqual([
		['Fällt X bis 15. Dezember?', '2026-12-15']
	]);
});

test('each of several days may have its number behind it', () => {
	const [questions, numbers] = read('Will X fall by 31 Dec 10%, 31 Jan 20%, 28 Feb 30%?');
	expect(questions).toEqual([
		['Will X fall by 31 Dec?', '2026-12-31'],
		['Will X fall by 31 Jan?', '2027-01-31'],
		['Will X fall by 28 Feb?', '2027-02-28']
	]);
	expect(numbers).toEqual(['10%', '20%', '30%']);
});

test.each([
	['Will X happen by 15 Dec 0.35', 'Will X happen by 15 Dec', '0.35'],
	['Will X happen by 15 Dec 2026 0,35 #sea', 'Will X happen by 15 Dec 2026', '0,35'],
	// 0.15 would be an hour.
	['Will X happen by 15 Dec 0.15?', 'Will X happen by 15 Dec?', '0.15'],
	['Kommt X bis 15. Dezember 0,35', 'Kommt X bis 15. Dezember', '0,35']
])('a decimal straight behind the day is its number: %s', (text, title, number) => {
	expect(read(text)).toEqual([[[title, '2026-12-15']], [number]]);
});

test('decimals behind several days are theirs', () => {
	const days = [
		['Will X by 15 Dec', '2026-12-15'],
		['Will X by 31 Jan', '2027-01-31']
	];
	expect(read('Will X by 15 Dec 0.35, 31 Jan 0.4')).toEqual([days, ['0.35', '0.4']]);
	expect(read('Will X by 15 Dec, 31 Jan 0.35, 0.4')).toEqual([days, ['0.35', '0.4']]);
});

test.each([
	'Will the rate fall below 0.35',
	'Will the rate by 15 Dec fall below 0.35',
	'Will it rise by 15 Dec 1.35',
	'Will it be over by 15 Dec 0.0'
])('a decimal that is no probability of a day stays in the question: %s', (text) => {
	const { questions, numbers } = readEntry(text, 'Europe/Berlin', NOW);
	expect([questions.map(({ title }) => title), numbers]).toEqual([[text], []]);
});

test('what is asked about stays in the question', () => {
	expect(read('Will inflation be above 4% by 15 Dec?')).toEqual([
		[['Will inflation be above 4% by 15 Dec?', '2026-12-15']],
		[]
	]);
	expect(read('By 15 Dec, will turnout exceed 35%?')).toEqual([
		[['By 15 Dec, will turnout exceed 35%?', expect.anything()]],
		[]
	]);
	expect(read('Will turnout exceed 35%? 20%')[1]).toEqual(['20%']);
});
