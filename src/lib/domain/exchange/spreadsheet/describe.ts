import { group, sum } from 'd3-array';
import { calibrationColumns, scoreColumns } from '#lib/domain/calibration/columns.ts';
import { recordFigures, type RecordFigures } from '#lib/domain/calibration/figures.ts';
import type { Instant } from '#lib/domain/time.ts';
import {
	countSheet,
	isCounted,
	isWaiting,
	type SheetCounts,
	type SheetKind,
	type WeighedEntry
} from './count.ts';
import { openingOf } from './dates.ts';
import type { Sheet, SheetEntry, SheetQuestion } from './sheet.ts';
import { weighEntry, type WeighedRow } from './weigh.ts';

/** What of a sheet is asked about. */
export type SheetView = {
	/** Null: everybody. */
	forecaster: string | null;
	/** Null: yes or no, or several options in a sheet that has forecasts on those only. */
	kind: SheetKind | null;
	/** Questions settled early count at once. */
	withEarly: boolean;
	/** What is later has not happened yet. */
	now: Instant;
};

/** What was said of one question, or of one of its options, on average, in a record too short for dots. */
export type SheetTick = Pick<WeighedRow, 'title' | 'option' | 'p' | 'happened' | 'weight'> & {
	/** Null: by everybody, where there are too many to be told apart. */
	forecaster: string | null;
	numbers: number;
};

/** The score, and that of always saying the share that happened. */
export type SheetSide = { brier: number; baseRate: number } | null;

/** What a sheet says of its forecasters, as the track record would once it is kept. */
export type SheetRecord = {
	counts: SheetCounts;
	/** By how many forecasts they have in the sheet. */
	forecasters: { name: string; forecasts: number }[];
	/** The kind that is shown. */
	kind: SheetKind;
	/** Those with forecasts in the sheet. */
	kinds: SheetQuestion['kind'][];
	/** Whether questions settled early are counted. */
	withEarly: boolean;
	/** They are counted although nobody asked, for there is nothing else yet. */
	isAllEarly: boolean;
	/** What they change; null where there are none, or nothing else. */
	early: { without: SheetSide; with: SheetSide } | null;
	figures: RecordFigures;
	/** Empty for longer records. */
	ticks: SheetTick[];
};

const LEVEL = 0.9;
/** So many marks can be told apart. */
const MOST_TICKS = 60;

/**
 * The calibration, score and counts of what is asked about in a sheet.
 *
 * @param random for the band, in [0, 1)
 */
export function describeSheet(
	sheet: Pick<Sheet, 'entries'>,
	view: SheetView,
	random: () => number
): SheetRecord {
	const kinds = kindsIn(sheet.entries);
	const kind = view.kind ?? kinds[0] ?? 'binary';
	const own = ofForecaster(sheet.entries, view.forecaster);
	const asked = own
		.filter(({ question }) => kind === 'both' || question.kind === kind)
		.map((entry): WeighedEntry => ({ entry, weighed: weighEntry(entry, view.now) }));
	const hasEarly = asked.some(isWaiting);
	const isAllEarly = hasEarly && !asked.some((one) => isCounted(one, false));
	const withEarly = view.withEarly || isAllEarly;
	const rows = rowsOf(asked, withEarly);
	const resampling = { level: LEVEL, draws: drawsFor(rows), random };
	const figures = recordFigures(columnsOf(rows), resampling);
	return {
		counts: countSheet(sheet, asked, { withEarly, others: own.length - asked.length }),
		forecasters: forecastersIn(sheet.entries),
		...{ kind, kinds, withEarly, isAllEarly },
		early:
			hasEarly && !isAllEarly
				? { without: sideOf(rowsOf(asked, false)), with: sideOf(rowsOf(asked, true)) }
				: null,
		figures,
		ticks: ticksOf(rows, figures.questions)
	};
}

const KINDS = ['binary', 'multiple_choice'] as const;

const kindsIn = (entries: readonly SheetEntry[]): SheetQuestion['kind'][] =>
	KINDS.filter((kind) =>
		entries.some(({ question, forecasts }) => question.kind === kind && forecasts.length > 0)
	);

/** The questions on which somebody, or one forecaster, has forecasts. */
const ofForecaster = (entries: readonly SheetEntry[], forecaster: string | null): SheetEntry[] =>
	entries.flatMap((entry) => {
		const { question, forecasts } = entry;
		const own =
			forecaster === null ? forecasts : forecasts.filter((row) => row.forecaster === forecaster);
		// It opened for everybody at once, or whoever came late would have been there from the start.
		const opensAt = openingOf(entry);
		return own.length === 0 ? [] : [{ question: { ...question, opensAt }, forecasts: own }];
	});

const rowsOf = (asked: readonly WeighedEntry[], withEarly: boolean): WeighedRow[] =>
	asked.flatMap((one) => (isCounted(one, withEarly) ? one.weighed.rows : []));

const columnsOf = (rows: readonly WeighedRow[]) => ({
	...calibrationColumns(rows),
	...scoreColumns(rows)
});

/** A thousand made-up records, fewer of a sheet with more than a thousand rows, so that nobody waits for them. */
const drawsFor = (rows: readonly WeighedRow[]): number =>
	Math.min(1000, Math.max(100, Math.round(1_000_000 / Math.max(1, rows.length))));

function sideOf(rows: readonly WeighedRow[]): SheetSide {
	const weight = sum(rows, (row) => row.weight);
	if (weight === 0) return null;
	const share = sum(rows, (row) => row.weight * Number(row.happened)) / weight;
	return {
		brier: sum(rows, (row) => row.weight * row.score) / weight,
		baseRate: share * (1 - share)
	};
}

function ticksOf(rows: readonly WeighedRow[], questions: number): SheetTick[] {
	if (questions > MOST_TICKS) return [];
	const each = averages(rows, ({ forecaster }) => forecaster);
	const ticks = each.length > MOST_TICKS ? averages(rows, () => null) : each;
	return ticks.length > MOST_TICKS ? [] : ticks;
}

const averages = (
	rows: readonly WeighedRow[],
	whose: (row: WeighedRow) => string | null
): SheetTick[] =>
	[
		...group(rows, (row) => JSON.stringify([row.questionId, row.option, whose(row)])).values()
	].flatMap((own) => {
		const weight = sum(own, (row) => row.weight);
		const p = Math.min(1, sum(own, (row) => row.weight * row.p) / weight);
		return own.slice(0, 1).map((row) => ({
			...{ title: row.title, option: row.option, happened: row.happened },
			...{ forecaster: whose(row), p, weight, numbers: own.length }
		}));
	});

function forecastersIn(entries: Sheet['entries']): SheetRecord['forecasters'] {
	const counts = new Map<string, number>();
	for (const { forecasts } of entries)
		for (const { forecaster } of forecasts)
			counts.set(forecaster, (counts.get(forecaster) ?? 0) + 1);
	return [...counts]
		.map(([name, forecasts]) => ({ name, forecasts }))
		.sort((a, b) => b.forecasts - a.forecasts);
}
