import { group, sum } from 'd3-array';
import { BadRow, show } from '#lib/domain/exchange/cells.ts';
import type { Problem } from '#lib/domain/exchange/csv.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { ChoiceForecast, ChoiceQuestion } from './sheets.ts';

/** One option's share of somebody's forecast, as it stands on one line. */
export type OptionRow = {
	line: number;
	question: ChoiceQuestion;
	forecaster: string;
	at: Instant;
	/** The place of the option among the question's, counted from 0. */
	place: number;
	p: number;
};

/** How far a vector may be from adding up to 1: three times 33% is meant as thirds. */
const ROUNDING = 0.01 + 1e-9;

class Uneven extends BadRow {}

/**
 * The rows of several options put together: one forecast for each question, forecaster and instant, with all its options.
 *
 * Where an option is missing or stands twice, or the options do not add up to 1 within 0.01 (rounded entries), each of the
 * forecast's rows is a problem. `uneven` counts the forecasts of the last sort.
 */
export function gatherVectors(rows: readonly OptionRow[]): {
	forecasts: ChoiceForecast[];
	problems: Problem[];
	uneven: number;
} {
	const forecasts: ChoiceForecast[] = [];
	const problems: Problem[] = [];
	let uneven = 0;
	const keyOf = ({ question, forecaster, at }: OptionRow) =>
		JSON.stringify([question.id, forecaster, at]);
	for (const own of group(rows, keyOf).values()) {
		const [first] = own;
		if (first === undefined) continue;
		const { question, forecaster, at } = first;
		try {
			forecasts.push({ questionId: question.id, forecaster, at, vector: vectorOf(own, question) });
		} catch (cause) {
			if (!(cause instanceof BadRow)) throw cause;
			if (cause instanceof Uneven) uneven++;
			for (const { line } of own) problems.push({ line, reason: cause.message });
		}
	}
	return { forecasts, problems, uneven };
}

function vectorOf(rows: readonly OptionRow[], { options }: ChoiceQuestion): number[] {
	const vector = options.map((option, place) => {
		const [row, another] = rows.filter((each) => each.place === place);
		if (row === undefined)
			throw new BadRow(
				`the forecast has no row for ${show(option)}: give each option one, 0 where it is 0.`
			);
		if (another !== undefined)
			throw new BadRow(
				`the forecast gives ${show(option)} twice, on lines ${row.line} and ${another.line}: keep one, or tell them apart by timestamp.`
			);
		return row.p;
	});
	const total = sum(vector);
	if (Math.abs(total - 1) > ROUNDING)
		throw new Uneven(
			`the forecast’s options add up to ${Number(total.toFixed(4))}: make them add up to 1.`
		);
	return vector;
}
