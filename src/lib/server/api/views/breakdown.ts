import { ascending, descending, group } from 'd3-array';
import type { z } from 'zod';
import { HORIZONS, type BinStyle, type BreakdownBy } from '#lib/contract/record-choices.ts';
import type { zBreakdown } from '#lib/contract/record.ts';
import { recordFigures, type RecordFigures } from '#lib/domain/calibration/figures.ts';
import { groupRows } from '#lib/domain/calibration/groups.ts';
import { isInCrowd } from '#lib/domain/forecast.ts';
import { ASKABLE_KINDS } from '#lib/domain/question.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { resamplingFor } from './draws.ts';
import { assertForecaster, edgesOf, forecastersView, type RecordInput } from './record-query.ts';
import { recordRows, type RecordRow } from './record-rows.ts';

type Query = z.output<typeof zBreakdown>;

/** As many groups are shown at first. */
const FIRST = 12;
/** At most so many draws for a band: a fifth of the large diagram's, and fewer again where all of many groups are shown. */
const DRAWS = { first: 200, whole: 50 };

/** A record in its groups, the largest first; time left and kinds in their own order. Questions without a tag are a group. */
export function breakdownView(store: Store, here: Here, { by, whole, ...query }: Query) {
	assertForecaster(forecastersView(store, here), query.forecaster);
	const groups = [...groupRows(rowsFor(store, here, by, query), keysFor(store, here, by))]
		.map(([key, rows]) => ({ key, rows, questions: new Set(rows.map(questionOf)).size }))
		.sort((a, b) => ascending(a.key, b.key))
		.sort((a, b) => orderOf(by, a, b));
	const shown = whole ? groups : groups.slice(0, FIRST);
	const draws = shown.length > FIRST ? DRAWS.whole : DRAWS.first;
	return {
		by,
		/** For each band at most. */
		draws,
		/** How many groups there are, shown or not. */
		total: groups.length,
		groups: shown.map(({ key, rows }) => {
			const rule = { edges: edgesOf(query.bins) };
			const figures = recordFigures(rows, resamplingFor(rows.length, draws), rule);
			return { key, ...asSmall(figures, query.bins) };
		})
	};
}

/**
 * The rows to be grouped. What it is broken down by is not filtered by as well: the chosen group stands among the others.
 * Of forecasters it is everybody, those who are not in the crowd too.
 */
export function rowsFor(
	store: Store,
	here: Here,
	by: BreakdownBy,
	query: RecordInput
): RecordRow[] {
	switch (by) {
		case 'tag':
			return recordRows(store, here, { ...query, tag: null });
		case 'horizon':
			return recordRows(store, here, { ...query, horizon: null }, true);
		case 'kind':
			return recordRows(store, here, { ...query, kind: 'both' });
		case 'forecaster': {
			const beside = forecastersView(store, here).filter(({ kind }) => !isInCrowd(kind));
			return ['everyone' as const, ...beside.map(({ id }) => id)].flatMap((forecaster) =>
				recordRows(store, here, { ...query, forecaster })
			);
		}
	}
}

/** The groups that a row belongs to; '' is that of no tag. */
export function keysFor(store: Store, here: Here, by: BreakdownBy): (row: RecordRow) => string[] {
	switch (by) {
		case 'tag': {
			const tags = group(store.recordFacts.tags(here.space.id), ({ questionId }) => questionId);
			const byQuestion = new Map([...tags].map(([id, own]) => [id, own.map(({ tag }) => tag)]));
			return ({ questionId }) => byQuestion.get(questionId) ?? [''];
		}
		case 'horizon':
			return ({ horizon }) => [HORIZONS[horizon ?? 0] ?? ''];
		case 'kind':
			return ({ kind }) => [kind];
		case 'forecaster':
			return ({ forecasterId }) => [forecasterId];
	}
}

/** As much of the figures as a small diagram shows: a page of five hundred forecasters has as many of them. */
const asSmall = ({ bins, curve, band, ...figures }: RecordFigures, style: BinStyle) => ({
	...figures,
	bins: style === 'ten' ? bins : [],
	curve: curve.map(({ from, to, value }) => ({
		from: short(from),
		to: short(to),
		value: short(value)
	})),
	band: band
		.filter((_, i) => i % Math.ceil(band.length / MOST_POINTS) === 0 || i === band.length - 1)
		.map(({ p, low, high }) => ({ p: short(p), low: short(low), high: short(high) }))
});

/** Of a band, in a diagram that is some 200 pixels wide; to a thousandth. */
const MOST_POINTS = 26;
const short = (share: number): number => Math.round(share * 1000) / 1000;

const questionOf = ({ questionId }: RecordRow): string => questionId;

type Sized = { key: string; questions: number };
const FIXED: readonly string[] = [...HORIZONS, ...ASKABLE_KINDS];

const orderOf = (by: BreakdownBy, a: Sized, b: Sized): number =>
	by === 'horizon' || by === 'kind'
		? FIXED.indexOf(a.key) - FIXED.indexOf(b.key)
		: descending(a.questions, b.questions);
