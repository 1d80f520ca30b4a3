import { ascending, bisector, group, pairs } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';
import type { Horizon } from './stretch.ts';
import { timeAveragedScore, type TimeAverage } from './time-average.ts';

/** One forecaster's number while it stood, `to` not included. */
export type Standing = { forecasterId: string; from: Instant; to: Instant };

export type Life = Pick<Horizon, 'opensAt' | 'closesAt'>;

/** What an own score comes to among those who stand: slope × own − level. A line, so that time can be summed before own. */
export type Measure = { slope: number; level: number };

/** Everybody who stands at an instant, as far as it takes to measure one of them by it. Begins with nobody. */
export type Field = {
	enter: (own: number) => void;
	leave: (own: number) => void;
	/** Called while two or more stand. */
	measure: () => Measure;
};

/** How forecasters are compared on one question. */
export type Comparison<S> = {
	/** The score of a row by itself, finite. */
	ownOf: (row: S) => number;
	makeField: () => Field;
	/** What slope × own − level is multiplied by. */
	factor: number;
};

/** One line of a worked sum: from one change of what counts to the next. */
export type FieldStretch<S> = {
	row: S;
	from: Instant;
	to: Instant;
	own: number;
	/** What own is held against; null where there was nobody else, and then the score is 0. */
	against: number | null;
	/** How many stood, this forecaster among them. */
	n: number;
	/** Share of the question's scheduled life. */
	weight: number;
	/** The factor × (own − against). */
	score: number;
	/** Weight × score. */
	contribution: number;
};

/**
 * How everybody did against those who stood at the same instants, over the question's scheduled life, by forecaster.
 *
 * Piecewise between every start and end of anybody's number. Slopes and levels are summed over time once for all, so that
 * a row costs the same however many stood beside it.
 *
 * @param rows everybody's, in any order; those of one forecaster do not overlap
 * @throws {RangeError} if a row stands for no time or outside the question's life or overlaps another of its forecaster,
 * or an own score is not finite
 */
export function compareOverTime<S extends Standing>(
	rows: readonly S[],
	life: Life,
	comparison: Comparison<S>
): Map<string, TimeAverage> {
	const slopeUpTo = new Map<Instant, number>();
	const levelUpTo = new Map<Instant, number>();
	const sum = { slope: 0, level: 0 };
	for (const { to, from, measure } of piecesOf(rows, life, comparison)) {
		const weight = shareOf(life, from, to);
		slopeUpTo.set(from, sum.slope);
		levelUpTo.set(from, sum.level);
		sum.slope += weight * (measure?.slope ?? 0);
		sum.level += weight * (measure?.level ?? 0);
	}
	const during = (upTo: Map<Instant, number>, { from, to }: S, all: number) =>
		(upTo.get(to) ?? all) - (upTo.get(from) ?? all);
	const scored = rows.map((row) => {
		const slope = during(slopeUpTo, row, sum.slope);
		const level = during(levelUpTo, row, sum.level);
		const contribution = comparison.factor * (comparison.ownOf(row) * slope - level);
		const weight = shareOf(life, row.from, row.to);
		return { forecasterId: row.forecasterId, weight, score: contribution / weight };
	});
	const byForecaster = group(scored, (row) => row.forecasterId);
	return new Map([...byForecaster].map(([id, own]) => [id, timeAveragedScore(own)]));
}

/**
 * One forecaster's result of `compareOverTime` line by line, oldest first; the contributions add up to it.
 *
 * Changes of the field that leave what own is held against and how many stood as they were make no new line.
 *
 * @throws {RangeError} as `compareOverTime`
 */
export function comparedStretches<S extends Standing>(
	rows: readonly S[],
	life: Life,
	comparison: Comparison<S>,
	forecasterId: string
): FieldStretch<S>[] {
	const pieces = piecesOf(rows, life, comparison);
	const mine = rows.filter((row) => row.forecasterId === forecasterId);
	return mine
		.toSorted((a, b) => ascending(a.from, b.from))
		.flatMap((row) => {
			const own = comparison.ownOf(row);
			const during = pieces.slice(byStart.left(pieces, row.from), byStart.left(pieces, row.to));
			return joinLike(during.map((piece) => ({ ...piece, against: againstOf(own, piece) }))).map(
				({ from, to, n, against }) => {
					const weight = shareOf(life, from, to);
					const score = against === null ? 0 : comparison.factor * (own - against);
					return { row, from, to, own, against, n, weight, score, contribution: weight * score };
				}
			);
		});
}

/** The field from one change of anybody's number to the next; no measure while fewer than two stand. */
type Piece = { from: Instant; to: Instant; n: number; measure: Measure | null };

const byStart = bisector((piece: Piece) => piece.from);

/** From the first row's start to the last one's end, also while nobody stands. */
function piecesOf<S extends Standing>(
	rows: readonly S[],
	life: Life,
	{ ownOf, makeField }: Comparison<S>
): Piece[] {
	for (const row of rows) assertStanding(row, ownOf(row), life);
	// Sorted and not grouped: maps by instant took longer than all the rest.
	const entering = rows.toSorted((a, b) => a.from - b.from);
	const leaving = rows.toSorted((a, b) => a.to - b.to);
	const instants = Float64Array.from(new Set(rows.flatMap((row) => [row.from, row.to]))).sort();
	const standing = new Set<string>();
	const field = makeField();
	let [came, left] = [0, 0];
	return pairs(instants, (from, to) => {
		for (let row = leaving[left]; row?.to === from; row = leaving[++left]) {
			standing.delete(row.forecasterId);
			field.leave(ownOf(row));
		}
		for (let row = entering[came]; row?.from === from; row = entering[++came]) {
			if (standing.has(row.forecasterId))
				throw new RangeError(`rows of one forecaster must not overlap, as they do at ${from}`);
			standing.add(row.forecasterId);
			field.enter(ownOf(row));
		}
		return { from, to, n: standing.size, measure: standing.size < 2 ? null : field.measure() };
	});
}

function assertStanding({ from, to }: Standing, own: number, { opensAt, closesAt }: Life): void {
	if (!(opensAt <= from && from < to && to <= closesAt))
		throw new RangeError(
			`row must stand for a while between ${opensAt} and ${closesAt}, not from ${from} to ${to}`
		);
	if (!Number.isFinite(own)) throw new RangeError(`own score must be finite, not ${own}`);
}

const shareOf = ({ opensAt, closesAt }: Life, from: Instant, to: Instant): number =>
	(to - from) / (closesAt - opensAt);

/** What own − (slope × own − level) leaves; written so that a slope of 1 gives the level to the last digit. */
const againstOf = (own: number, { measure }: Piece): number | null =>
	measure === null ? null : measure.level + own * (1 - measure.slope);

type Line = Omit<Piece, 'measure'> & { against: number | null };

/** Neighbours that say the same as one. */
function joinLike(lines: readonly Line[]): Line[] {
	const joined: Line[] = [];
	for (const line of lines) {
		const last = joined.at(-1);
		const saysNew = last?.against !== line.against || last.n !== line.n;
		if (saysNew) joined.push(line);
		else joined.splice(-1, 1, { ...last, to: line.to });
	}
	return joined;
}
