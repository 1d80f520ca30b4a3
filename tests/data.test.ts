import { existsSync, readFileSync } from 'node:fs';
import { csvParse, group, mean, type DSVRowArray } from 'd3';
import { describe, expect, test } from 'vitest';
import { poolBinary } from '#lib/domain/aggregate/pool.ts';
import { crowdTimeline } from '#lib/domain/aggregate/timeline.ts';
import { readForecasts } from '#lib/domain/exchange/neutral/read-forecasts.ts';
import { readQuestions } from '#lib/domain/exchange/neutral/read-questions.ts';
import { scoreChoices } from '#lib/domain/exchange/neutral/score-choices.ts';
import { scoreSheets } from '#lib/domain/exchange/neutral/score-sheets.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { standingStretches } from '#lib/domain/score/stretch.ts';
import { timeAveragedScore } from '#lib/domain/score/time-average.ts';
import { DAY } from '#lib/domain/time.ts';

// Real forecasts that others made. Their licences keep them out of this repository: see the README beside them.
const FOLDER = new URL('../../shared/data/', import.meta.url);
const isThere = existsSync(FOLDER);

const title = `published figures are reproduced${isThere ? '' : ' (skipped: ../shared/data is absent)'}`;

const SETS = [
	'538-governors-2018',
	'538-midterms-2018',
	'538-nfl',
	'forecastbench-crowd-2025q4',
	'forecastbench-super-sample',
	'gjp-2011',
	'theme-ukraine-russia'
];

describe.skipIf(!isThere)(title, () => {
	test('538’s forecasts of the 2019 NFL season score Brier 0.219, a tie counting as half', () => {
		const { questions, forecasts } = load('538-nfl');
		const season = questions.filter((row) => row['description']?.startsWith('NFL season 2019.'));
		const said = new Map(forecasts.map((row) => [row['question_id'], Number(row['probability'])]));
		expect(season).toHaveLength(267);
		const scores = season.map(({ id, outcome }) => {
			const p = said.get(id) ?? NaN;
			return outcome === 'annulled' ? (p - 0.5) ** 2 : brier(p, outcome === 'yes');
		});
		expect(Math.abs((mean(scores) ?? NaN) - 0.219)).toBeLessThan(0.0005);
	});

	describe.each(SETS)('the neutral conventions on %s', (folder) => {
		const questions = readQuestions(text(folder, 'questions.csv'));
		const forecasts = readForecasts(text(folder, 'forecasts.csv'), questions);
		const scores = scoreSheets({ questions: questions.binary, forecasts: forecasts.binary });

		test('every row is read', () => {
			expect([...questions.problems, ...forecasts.problems]).toEqual([]);
		});

		test('every computed figure, and no other', () => {
			const computed: unknown = expectedOf(folder).computed;
			expect(differences({ counts: scores.counts, ...scores.rules }, computed)).toEqual([]);
		});

		test('every forecaster’s figures', () => {
			const expected = read(folder, 'expected_per_forecaster.csv').map(
				({ forecaster = '', ...figures }) => [
					forecaster,
					Object.fromEntries(
						Object.entries(figures).map(([name, figure]) => [name, Number(figure)])
					)
				]
			);
			const own = scores.perForecaster.map(({ forecaster, ...figures }) => [forecaster, figures]);
			expect(differences(Object.fromEntries(own), Object.fromEntries(expected))).toEqual([]);
		});
	});

	test('the neutral conventions on options, in gjp-2011', () => {
		const questions = readQuestions(text('gjp-2011', 'questions.csv'));
		const { choice, problems, uneven } = readForecasts(
			text('gjp-2011', 'forecasts_multiple_choice.csv'),
			questions
		);
		expect(problems).toEqual([]);
		const { file: _, ...expected } = expectedOf('gjp-2011').multiple_choice ?? {};
		const own = scoreChoices({ questions: questions.choice, forecasts: choice });
		expect(
			differences({ ...own, forecasts_whose_options_do_not_sum_to_1: uneven }, expected)
		).toEqual([]);
	});

	// Published by the American Research Group, who scored 538's forecasts rounded to per cent, a tie as a favourite's loss.
	test.each([
		['2015', 0.003],
		['2016', 0.0012]
	])('538’s forecasts of each week of the %s NFL season, within %d', (season, tolerance) => {
		const games = scoredGames(season);
		const kickOff = Math.min(...games.map((game) => game.at));
		const weeks = group(games, (game) => Math.floor((game.at - kickOff) / (7 * DAY)));
		const published = weeklyOf(season);
		expect(weeks.size).toBe(published.filter((figure) => figure !== null).length);
		for (const [week, own] of weeks) {
			const figure = published[week] ?? NaN;
			const score = mean(own, (game) => game.score) ?? NaN;
			expect(Math.abs(score - figure), `week ${week + 1}`).toBeLessThanOrEqual(tolerance);
		}
	});

	describe.each(['gjp-2011', 'forecastbench-super-sample'])('%s', (folder) => {
		test('the time-weighted Brier of each forecaster', () => {
			const scores = pairs(folder).map((pair) => ({ ...pair, score: timeWeighted(pair) }));
			const expected = read(folder, 'expected_per_forecaster.csv');
			const byForecaster = group(scores, (pair) => pair.forecaster);
			expect(byForecaster.size).toBe(expected.length);
			for (const { forecaster, brier_time_weighted: figure } of expected) {
				const own = byForecaster.get(forecaster ?? '') ?? [];
				expect(
					mean(own, (pair) => pair.score),
					forecaster
				).toBeCloseTo(Number(figure), 7);
			}
		});

		test('the median of the crowd on each question, at once and step by step', () => {
			const byQuestion = group(pairs(folder), (pair) => pair.questionId);
			const expected = read(folder, 'expected_crowd_per_question.csv');
			expect(byQuestion.size).toBe(expected.length);
			for (const { question_id: id = '', med, n } of expected) {
				const own = byQuestion.get(id) ?? [];
				const pooled = poolBinary(own.map((pair) => pair.steps.at(-1)?.value ?? NaN));
				expect(pooled?.median, id).toBeCloseTo(Number(med), 8);
				expect(pooled?.n, id).toBe(Number(n));
				const steps = own
					.flatMap(({ forecaster, steps: rows }) =>
						rows.map((row) => ({ ...row, forecasterId: forecaster }))
					)
					.sort((a, b) => a.at - b.at);
				expect(crowdTimeline(steps).at(-1), id).toMatchObject({ ...pooled });
			}
		});
	});
});

type Pair = {
	questionId: string;
	forecaster: string;
	happened: boolean;
	cutoff: number;
	steps: { at: number; value: number }[];
};

const text = (folder: string, file: string): string =>
	isThere ? readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8') : '';

const read = (folder: string, file: string): DSVRowArray => csvParse(text(folder, file));

type Expected = {
	published: { name: string; value: unknown }[];
	computed: unknown;
	multiple_choice?: Record<string, unknown>;
};
const expectedOf = (folder: string): Expected =>
	JSON.parse(text(folder, 'expected.json')) as Expected;

const load = (folder: string) => ({
	questions: read(folder, 'questions.csv'),
	forecasts: read(folder, 'forecasts.csv')
});

/** What each forecaster said on each binary question that was resolved, up to its close or its outcome. */
function pairs(folder: string): Pair[] {
	const { questions, forecasts } = load(folder);
	const byQuestion = group(forecasts, (row) => row['question_id']);
	return questions
		.filter(({ outcome }) => outcome === 'yes' || outcome === 'no')
		.flatMap(({ id = '', outcome, close = '', resolve = '' }) => {
			const cutoff = Math.min(Date.parse(close), Date.parse(resolve));
			const valid = (byQuestion.get(id) ?? [])
				.map(({ forecaster = '', timestamp = '', probability }) => {
					return { forecaster, at: Date.parse(timestamp), value: Number(probability) };
				})
				.filter((row) => row.at <= cutoff);
			return [...group(valid, (row) => row.forecaster)].map(([forecaster, rows]) => {
				const steps = rows.map(({ at, value }) => ({ at, value })).sort((a, b) => a.at - b.at);
				return { questionId: id, forecaster, happened: outcome === 'yes', cutoff, steps };
			});
		});
}

/** The convention of these files: from the first forecast on, before the opening too; without any span the last one. */
function timeWeighted({ steps, cutoff, happened }: Pair): number {
	const opensAt = steps[0]?.at ?? cutoff;
	const stretches = standingStretches(steps, { opensAt, closesAt: cutoff, knownAt: cutoff });
	const { score } = timeAveragedScore(
		stretches.map(({ step, weight }) => ({ weight, score: brier(step.value, happened) }))
	);
	return score ?? brier(steps.at(-1)?.value ?? NaN, happened);
}

/** The published figure of each week of a season, null where none was played. */
const weeklyOf = (season: string): (number | null)[] => {
	const found = expectedOf('538-nfl').published.find(({ name }) =>
		name.startsWith(`NFL ${season} Brier by week`)
	);
	return found?.value as (number | null)[]; // A list of weeks, by that name.
};

/** Each game of a season with its Brier score, of a probability in whole per cent. */
function scoredGames(season: string): { at: number; score: number }[] {
	const { questions, forecasts } = load('538-nfl');
	const said = new Map(forecasts.map((row) => [row['question_id'], Number(row['probability'])]));
	return questions
		.filter((row) => row['description']?.startsWith(`NFL season ${season}.`))
		.map(({ id, outcome, open = '' }) => {
			const p = Math.round((said.get(id) ?? NaN) * 100) / 100;
			const happened = outcome === 'annulled' ? p < 0.5 : outcome === 'yes';
			return { at: Date.parse(open), score: brier(p, happened) };
		});
}

/** Where two trees of figures differ by more than a millionth, or have other names. */
function differences(found: unknown, expected: unknown, path = ''): string[] {
	if (typeof expected === 'number' && typeof found === 'number')
		return Math.abs(found - expected) <= 1e-6 ? [] : [`${path} is ${found}, not ${expected}`];
	if (isTree(expected) && isTree(found)) {
		const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
		return [...names].flatMap((name) =>
			differences(found[name], expected[name], `${path}/${name}`)
		);
	}
	return found === expected ? [] : [`${path} is ${String(found)}, not ${String(expected)}`];
}

const isTree = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
