import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readForecasts } from '#lib/domain/exchange/neutral/read-forecasts.ts';
import { readQuestions } from '#lib/domain/exchange/neutral/read-questions.ts';
import { scoreChoices } from '#lib/domain/exchange/neutral/score-choices.ts';
import { scoreSheets } from '#lib/domain/exchange/neutral/score-sheets.ts';
import type { BinaryForecast, BinaryQuestion } from '#lib/domain/exchange/neutral/sheets.ts';

const fixture = (name: string) =>
	readFileSync(new URL(`../../../fixtures/neutral/${name}`, import.meta.url), 'utf8');

const questions = readQuestions(fixture('questions.csv'));
const forecasts = readForecasts(fixture('forecasts.csv'), questions);
const sheets = { questions: questions.binary, forecasts: forecasts.binary };

describe('the fixture, worked by hand', () => {
	const { counts, rules, perForecaster } = scoreSheets(sheets);

	test('is read without a problem', () => {
		expect([...questions.problems, ...forecasts.problems]).toEqual([]);
	});

	test('counts what there is, the late ones too', () => {
		expect(counts).toEqual({
			...{ questions: 4, resolved: 2, yes: 1, no: 1, annulled: 1, open: 1 },
			...{ forecasts: 11, forecasters: 2, n_late: 2, n_late_resolved: 1 },
			...{ scored_forecasts: 8, scored_pairs: 4 },
			// Ann on the rain 4; of the six pairs three have an update.
			...{ max_updates_in_a_pair: 4, share_of_pairs_with_2_or_more: 0.5 }
		});
	});

	test('every forecast in time counts once', () => {
		// Rain, yes: 0.5, 0.8, 1, 0.3, 0.6 score 0.25, 0.04, 0, 0.49, 0.16. Ferry, no: 0.15, 0.4, 0.2 score 0.0225, 0.16, 0.04.
		const { all_forecasts: all } = rules;
		expect(all.n).toBe(8);
		expect(all.brier).toBeCloseTo(1.1625 / 8, 12);
		expect(all.brier_two_sided).toBeCloseTo(1.1625 / 4, 12);
		expect(all.base_rate).toBe(0.625);
		expect(all.mean_p).toBeCloseTo(3.95 / 8, 12);
		// 0.1453125 ÷ (0.625 × 0.375) = 0.62.
		expect(all.bss_base_rate).toBeCloseTo(0.38, 12);
		// Given to what happened: 0.5 × 0.8 × 1 × 0.3 × 0.6 and 0.85 × 0.6 × 0.8; the 1 is clipped.
		expect(all.log_loss).toBeCloseTo(-Math.log(0.072 * (1 - 1e-6) * 0.408) / 8, 12);
		// Of the fifteen pairs only 0.3 against 0.4 is the wrong way round.
		expect(all.roc_auc).toBeCloseTo(14 / 15, 12);
		expect(all.n_on_bin_edge).toBe(7);
		// Each stands alone in its left-closed bin, so the misses add up: 2.55 of 8.
		expect(all.bins_left_closed.map((bin) => bin.n)).toEqual([0, 1, 1, 1, 1, 1, 1, 0, 1, 1]);
		expect(all.ece_left_closed).toBeCloseTo(2.55 / 8, 12);
		expect(all.murphy?.reliability).toBeCloseTo(1.1625 / 8, 12);
		expect(all.murphy?.resolution).toBeCloseTo(0.234375, 12);
		expect(all.murphy?.uncertainty).toBeCloseTo(0.234375, 12);
		// Right-closed, 0.15 and 0.2 share a bin, on the same side of what happened.
		expect(all.bins_right_closed.map((bin) => bin.n)).toEqual([0, 2, 1, 1, 1, 1, 0, 1, 0, 1]);
		expect(all.ece_right_closed).toBeCloseTo(2.55 / 8, 12);
	});

	test('of several at one instant the later row is the last, whatever its zone', () => {
		// 1 and 0.6 on the rain, 0.15 and 0.2 on the ferry.
		expect(rules.last_forecast).toMatchObject({ n: 4, base_rate: 0.5, roc_auc: 1 });
		expect(rules.last_forecast.brier).toBeCloseTo((0 + 0.16 + 0.0225 + 0.04) / 4, 12);
	});

	test('updates are averaged within each pair', () => {
		expect(rules.update_mean.pairs).toBe(4);
		expect(rules.update_mean.brier).toBeCloseTo((0.29 / 3 + 0.325 + 0.0225 + 0.1) / 4, 12);
	});

	test('time counts from the first forecast, before the opening too', () => {
		// Ann on the rain: 36 hours at 0.25, 36 at 0.04, the one at the cutoff none. Bob: no time, his last. Bob on the ferry:
		// 6 hours at 0.16, 12 at 0.04.
		expect(rules.time_weighted.pairs).toBe(4);
		expect(rules.time_weighted.brier).toBeCloseTo((0.145 + 0.16 + 0.0225 + 0.08) / 4, 12);
	});

	test('days are those of UTC, that of the cutoff included', () => {
		// Ann on the rain ends four days with 0.5, 0.5, 0.8, 1; both on the ferry end two days with their last.
		expect(rules.daily.pairs).toBe(4);
		expect(rules.daily.brier).toBeCloseTo((0.54 / 4 + 0.16 + 0.0225 + 0.04) / 4, 12);
	});

	test('the crowd is the middle of the last ones', () => {
		// (1 + 0.6) ÷ 2 on the rain, (0.15 + 0.2) ÷ 2 on the ferry; of two, median and mean are the same.
		expect(rules.crowd.questions).toBe(2);
		expect(rules.crowd.median.brier).toBeCloseTo((0.04 + 0.030625) / 2, 12);
		expect(rules.crowd.mean.brier).toBeCloseTo((0.04 + 0.030625) / 2, 12);
	});

	test('each forecaster has the same figures of their own, the better first', () => {
		const [ann, bob] = perForecaster;
		expect(perForecaster).toHaveLength(2);
		expect(ann).toMatchObject({ forecaster: 'Ann', n_last: 2, n_all: 4 });
		expect(ann?.brier_last).toBeCloseTo(0.01125, 12);
		expect(ann?.brier_all).toBeCloseTo(0.3125 / 4, 12);
		expect(ann?.brier_update_mean).toBeCloseTo((0.29 / 3 + 0.0225) / 2, 12);
		expect(ann?.brier_time_weighted).toBeCloseTo(0.08375, 12);
		expect(ann?.brier_daily).toBeCloseTo(0.07875, 12);
		expect(bob).toMatchObject({ forecaster: 'Bob', n_last: 2, n_all: 4 });
		expect(bob?.brier_last).toBeCloseTo(0.1, 12);
		expect(bob?.brier_all).toBeCloseTo(0.85 / 4, 12);
		expect(bob?.brier_update_mean).toBeCloseTo(0.2125, 12);
		expect(bob?.brier_time_weighted).toBeCloseTo(0.12, 12);
		expect(bob?.brier_daily).toBeCloseTo(0.1, 12);
	});

	test('multiple choice sums the squares over the options of the last forecast', () => {
		// Green happened. Ann: 0.04 + 0.25 + 0.09. Bob's last: 0.36 + 0.49 + 0.01.
		const scores = scoreChoices({ questions: questions.choice, forecasts: forecasts.choice });
		expect(scores).toMatchObject({ questions: 1, forecasts: 3 });
		const { pairs, mean } = scores.brier_sum_over_options_last_forecast_per_pair;
		expect(pairs).toBe(2);
		expect(mean).toBeCloseTo(0.62, 12);
	});
});

const question = (id: string, cutoff: number | null = 10): BinaryQuestion => ({
	...{ kind: 'binary', id, cutoff },
	outcome: 'yes'
});
const said = (forecaster: string, p: number, at = 5): BinaryForecast => ({
	...{ questionId: 'q', forecaster, at, p }
});

test('the crowd’s median stands one who is far off, the mean does not', () => {
	const { crowd } = scoreSheets({
		questions: [question('q')],
		forecasts: [said('Ann', 0.9), said('Bob', 0.8), said('Cem', 0.1)]
	}).rules;
	expect(crowd.median.brier).toBeCloseTo(0.04, 12);
	expect(crowd.mean.brier).toBeCloseTo(0.16, 12);
});

test('who was late with everything is counted, and has no figures', () => {
	const { counts, perForecaster } = scoreSheets({
		questions: [question('q')],
		forecasts: [said('Ann', 0.9, 11), said('Bob', 0.8, 10)]
	});
	expect(counts).toMatchObject({ forecasters: 2, n_late: 1, scored_pairs: 1 });
	expect(perForecaster.map((row) => row.forecaster)).toEqual(['Bob']);
});

test('those who score alike stand by name', () => {
	const forecasts = ['Cem', 'Ann', 'Bob'].map((name) => said(name, 0.5));
	const { perForecaster } = scoreSheets({ questions: [question('q')], forecasts });
	expect(perForecaster.map((row) => row.forecaster)).toEqual(['Ann', 'Bob', 'Cem']);
});

test('nothing gives no figures, and never NaN', () => {
	const { counts, rules, perForecaster } = scoreSheets({ questions: [], forecasts: [] });
	expect(counts.share_of_pairs_with_2_or_more).toBeNull();
	expect(rules.daily).toEqual({ pairs: 0, brier: null });
	expect(rules.crowd.median.brier).toBeNull();
	expect(perForecaster).toEqual([]);
	expect(
		scoreChoices({ questions: [], forecasts: [] }).brier_sum_over_options_last_forecast_per_pair
	).toEqual({ pairs: 0, mean: null });
});

test('forecasts on a resolved question without a cutoff are refused', () => {
	const missing = { questions: [question('q', null)], forecasts: [said('Ann', 0.5)] };
	expect(() => scoreSheets(missing)).toThrow(
		'cutoff must be an instant on resolved question q, not null'
	);
});
