import { describe, expect, test } from 'vitest';
import { readForecasts } from '#lib/domain/exchange/neutral/read-forecasts.ts';
import { readQuestions } from '#lib/domain/exchange/neutral/read-questions.ts';

const questions = readQuestions(
	[
		'id,type,close,resolve,outcome,options',
		'rain,binary,2025-04-01T00:00:00Z,,yes,',
		'colour,multiple_choice,2025-04-01T00:00:00Z,,red,red|green|blue',
		'fog,binary,2025-04-01T00:00:00Z,,perhaps,'
	].join('\n')
);
const HEADER = 'question_id,forecaster,timestamp,option,probability';
const AT = '2025-03-01T00:00:00Z';
const read = (...rows: string[]) => readForecasts([HEADER, ...rows].join('\n'), questions);

test('rows of one forecast are put together in the question’s order, wherever they stand', () => {
	const { binary, choice, problems } = read(
		`colour,Ann,${AT},blue,0.2`,
		`rain,Ann,${AT},,0.4`,
		`colour,Ann,2025-03-01T01:00:00+01:00,red,0.5`,
		`colour,Ann,${AT},green,0.3`
	);
	expect(problems).toEqual([]);
	const at = Date.UTC(2025, 2);
	expect(binary).toEqual([{ questionId: 'rain', forecaster: 'Ann', at, p: 0.4 }]);
	expect(choice).toEqual([
		{ questionId: 'colour', forecaster: 'Ann', at, vector: [0.5, 0.3, 0.2] }
	]);
});

test('without options there needs to be no column for them', () => {
	const text = `question_id,forecaster,timestamp,probability\nrain,Ann,${AT},0.4`;
	expect(readForecasts(text, questions).binary).toHaveLength(1);
});

describe('a forecast that cannot be used', () => {
	test.each([
		[`snow,Ann,${AT},,0.5`, 'there is no question “snow”: add it to the questions, or correct'],
		[`,Ann,${AT},,0.5`, 'the question_id is empty: say which question it is about.'],
		[`fog,Ann,${AT},,0.5`, 'its question, on line 4 of the questions, cannot be used: mend that'],
		[`rain,,${AT},,0.5`, 'the forecaster is empty: say whose forecast it is.'],
		['rain,Ann,2025-03-01 00:00,,0.5', 'without a zone: end it with Z for UTC.'],
		['rain,Ann,1 March,,0.5', 'timestamp is “1 March”, no instant'],
		[`rain,Ann,${AT},,1.5`, 'the probability is “1.5”: write a number from 0 to 1'],
		[`rain,Ann,${AT},yes,0.5`, 'the question has no options, but the row names “yes”'],
		[
			`colour,Ann,${AT},,0.5`,
			'the option is empty, none of the question’s: write one of red; green; blue.'
		],
		[`colour,Ann,${AT},pink,0.5`, 'the option is “pink”, none of the question’s']
	])('%s', (row, reason) => {
		const { binary, choice, problems } = read(row);
		expect([...binary, ...choice]).toEqual([]);
		expect(problems.map((problem) => problem.line)).toEqual([2]);
		expect(problems[0]?.reason).toContain(reason);
	});

	test('takes all the rows of its options with it, and leaves the others’ alone', () => {
		const { choice, problems, uneven } = read(
			`colour,Ann,${AT},red,0.5`,
			`colour,Bob,${AT},red,0.5`,
			`colour,Ann,${AT},green,0.3`,
			`colour,Bob,${AT},green,0.3`,
			`colour,Ann,${AT},blue,0.3`,
			`colour,Bob,${AT},blue,0.2`
		);
		expect(choice.map((forecast) => forecast.forecaster)).toEqual(['Bob']);
		const reason = 'the forecast’s options add up to 1.1: make them add up to 1.';
		expect(problems).toEqual([2, 4, 6].map((line) => ({ line, reason })));
		expect(uneven).toBe(1);
	});

	test('lacks an option, also where that option’s row is the bad one', () => {
		const { problems, uneven } = read(
			`colour,Ann,${AT},red,0.5`,
			`colour,Ann,${AT},green,x`,
			`colour,Ann,${AT},blue,0.5`
		);
		expect(problems.map((problem) => problem.line)).toEqual([2, 3, 4]);
		expect(problems[0]?.reason).toContain('the forecast has no row for “green”');
		expect(problems[1]?.reason).toContain('the probability is “x”');
		expect(problems[2]?.reason).toBe(problems[0]?.reason);
		expect(uneven).toBe(0);
	});

	test('gives an option twice', () => {
		const { problems } = read(
			...['red', 'green', 'blue', 'red'].map((option) => `colour,Ann,${AT},${option},0.25`)
		);
		expect(problems).toHaveLength(4);
		expect(problems[0]?.reason).toBe(
			'the forecast gives “red” twice, on lines 2 and 5: keep one, or tell them apart by timestamp.'
		);
	});
});

test('entries rounded to thirds add up', () => {
	const { choice } = read(
		...['red', 'green', 'blue'].map((option) => `colour,Ann,${AT},${option},0.33`)
	);
	expect(choice).toHaveLength(1);
});

test('a hundred thousand bad rows are told one by one', () => {
	const { problems } = read(...Array.from({ length: 100_000 }, () => `colour,Ann,${AT},red,0.25`));
	expect(problems).toHaveLength(100_000);
});
