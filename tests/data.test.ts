import { existsSync, readFileSync } from 'node:fs';
import { csvParse, group, mean, type DSVRowArray } from 'd3';
import { describe, expect, test } from 'vitest';
import { poolBinary } from '#lib/domain/aggregate/pool.ts';
import { crowdTimeline } from '#lib/domain/aggregate/timeline.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { standingStretches } from '#lib/domain/score/stretch.ts';
import { timeAveragedScore } from '#lib/domain/score/time-average.ts';

// Real forecasts that others made. Their licences keep them out of this repository: see the README beside them.
const FOLDER = new URL('../../shared/data/', import.meta.url);
const isThere = existsSync(FOLDER);

const title = `published figures are reproduced${isThere ? '' : ' (skipped: ../shared/data is absent)'}`;

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

const read = (folder: string, file: string): DSVRowArray =>
	csvParse(readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8'));

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
