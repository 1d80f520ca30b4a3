import { group } from 'd3-array';
import { localDay, startOfLocalDay, type Instant, type Zone } from '#lib/domain/time.ts';
import { clusteredMean } from './cluster.ts';
import { scoreColumns } from './columns.ts';
import type { Interval } from './interval.ts';
import { binMark, type Mark } from './judgement.ts';

/** One forecaster's score on one question, and when its outcome became known. */
export type DatedScore = { score: number; weight: number; questionId: string; knownAt: Instant };

export type MonthScore = {
	/** `YYYY-MM` */
	month: string;
	/** Weighted mean score; null where nothing became known or had weight. */
	mean: number | null;
	/** Of the mean, counted by question; null with fewer than two. */
	standardError: number | null;
	/** 90% interval of the mean; null with fewer than two questions. */
	interval: Interval | null;
	/** Distinct questions. */
	questions: number;
	mark: Mark;
};

/**
 * The mean score of the questions whose outcome became known in each month of a zone, oldest first, without gaps: a month in
 * which nothing became known has no questions and no mean.
 *
 * The interval is the mean ± 1.645 standard errors that count questions, not forecasts (scoring.md C.10), kept within the
 * range of the scores seen; under ten questions it is itself unreliable, which `mark` says.
 *
 * @param rows in any order; scores in whatever form they come
 * @throws {RangeError} if a weight is negative or the zone does not exist
 * @example scoreByMonth([{ score: 0.2, weight: 1, questionId: 'q', knownAt: 0 }], 'UTC')
 * // => [{ month: '1970-01', mean: 0.2, standardError: null, interval: null, questions: 1, mark: 'none' }]
 */
export function scoreByMonth(rows: readonly DatedScore[], zone: Zone): MonthScore[] {
	const counted = rows.filter((row) => row.weight !== 0);
	const byMonth = group(counted, monthReader(zone));
	return monthsOf([...byMonth.keys()].sort()).map((month) =>
		describe(month, byMonth.get(month) ?? [])
	);
}

/** Looking a month up costs microseconds, and neighbours in time mostly share one: its edges are kept. */
function monthReader(zone: Zone): (row: DatedScore) => string {
	let [month, from, to] = ['', Infinity, -Infinity];
	return ({ knownAt }) => {
		if (knownAt >= from && knownAt < to) return month;
		month = localDay(knownAt, zone).slice(0, 7);
		const next = nameOf(numberOf(month) + 1);
		[from, to] = [startOfLocalDay(`${month}-01`, zone), startOfLocalDay(`${next}-01`, zone)];
		return month;
	};
}

/** z for a 90% interval. */
const Z = 1.6448536269514722;

function describe(month: string, rows: readonly DatedScore[]): MonthScore {
	const clustered = clusteredMean(scoreColumns(rows));
	if (clustered === null) return { ...EMPTY, month };
	const { mean, standardError, questions } = clustered;
	const [low, high] = [Math.min(...rows.map(scoreOf)), Math.max(...rows.map(scoreOf))];
	const interval =
		standardError === null
			? null
			: {
					low: Math.max(low, mean - Z * standardError),
					high: Math.min(high, mean + Z * standardError)
				};
	return { month, mean, standardError, interval, questions, mark: binMark(questions) };
}

const EMPTY = {
	...{ mean: null, standardError: null, interval: null, questions: 0 },
	mark: 'none'
} as const;

const scoreOf = ({ score }: DatedScore): number => score;

/** Every month from the first to the last of some. */
function monthsOf(sorted: readonly string[]): string[] {
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return [];
	const start = numberOf(first);
	return Array.from({ length: numberOf(last) - start + 1 }, (_, i) => nameOf(start + i));
}

const numberOf = (month: string): number =>
	12 * Number(month.slice(0, 4)) + Number(month.slice(5)) - 1;
const nameOf = (number: number): string =>
	`${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
