import { rollups, sum } from 'd3-array';
import { consistencyBand, type BandPoint } from '#lib/domain/calibration/band.ts';
import { reliabilityBins, type ReliabilityBin } from '#lib/domain/calibration/bins.ts';
import { clusteredMean, type ClusteredMean } from '#lib/domain/calibration/cluster.ts';
import {
	calibrationColumns,
	scoreColumns,
	type ScoreRow
} from '#lib/domain/calibration/columns.ts';
import { corp, type Corp } from '#lib/domain/calibration/corp.ts';
import { tally } from '#lib/domain/calibration/tally.ts';
import type { Sheet } from './sheet.ts';
import { weighEntry, type WeighedRow } from './weigh.ts';

export type SheetCounts = {
	questions: number;
	/** Yes-or-no questions with a forecast that counts. */
	judged: number;
	open: number;
	void: number;
	forecasts: number;
	counted: number;
	/** On questions that are open or void. */
	unsettled: number;
	late: number;
	early: number;
	/** Resolved questions without the times to weigh by. */
	alike: number;
};

/** One forecaster on one question of those too few for dots. */
export type SheetTick = {
	p: number;
	happened: boolean;
	title: string;
	numbers: number;
	weight: number;
};

/** What a sheet says of its forecasters, as the track record would once it is kept. */
export type SheetRecord = {
	counts: SheetCounts;
	/** By how many forecasts they have in the sheet. */
	forecasters: { name: string; forecasts: number }[];
	brier: ClusteredMean | null;
	baseRate: { share: number; score: number } | null;
	bins: ReliabilityBin[];
	curve: Corp['blocks'];
	parts: Pick<Corp, 'score' | 'miscalibration' | 'discrimination' | 'uncertainty'> | null;
	band: BandPoint[];
	/** Empty for longer records. */
	ticks: SheetTick[];
	/** Of questions with several options, which have no place in the diagram. */
	options: ClusteredMean | null;
};

const LEVEL = 0.9;
/** So many marks can be told apart. */
const MOST_TICKS = 60;

/**
 * The calibration, score and counts of everybody in a sheet, or of one forecaster in it.
 *
 * @param forecaster null for everybody
 * @param random for the band, in [0, 1)
 */
export function describeSheet(
	{ entries }: Pick<Sheet, 'entries'>,
	forecaster: string | null,
	random: () => number
): SheetRecord {
	const own =
		forecaster === null
			? entries
			: entries.map(({ question, forecasts }) => ({
					question,
					forecasts: forecasts.filter((row) => row.forecaster === forecaster)
				}));
	const rows: WeighedRow[] = [];
	const scores: Record<'binary' | 'multiple_choice', ScoreRow[]> = {
		binary: [],
		multiple_choice: []
	};
	const counts = emptyCounts();
	for (const entry of own) {
		const { question, forecasts } = entry;
		const weighed = weighEntry(entry);
		counts.questions++;
		counts.forecasts += forecasts.length;
		if (weighed === null) counts.unsettled += forecasts.length;
		if (question.outcome === null) counts.open++;
		else if (weighed === null) counts.void++;
		if (weighed === null) continue;
		for (const row of weighed.rows) rows.push(row);
		for (const score of weighed.scores) scores[question.kind].push(score);
		if (weighed.rows.length > 0) counts.judged++;
		for (const name of ['counted', 'late', 'early'] as const) counts[name] += weighed[name];
		if (weighed.isAlike && forecasts.length > 0) counts.alike++;
	}
	return {
		counts,
		forecasters: forecastersIn(entries),
		brier: clusteredMean(scoreColumns(scores.binary)),
		options: clusteredMean(scoreColumns(scores.multiple_choice)),
		...calibrationOf(rows, random)
	};
}

const emptyCounts = (): SheetCounts => ({
	...{ questions: 0, judged: 0, open: 0, void: 0, forecasts: 0 },
	...{ counted: 0, unsettled: 0, late: 0, early: 0, alike: 0 }
});

function calibrationOf(rows: readonly WeighedRow[], random: () => number) {
	const columns = calibrationColumns(rows);
	const curve = corp(tally(columns));
	const draws = Math.min(1000, Math.max(100, Math.round(1_000_000 / Math.max(1, rows.length))));
	const ticks = ticksOf(rows);
	return {
		baseRate: baseRateOf(rows),
		bins: reliabilityBins(columns),
		curve: curve?.blocks ?? [],
		parts: curve && partsOf(curve),
		band: consistencyBand(columns, { level: LEVEL, draws, random }),
		ticks: ticks.length > MOST_TICKS ? [] : ticks
	};
}

const partsOf = ({ score, miscalibration, discrimination, uncertainty }: Corp) => ({
	...{ score, miscalibration, discrimination, uncertainty }
});

function baseRateOf(rows: readonly WeighedRow[]) {
	if (rows.length === 0) return null;
	const share =
		sum(rows, (row) => row.weight * Number(row.happened)) / sum(rows, (row) => row.weight);
	return { share, score: share * (1 - share) };
}

function ticksOf(rows: readonly WeighedRow[]): SheetTick[] {
	return rollups(
		rows,
		(own) => {
			const weight = sum(own, (row) => row.weight);
			return {
				p: Math.min(1, sum(own, (row) => row.weight * row.p) / weight),
				happened: own[0]?.happened ?? false,
				title: own[0]?.title ?? '',
				...{ numbers: own.length, weight }
			};
		},
		({ questionId, forecaster }) => JSON.stringify([questionId, forecaster])
	).map(([, tick]) => tick);
}

function forecastersIn(entries: Sheet['entries']): SheetRecord['forecasters'] {
	const counts = new Map<string, number>();
	for (const { forecasts } of entries)
		for (const { forecaster } of forecasts)
			counts.set(forecaster, (counts.get(forecaster) ?? 0) + 1);
	return [...counts]
		.map(([name, forecasts]) => ({ name, forecasts }))
		.sort((a, b) => b.forecasts - a.forecasts);
}
