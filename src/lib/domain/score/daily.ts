import { bisector, group, mean, median } from 'd3-array';
import type { Instant, LocalDay, LocalDaySpan } from '#lib/domain/time.ts';
import type { ScoredRow } from './relative.ts';

type Scored = Pick<ScoredRow, 'from' | 'to' | 'score'>;

export type DailyAverage<S> = {
	/** Every day that the question was open throughout, with what stood at its end. */
	days: { day: LocalDay; row: S | null }[];
	daysScored: number;
	/** Mean over the days scored; null if there is none. */
	score: number | null;
};

/**
 * One forecaster's score averaged over whole local days, each scored once by what stood when it ended.
 *
 * What is said at midnight belongs to the new day. Days before the first forecast and after a withdrawal are not scored;
 * neither is the last, partial day. A day counts as one however many hours it has (GJ Open; scoring.md A.1.7). This is for
 * comparing with sites that score so: the mean knows nothing of the days the question was scheduled for but did not live.
 *
 * @param rows one forecaster's, as `standingStretches` cuts them, oldest first; the score in whatever form it comes in
 * @param days as `wholeLocalDays` gives them from the opening to the end of scoring
 * @example dailyAverage([{ from: 5, to: 20, score: 0.1 }], [{ day: '1970-01-01', from: 0, to: 10 }]).score // => 0.1
 */
export function dailyAverage<S extends Scored>(
	rows: readonly S[],
	days: readonly LocalDaySpan[]
): DailyAverage<S> {
	const atEnd = days.map(({ day, to }) => ({ day, row: standingBefore(rows, to) }));
	const scores = atEnd.flatMap(({ row }) => (row === null ? [] : [row.score]));
	return { days: atEnd, daysScored: scores.length, score: mean(scores) ?? null };
}

export type RelativeDaily = {
	/** Own mean over the days scored. */
	score: number;
	/** Mean over the same days of everybody's median. */
	median: number;
	/** Score − median: below 0 is better than the median where 0 is the best score. */
	accuracy: number;
	daysScored: number;
	/** Days scored as a share of the days open. */
	participation: number;
	/** Accuracy × participation: what the question adds to a total. */
	weightedAccuracy: number;
};

/**
 * Everybody's accuracy against the median, by forecaster and by local day; null for those without a day scored.
 *
 * The median is that of everybody with a number standing when the day ended (GJ Open; scoring.md A.1.7). With one-outcome
 * Brier scores it is half of what GJ Open shows. By the instant rather than the day: `relativeScores`.
 *
 * @param rows everybody's, each forecaster's oldest first
 * @param days as `wholeLocalDays` gives them from the opening to the end of scoring
 * @example relativeDaily([{ forecasterId: 'w_1', from: 5, to: 20, score: 0.1 }], [{ day: '1970-01-01', from: 0, to: 10 }])
 *   .get('w_1')?.accuracy // => 0
 */
export function relativeDaily(
	rows: readonly ScoredRow[],
	days: readonly LocalDaySpan[]
): Map<string, RelativeDaily | null> {
	const averages = [...group(rows, (row) => row.forecasterId)].map(
		([forecasterId, own]) => [forecasterId, dailyAverage(own, days)] as const
	);
	const medians = days.map((_, i) => median(averages, ([, { days: own }]) => own[i]?.row?.score));
	return new Map(
		averages.map(([forecasterId, { days: own, daysScored, score }]) => {
			const middle = mean(medians.filter((_, i) => own[i]?.row != null));
			if (score === null || middle === undefined) return [forecasterId, null];
			const accuracy = score - middle;
			const participation = daysScored / days.length;
			const weightedAccuracy = accuracy * participation;
			return [
				forecasterId,
				{ score, median: middle, accuracy, daysScored, participation, weightedAccuracy }
			];
		})
	);
}

const byStart = bisector((row: Scored) => row.from);

/** What stood just before an instant. */
function standingBefore<S extends Scored>(rows: readonly S[], at: Instant): S | null {
	const last = rows[byStart.left(rows, at) - 1];
	return last !== undefined && at <= last.to ? last : null;
}
