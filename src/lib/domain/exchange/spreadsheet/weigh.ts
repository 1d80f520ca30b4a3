import { group } from 'd3-array';
import type { CalibrationRow, ScoreRow } from '#lib/domain/calibration/columns.ts';
import { optionRows } from '#lib/domain/calibration/options.ts';
import type { OptionId } from '#lib/domain/ids.ts';
import { isVoidOutcome } from '#lib/domain/question.ts';
import { brier, brierMultiple } from '#lib/domain/score/brier.ts';
import { scoreQuestion, type Settled } from '#lib/domain/score/question-score.ts';
import { scoringEnd, type Horizon } from '#lib/domain/score/stretch.ts';
import type { Instant } from '#lib/domain/time.ts';
import { endsOf } from './dates.ts';
import { planEntry } from './plan.ts';
import type { SheetEntry, SheetForecast, SheetOutcome, SheetQuestion } from './sheet.ts';

/** A number against an event; the score is that of the whole forecast, in the row of each of its options. */
export type WeighedRow = CalibrationRow &
	ScoreRow & {
		title: string;
		forecaster: string;
		/** Null for yes or no. */
		option: string | null;
	};
export type Weighed = {
	/** `later`: the outcome would be known only later, so it is open; `waiting`: settled before its scheduled close, which is ahead. */
	state: 'open' | 'later' | 'void' | 'waiting' | 'settled';
	/** One a stretch, of several options one for each; none of an open or void question. */
	rows: WeighedRow[];
	/** Forecasts behind these rows. */
	counted: number;
	/** Made when the question had closed or its outcome was known. */
	late: number;
	/** Made before the opening, from which they count. */
	early: number;
	/** Still to come, or otherwise than another of the same forecaster and time. */
	unusable: number;
	/** The same as another of the same forecaster and time. */
	twice: number;
	/** True where dates or times are missing, and every forecast of a person weighs the same. */
	isAlike: boolean;
};

/**
 * What the forecasts on one question would count for once they are kept, by the product's own rules: each for as long as it
 * stood, as a share of the scheduled life. Where the sheet lacks the times for that, a forecaster's forecasts on the question
 * weigh alike, and 1 in all.
 *
 * @param now what is later has not happened yet
 */
export function weighEntry(entry: SheetEntry, now: Instant): Weighed {
	const { question } = entry;
	const weighed: Weighed = {
		...{ state: stateOf(question, now), rows: [], counted: 0, late: 0, early: 0 },
		...{ unusable: 0, twice: 0, isAlike: false }
	};
	const { outcome } = question;
	if (outcome === null || (weighed.state !== 'settled' && weighed.state !== 'waiting'))
		return weighed;
	const { dates, forecasts, rejected, here } = planEntry(entry, null, now);
	const isTimed = hasTimes(entry);
	// Its dates contradict each other: it will not be kept.
	if (isTimed && dates === null) return { ...weighed, unusable: entry.forecasts.length };
	const usable = isTimed ? forecasts : entry.forecasts.filter(({ at }) => (at ?? now) <= now);
	for (const own of group(usable, (row) => row.forecaster).values())
		for (const stretch of dates !== null && isTimed
			? byTime(own, settledOf(question, dates))
			: alike(own, outcome)) {
			weighed.counted++;
			for (const row of rowsOf(stretch, question, outcome)) weighed.rows.push(row);
		}
	return {
		...weighed,
		...(dates !== null && isTimed
			? { ...beside(forecasts, dates), unusable: rejected, twice: here }
			: { unusable: entry.forecasts.length - usable.length }),
		isAlike: !isTimed
	};
}

/** Whether everything is there that time is weighed by. */
const hasTimes = ({ question, forecasts }: SheetEntry): boolean =>
	endsOf(question).closesAt !== null && forecasts.every(({ at }) => at !== null);

function stateOf(question: SheetQuestion, now: Instant): Weighed['state'] {
	const { outcome } = question;
	const { closesAt, knownAt } = endsOf(question);
	if (outcome === null) return 'open';
	if (knownAt !== null && knownAt > now) return 'later';
	if (typeof outcome === 'string' && isVoidOutcome(outcome)) return 'void';
	return closesAt !== null && closesAt > now ? 'waiting' : 'settled';
}

type Stretch = { forecast: SheetForecast; weight: number; score: number };

const optionId = (place: number): OptionId => `o_${place}`;

function settledOf({ outcome, options }: SheetQuestion, horizon: Horizon): Settled {
	const isOption = typeof outcome === 'number';
	return {
		outcomeKind: isOption ? 'option' : (outcome ?? 'annulled'),
		optionId: isOption ? optionId(outcome) : null,
		ordered: false,
		optionIds: options.map((_, i) => optionId(i)),
		horizon
	};
}

/** @param own one forecaster's, oldest first, each with its time */
function byTime(own: readonly SheetForecast[], settled: Settled): Stretch[] {
	const rows = own.map((forecast) => {
		const { said, at } = forecast;
		return {
			...{ act: 'state' as const, madeAt: at ?? 0, recordedAt: 0, crowdShown: false, forecast },
			probability: typeof said === 'number' ? said : null,
			distribution:
				typeof said === 'number' ? null : Object.fromEntries(said.map((p, i) => [optionId(i), p]))
		};
	});
	const scored = scoreQuestion(rows, settled)?.stretches ?? [];
	return scored.map(({ forecast: { forecast }, weight, score }) => ({ forecast, weight, score }));
}

function alike(own: readonly SheetForecast[], outcome: SheetOutcome): Stretch[] {
	return own.map((forecast) => ({
		...{ forecast, weight: 1 / own.length },
		score:
			typeof forecast.said === 'number'
				? brier(forecast.said, outcome === 'yes')
				: brierMultiple(forecast.said, typeof outcome === 'number' ? outcome : 0)
	}));
}

function rowsOf(
	{ forecast: { forecaster, said }, weight, score }: Stretch,
	{ key: questionId, title, options }: SheetQuestion,
	outcome: SheetOutcome
): WeighedRow[] {
	const of = { questionId, title, forecaster, score };
	if (typeof said === 'number')
		return [{ ...of, p: said, happened: outcome === 'yes', weight, option: null }];
	const answerIndex = typeof outcome === 'number' ? outcome : 0;
	return optionRows({ vector: said, answerIndex, weight, questionId }).map((row, i) => ({
		...{ ...of, ...row },
		option: options[i] ?? ''
	}));
}

function beside(forecasts: readonly SheetForecast[], horizon: Horizon) {
	const end = scoringEnd(horizon);
	return {
		late: forecasts.filter(({ at }) => (at ?? 0) >= end).length,
		early: forecasts.filter(({ at }) => (at ?? 0) < horizon.opensAt).length
	};
}
