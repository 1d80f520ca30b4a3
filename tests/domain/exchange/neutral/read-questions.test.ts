import { describe, expect, test } from 'vitest';
import { readQuestions } from '#lib/domain/exchange/neutral/read-questions.ts';

const HEADER = 'id,type,open,close,resolve,outcome,options';
const MARCH = '2025-03-01T00:00:00Z';
const APRIL = '2025-04-01T00:00:00Z';
const read = (...rows: string[]) => readQuestions([HEADER, ...rows].join('\n'));

test('a question’s cutoff is the earlier of close and resolve, of those present', () => {
	const { binary, problems } = read(
		`a,binary,,${APRIL},${MARCH},yes,`,
		`b,binary,,${MARCH},${APRIL},no,`,
		`c,binary,,,${APRIL},annulled,`,
		`d,binary,,${APRIL},,,`,
		'e,binary,,,,,',
		'f,binary,,,,annulled,'
	);
	expect(problems).toEqual([]);
	expect(binary.map(({ id, cutoff, outcome }) => [id, cutoff, outcome])).toEqual([
		['a', Date.UTC(2025, 2), 'yes'],
		['b', Date.UTC(2025, 2), 'no'],
		['c', Date.UTC(2025, 3), 'annulled'],
		['d', Date.UTC(2025, 3), null],
		['e', null, null],
		['f', null, 'annulled']
	]);
});

test('options are parted by a bar, and the outcome is one of them', () => {
	const row = (outcome: string) => `m,multiple_choice,,${MARCH},,${outcome},red | green|annulled`;
	const [question] = read(row('green')).choice;
	expect(question).toMatchObject({ options: ['red', 'green', 'annulled'], outcome: 1 });
	expect(read(row('')).choice[0]?.outcome).toBeNull();
	expect(read(row('annulled')).choice[0]?.outcome).toBe(2);
	expect(read(`m,multiple_choice,,,,annulled,red|green`).choice[0]?.outcome).toBe('annulled');
});

describe('a question that cannot be used', () => {
	test.each([
		[`,binary,,${MARCH},,yes,`, 'the id is empty: give each question one of its own.'],
		[`q,numeric,,${MARCH},,yes,`, 'the type is “numeric”: write binary or multiple_choice.'],
		[`q,,,${MARCH},,yes,`, 'the type is empty'],
		[`q,binary,,2025-03-01T00:00:00,,yes,`, 'close is “2025-03-01T00:00:00”, without a zone'],
		[`q,binary,,${MARCH},soon,yes,`, 'resolve is “soon”, no instant'],
		[`q,binary,soon,${MARCH},,yes,`, 'open is “soon”, no instant'],
		[`q,binary,,${MARCH},,Yes,`, 'the outcome is “Yes”: write yes, no or annulled, or leave it'],
		[`q,binary,,,,no,`, 'neither close nor resolve: give the instant up to which forecasts count'],
		[`q,multiple_choice,,,,red,red|blue`, 'neither close nor resolve'],
		[`q,multiple_choice,,${MARCH},,red,`, 'the options are empty: list two or more, parted by |.'],
		[`q,multiple_choice,,${MARCH},,red,red`, 'the options are “red”: list two or more'],
		[`q,multiple_choice,,${MARCH},,red,red||blue`, 'the options are “red||blue”: list two or more'],
		[`q,multiple_choice,,${MARCH},,red,red|red`, 'the option “red” is listed twice'],
		[
			`q,multiple_choice,,${MARCH},,pink,red|blue`,
			'the outcome is “pink”, none of the options (red; blue): write one of them or annulled'
		]
	])('%s', (row, reason) => {
		const { byId, problems } = read(row);
		expect(byId.size).toBe(0);
		expect(problems.map((problem) => problem.line)).toEqual([2]);
		expect(problems[0]?.reason).toContain(reason);
	});

	test('by its id is the second of that name; the first stays', () => {
		const { binary, problems } = read(`q,binary,,${MARCH},,yes,`, 'bad', `q,binary,,${MARCH},,no,`);
		expect(binary).toEqual([
			{ kind: 'binary', id: 'q', cutoff: Date.UTC(2025, 2), outcome: 'yes' }
		]);
		expect(problems.map((problem) => problem.line)).toEqual([3, 4]);
		expect(problems[0]?.reason).toContain('the row has 1 of 7 cells');
		expect(problems[1]?.reason).toBe(
			'the id “q” stands on line 2 already: give each question its own.'
		);
	});

	test('is remembered by its line', () => {
		expect(read(`q,binary,,${MARCH},,maybe,`).unusable).toEqual(new Map([['q', 2]]));
	});
});
