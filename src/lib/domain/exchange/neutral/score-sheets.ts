import { group, mean, sort, sum } from 'd3-array';
import { median } from '#lib/domain/aggregate/quantile.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { countSheets, type Counts } from './counts.ts';
import { figuresOf, type Figures, type Row } from './figures.ts';
import { daily, timeWeighted, updateMean, type Resolved } from './over-time.ts';
import { inTime, lastOf, pairUp, type Pair } from './pairs.ts';
import type { BinaryForecast, BinaryQuestion, BinarySheets } from './sheets.ts';

/** Brier over question and forecaster, each pair counting alike; null without pairs. */
export type PairMean = { pairs: number; brier: number | null };

/** Which forecasts count, and what follows. Named as the neutral pair's files name them. */
export type Rules = {
	/** Every forecast in time. */
	all_forecasts: Figures;
	/** Of each pair the latest. */
	last_forecast: Figures;
	update_mean: PairMean;
	time_weighted: PairMean;
	daily: PairMean;
	/** On each question the middle of everybody's last forecast. */
	crowd: { questions: number; median: Figures; mean: Figures };
};

export type ForecasterScores = {
	forecaster: string;
	/** Questions with a scored forecast. */
	n_last: number;
	brier_last: number;
	/** Scored forecasts. */
	n_all: number;
	brier_all: number;
	brier_update_mean: number;
	brier_time_weighted: number;
	brier_daily: number;
};

export type SheetScores = { counts: Counts; rules: Rules; perForecaster: ForecasterScores[] };

/** A pair with what it earns by each rule. */
type ScoredPair = {
	questionId: string;
	forecaster: string;
	rows: Row[];
	last: Row;
	updateMean: number;
	timeWeighted: number;
	daily: number;
};

/**
 * A neutral pair's figures on its yes-or-no questions, by the conventions of that format.
 *
 * They differ from the product's own rules on purpose: a forecast at the cutoff still counts, so does the time before the
 * opening, days are those of UTC, and time is weighed by the pair's own span and not by the question's scheduled life.
 *
 * @returns the forecasters by their last forecasts' Brier score, best first, then by name; those with nothing scored are left out
 * @throws {RangeError} if a resolved question with forecasts has no cutoff, or a probability is outside [0, 1]
 */
export function scoreSheets(sheets: BinarySheets): SheetScores {
	const everything = pairUp(sheets.questions, sheets.forecasts);
	const pairs = inTime(resolvedAmong(everything)).map(scorePair);
	const perForecaster = [...group(pairs, (pair) => pair.forecaster)].map(scoreForecaster);
	return {
		counts: countSheets(sheets, everything),
		rules: {
			all_forecasts: figuresOf(pairs.flatMap((pair) => pair.rows)),
			last_forecast: figuresOf(pairs.map((pair) => pair.last)),
			update_mean: meanOf(pairs, (pair) => pair.updateMean),
			time_weighted: meanOf(pairs, (pair) => pair.timeWeighted),
			daily: meanOf(pairs, (pair) => pair.daily),
			crowd: crowdOf(pairs)
		},
		perForecaster: sort(
			perForecaster,
			(row) => row.brier_last,
			(row) => row.forecaster
		)
	};
}

const resolvedAmong = (
	pairs: readonly Pair<BinaryQuestion, BinaryForecast>[]
): Pair<Resolved, BinaryForecast>[] =>
	pairs.flatMap(({ question: { id, cutoff, outcome }, forecaster, forecasts }) => {
		if (outcome !== 'yes' && outcome !== 'no') return [];
		if (cutoff === null)
			throw new RangeError(`cutoff must be an instant on resolved question ${id}, not null`);
		return [{ question: { id, cutoff, happened: outcome === 'yes' }, forecaster, forecasts }];
	});

/** Field by field: spread literals here tripled the time for 150,000 forecasts. */
function scorePair(pair: Pair<Resolved, BinaryForecast>): ScoredPair {
	const { forecaster, forecasts } = pair;
	const { id: questionId, happened } = pair.question;
	return {
		questionId,
		forecaster,
		rows: forecasts.map(({ p }) => ({ p, happened })),
		last: { p: lastOf(forecasts).p, happened },
		updateMean: updateMean(pair),
		timeWeighted: timeWeighted(pair),
		daily: daily(pair)
	};
}

const meanOf = (pairs: readonly ScoredPair[], score: (pair: ScoredPair) => number): PairMean => ({
	pairs: pairs.length,
	brier: mean(pairs, score) ?? null
});

function crowdOf(pairs: readonly ScoredPair[]): Rules['crowd'] {
	const questions = [...group(pairs, (pair) => pair.questionId).values()].map((own) => ({
		happened: own.some((pair) => pair.last.happened),
		said: own.map((pair) => pair.last.p)
	}));
	const pooledBy = (pool: (said: readonly number[]) => number | null) =>
		figuresOf(
			questions.flatMap(({ happened, said }) => {
				const p = pool(said);
				return p === null ? [] : [{ p, happened }];
			})
		);
	return {
		questions: questions.length,
		median: pooledBy(median),
		mean: pooledBy((said) => mean(said) ?? null)
	};
}

/** @param own at least one pair */
function scoreForecaster([forecaster, own]: readonly [
	string,
	readonly ScoredPair[]
]): ForecasterScores {
	const all = own.flatMap((pair) => pair.rows);
	return {
		forecaster,
		n_last: own.length,
		brier_last: average(own, ({ last }) => rowScore(last)),
		n_all: all.length,
		brier_all: average(all, rowScore),
		brier_update_mean: average(own, (pair) => pair.updateMean),
		brier_time_weighted: average(own, (pair) => pair.timeWeighted),
		brier_daily: average(own, (pair) => pair.daily)
	};
}

const rowScore = ({ p, happened }: Row): number => brier(p, happened);

/** Of at least one. */
const average = <T>(rows: readonly T[], value: (row: T) => number): number =>
	sum(rows, value) / rows.length;
