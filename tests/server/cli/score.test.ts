import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as score from '#lib/server/cli/score.ts';
import type { Scores } from '#lib/server/cli/support/score-table.ts';
import { databasePath } from '#lib/server/env.ts';
import { testCommandLine } from '../../support/command-line.ts';

const QUESTIONS = 'tests/fixtures/neutral/questions.csv';
const FORECASTS = 'tests/fixtures/neutral/forecasts.csv';

/** Runs the command on the fixture, or on texts put in the place of its files. */
function run(flags: readonly string[], texts: { questions?: string; forecasts?: string } = {}) {
	const { line, env, said, complaints } = testCommandLine();
	const write = (name: string, text: string) => {
		const file = join(env.dataFolder, name);
		writeFileSync(file, text);
		return file;
	};
	const questions = texts.questions === undefined ? QUESTIONS : write('q.csv', texts.questions);
	const forecasts = texts.forecasts === undefined ? FORECASTS : write('f.csv', texts.forecasts);
	const code = score.run(['--questions', questions, '--forecasts', forecasts, ...flags], line);
	const isDatabaseMade = existsSync(databasePath(env));
	return { code, said, complaints, questions, forecasts, isDatabaseMade };
}

const parse = ([text = '']: readonly string[]) =>
	JSON.parse(text) as Scores & { skipped?: { questions: number; forecasts: number } };

describe('figures', () => {
	test('are JSON under the names of the format, and make no database', () => {
		const { code, said, isDatabaseMade } = run(['--json']);
		expect(code).toBe(0);
		expect(said).toHaveLength(1);
		const scores = parse(said);
		expect(Object.keys(scores)).toEqual(['counts', 'rules', 'perForecaster', 'multiple_choice']);
		expect(Object.keys(scores.rules)).toEqual([
			...['all_forecasts', 'last_forecast', 'update_mean', 'time_weighted', 'daily', 'crowd']
		]);
		expect(scores.rules.all_forecasts.brier).toBeCloseTo(1.1625 / 8, 12);
		expect(scores.perForecaster.map((row) => row.forecaster)).toEqual(['Ann', 'Bob']);
		expect(scores.multiple_choice).toMatchObject({
			...{ questions: 1, forecasts: 3, forecasts_whose_options_do_not_sum_to_1: 0 }
		});
		expect(isDatabaseMade).toBe(false);
	});

	test('are a table to read otherwise, its columns under each other', () => {
		const { code, said } = run([]);
		expect(code).toBe(0);
		expect(said.join('\n').split('\n')).toEqual([
			'4 yes-or-no questions: 1 happened, 1 did not happen, 1 annulled, 1 without an outcome.',
			'11 forecasts on them by 2 forecasters: 8 scored, 2 made after the cutoff.',
			'1 multiple-choice question: 3 forecasts; Brier summed over the options (0 best, 2 worst) of 2 last forecasts: 0.6200.',
			'Fewer than 30 questions were scored: too few to judge by.',
			'',
			'Which forecasts count        n   Brier  log loss  skill     AUC',
			'every forecast               8  0.1453    0.4409  38.0%  0.9333',
			'the last of each forecaster  4  0.0556    0.2241  77.8%  1.0000',
			'the mean of their updates    4  0.1360',
			'weighted by time             4  0.1019',
			'day by day, UTC              4  0.0894',
			'the crowd’s median           2  0.0353    0.2078  85.9%  1.0000',
			'the crowd’s mean             2  0.0353    0.2078  85.9%  1.0000',
			'Brier: 0 best, 1 worst, always saying 50% scores 0.25. Skill: against always saying the base rate.',
			'',
			'Last forecasts  n  mean said  happened',
			'0 to 10%        0          –         –',
			'10 to 20%       1      15.0%      0.0%',
			'20 to 30%       1      20.0%      0.0%',
			'30 to 40%       0          –         –',
			'40 to 50%       0          –         –',
			'50 to 60%       0          –         –',
			'60 to 70%       1      60.0%    100.0%',
			'70 to 80%       0          –         –',
			'80 to 90%       0          –         –',
			'90 to 100%      1     100.0%    100.0%',
			'A number on an edge belongs to the bin above it; 3 of 4 stand on one.',
			'',
			'Forecaster  questions  Brier, last  weighted by time',
			'Ann                 2       0.0112            0.0837',
			'Bob                 2       0.1000            0.1200'
		]);
	});

	test('show a screenful of forecasters, and say that there are more', () => {
		const at = '2025-03-02T00:00:00Z';
		const rows = Array.from({ length: 23 }, (_, i) => `rain,person ${i},${at},0.5`);
		const forecasts = ['question_id,forecaster,timestamp,probability', ...rows].join('\n');
		const table = run([], { forecasts }).said.join('\n');
		expect(table.match(/^person \d+ /gm)).toHaveLength(20);
		expect(table).toContain('--json has the other 3 too');
	});

	test('of nothing are not drawn up', () => {
		const forecasts = 'question_id,forecaster,timestamp,probability';
		const { code, said } = run([], { forecasts });
		expect(code).toBe(0);
		expect(said.join('\n')).toContain('No forecast was made in time');
		expect(said.join('\n')).not.toContain('Brier:');
	});
});

describe('bad rows', () => {
	const bad = {
		questions:
			'id,type,close,resolve,outcome\nrain,binary,2025-03-05T00:00:00Z,,yes\nfog,binary,,,soon\n',
		forecasts:
			'question_id,forecaster,timestamp,probability\nrain,Ann,2025-03-01T00:00:00Z,0.5\nrain,Ann,2025-03-02,0.5\nrain,Bob,2025-03-02T00:00:00Z,1.2\n'
	};

	test('are told by file and line, and nothing is scored', () => {
		const { code, said, complaints, questions, forecasts } = run([], bad);
		expect(code).toBe(1);
		expect(said).toEqual([]);
		expect(complaints.slice(1)).toEqual([
			`${questions}:3: the outcome is “soon”: write yes, no or annulled, or leave it empty while the question is open.`,
			`${forecasts}:3: timestamp is “2025-03-02”: add a time, 2025-03-02T00:00:00Z.`,
			`${forecasts}:4: the probability is “1.2”: write a number from 0 to 1, such as 0.35.`,
			'Nothing was scored. Bad rows: 3. Mend them, or skip them with --lenient.'
		]);
	});

	test('are skipped and counted when asked', () => {
		const { code, said, complaints } = run(['--lenient', '--json'], bad);
		expect(code).toBe(0);
		expect(parse(said)).toMatchObject({
			counts: { questions: 1, forecasts: 1 },
			skipped: { questions: 1, forecasts: 2 }
		});
		expect(complaints).toContain('Skipped bad rows: 1 of the questions, 2 of the forecasts.');
	});

	test('are all rows under a header that lacks a column, so there is nothing to be lenient about', () => {
		const { code, said, complaints, forecasts } = run(['--lenient'], {
			forecasts: 'question_id,forecaster,timestamp\nrain,Ann,2025-03-01T00:00:00Z\n'
		});
		expect(code).toBe(1);
		expect(said).toEqual([]);
		expect(complaints.at(-1)).toContain(`${forecasts}:1: the column probability is missing`);
	});

	test('of questions under such a header do not make every forecast one', () => {
		const { code, complaints, questions } = run(['--lenient'], {
			questions: 'id,type\nrain,binary'
		});
		expect(code).toBe(1);
		expect(complaints.slice(1).map((text) => text.slice(0, questions.length + 3))).toEqual(
			Array.from({ length: 3 }, () => `${questions}:1:`)
		);
	});
});

describe('wrong usage is answered with a sentence', () => {
	test.each([
		[[], 'Name both files, the questions and the forecasts.'],
		[['--questions', QUESTIONS], 'Name both files'],
		[['--questions'], "Option '--questions <value>' argument missing."],
		[['--quick'], "Unknown option '--quick'."],
		[[QUESTIONS, FORECASTS], `Unexpected argument '${QUESTIONS}'.`],
		[
			['--questions', 'no.csv', '--forecasts', FORECASTS],
			`There is no file at ${process.cwd()}/no.csv.`
		],
		[['--questions', QUESTIONS, '--forecasts', 'tests'], 'tests cannot be read: EISDIR']
	] as const)('%j', (args, sentence) => {
		const { line, said, complaints } = testCommandLine();
		expect(score.run(args, line)).toBe(2);
		expect(said).toEqual([]);
		expect(complaints.join('\n')).toContain(sentence);
	});
});
