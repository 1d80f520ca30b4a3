import { sort } from 'd3-array';
import { LEAST_QUESTIONS, reliabilityVerdict } from '#lib/domain/calibration/judgement.ts';
import type { Figures } from '#lib/domain/exchange/neutral/figures.ts';
import type { ChoiceScores } from '#lib/domain/exchange/neutral/score-choices.ts';
import type { PairMean, SheetScores } from '#lib/domain/exchange/neutral/score-sheets.ts';

/** All that `presage score` prints as JSON, but for what was skipped. */
export type Scores = SheetScores & {
	/** Where there are multiple-choice questions. */
	multiple_choice?: ChoiceScores & { forecasts_whose_options_do_not_sum_to_1: number };
};

/** The figures as lines to read: how much there is, the score by each rule, the calibration, the forecasters. */
export function scoreTable(scores: Scores): string[] {
	const sections = [countLines(scores)];
	if (scores.rules.all_forecasts.n > 0)
		sections.push(
			ruleLines(scores),
			calibrationLines(scores.rules.last_forecast),
			forecasterLines(scores)
		);
	return sections.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

function countLines({ counts, rules, multiple_choice: choice }: Scores): string[] {
	const lines = [
		`${counted(counts.questions, 'yes-or-no question')}: ${counts.yes} happened, ${counts.no} did not happen, ${counts.annulled} annulled, ${counts.open} without an outcome.`,
		`${counted(counts.forecasts, 'forecast')} on them by ${counted(counts.forecasters, 'forecaster')}: ${counts.scored_forecasts} scored, ${counts.n_late} made after the cutoff.`
	];
	if (choice !== undefined) {
		const { pairs, mean } = choice.brier_sum_over_options_last_forecast_per_pair;
		lines.push(
			`${counted(choice.questions, 'multiple-choice question')}: ${counted(choice.forecasts, 'forecast')}; Brier summed over the options (0 best, 2 worst) of ${counted(pairs, 'last forecast')}: ${decimal(mean)}.`
		);
	}
	lines.push(...VERDICTS[reliabilityVerdict(rules.crowd.questions)]);
	return lines;
}

const VERDICTS = {
	none: ['No forecast was made in time on a yes-or-no question with an outcome.'],
	too_few: [`Fewer than ${LEAST_QUESTIONS.verdict} questions were scored: too few to judge by.`],
	enough: []
};

function ruleLines({ rules }: Scores): string[] {
	const full = (name: string, figures: Figures) => [
		...[name, String(figures.n), decimal(figures.brier), decimal(figures.log_loss)],
		...[percent(figures.bss_base_rate), decimal(figures.roc_auc)]
	];
	const short = (name: string, { pairs, brier }: PairMean) => [
		...[name, String(pairs), decimal(brier), '', '', '']
	];
	return [
		...aligned([
			['Which forecasts count', 'n', 'Brier', 'log loss', 'skill', 'AUC'],
			full('every forecast', rules.all_forecasts),
			full('the last of each forecaster', rules.last_forecast),
			short('the mean of their updates', rules.update_mean),
			short('weighted by time', rules.time_weighted),
			short('day by day, UTC', rules.daily),
			full('the crowd’s median', rules.crowd.median),
			full('the crowd’s mean', rules.crowd.mean)
		]),
		'Brier: 0 best, 1 worst, always saying 50% scores 0.25. Skill: against always saying the base rate.'
	];
}

function calibrationLines(figures: Figures): string[] {
	const edge = figures.n_on_bin_edge;
	return [
		...aligned([
			['Last forecasts', 'n', 'mean said', 'happened'],
			...figures.bins_left_closed.map((bin, i) => [
				`${i * 10} to ${i * 10 + 10}%`,
				...[String(bin.n), percent(bin.mean_p), percent(bin.observed)]
			])
		]),
		`A number on an edge belongs to the bin above it; ${edge} of ${figures.n} stand on one.`
	];
}

/** As many forecasters as fit on a screen; JSON has all. */
const SHOWN = 20;

function forecasterLines({ perForecaster }: Scores): string[] {
	const rows = sort(
		perForecaster,
		(row) => -row.n_last,
		(row) => row.forecaster
	);
	const left = rows.length - SHOWN;
	return [
		...aligned([
			['Forecaster', 'questions', 'Brier, last', 'weighted by time'],
			...rows
				.slice(0, SHOWN)
				.map((row) => [
					...[row.forecaster, String(row.n_last)],
					...[decimal(row.brier_last), decimal(row.brier_time_weighted)]
				])
		]),
		...(left > 0 ? [`Those with most questions; --json has the other ${left} too.`] : [])
	];
}

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

const decimal = (value: number | null): string => value?.toFixed(4) ?? '–';
const percent = (value: number | null): string =>
	value === null ? '–' : `${(value * 100).toFixed(1)}%`;

/** Rows under each other: the first column to the left, the numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	return rows.map((row) =>
		row
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return column === 0 ? cell.padEnd(width) : cell.padStart(width);
			})
			.join('  ')
			.trimEnd()
	);
}
