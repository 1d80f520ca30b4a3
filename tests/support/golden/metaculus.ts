import { group } from 'd3-array';
import { baseline, baselineMultiple, onOffer } from '#lib/domain/score/baseline.ts';
import {
	baselineContinuous,
	bucketOf,
	massOf,
	type BucketedRange
} from '#lib/domain/score/continuous.ts';
import { logScore, logScoreMultiple } from '#lib/domain/score/log.ts';
import { peerScores } from '#lib/domain/score/peer.ts';
import { spotInstant, spotPeerScores, spotRows } from '#lib/domain/score/spot.ts';
import { scoringEnd, standingStretches, type Horizon } from '#lib/domain/score/stretch.ts';
import { timeAveragedScore } from '#lib/domain/score/time-average.ts';
import { at, type Adapter } from './adapter.ts';

type Question = {
	type: 'binary' | 'multiple_choice' | 'numeric' | 'date' | 'discrete';
	open: string;
	actualClose: string;
	scheduledClose: string;
	resolution: string | number | null;
	options?: string[];
	/** A date's bounds are seconds since 1970, or written like the resolution. */
	rangeMin?: number | string;
	rangeMax?: number | string;
	zeroPoint?: number | null;
	inboundOutcomeCount?: number | null;
	openLowerBound?: boolean | null;
	openUpperBound?: boolean | null;
};
type Forecast = { user: string; start: string; end: string | null } & (
	{ probYes: number } | { probs: (number | null)[] } | { cdf: number[] }
);
type Input = {
	question: Question;
	scoreType: 'baseline' | 'peer' | 'spot_baseline' | 'spot_peer';
	spotTime?: string | null;
	forecasts: Forecast[];
};
/** A forecast as it stood, with its log score and its baseline score. */
type Row = { forecasterId: string; from: number; to: number; log: number; score: number };
type Score = { score: number; coverage: number };

export const METACULUS: Record<string, Adapter> = {
	'metaculus.score': {
		run: ({ question, scoreType, spotTime, forecasts }: Input) => {
			const users = [...new Set(forecasts.map(({ user }) => user))];
			const isVoid = ['', 'annulled', 'ambiguous'].includes(String(question.resolution ?? ''));
			const rows = isVoid ? [] : forecasts.map((forecast) => rowOf(forecast, question));
			const horizon = {
				opensAt: at(question.open),
				closesAt: at(question.scheduledClose),
				knownAt: at(question.actualClose)
			};
			const isPeer = scoreType.endsWith('peer');
			const half = isPeer && !['binary', 'multiple_choice'].includes(question.type) ? 0.5 : 1;
			const scores = scoreType.startsWith('spot')
				? spotScores(rows, spotInstant(spotTime == null ? null : at(spotTime), horizon), isPeer)
				: averages(rows, horizon, isPeer);
			const shown = ({ score, coverage }: Score) => ({ score: half * score, coverage });
			return {
				scored: !isVoid,
				users: Object.fromEntries(
					users.map((user) => {
						const score = scores.get(user);
						return [user, score === undefined ? null : shown(score)];
					})
				)
			};
		}
	}
};

function averages(rows: readonly Row[], horizon: Horizon, isPeer: boolean): Map<string, Score> {
	const inOrder = rows.toSorted((a, b) => a.from - b.from);
	const stretches = [...group(inOrder, (row) => row.forecasterId).values()].flatMap((own) =>
		standingStretches(own.flatMap(startAndEnd), horizon).map(({ step, from, to, weight }) => {
			return { ...step.value, from, to, weight };
		})
	);
	const own = group(stretches, (row) => row.forecasterId);
	const scores = isPeer
		? peerScores(fillGaps(stretches, horizon), horizon, 0)
		: new Map([...own].map(([user, stood]) => [user, timeAveragedScore(stood)]));
	return new Map(
		[...scores].map(([user, { contribution: score, coverage }]) => [user, { score, coverage }])
	);
}

/** A forecast, and its withdrawal where the same forecaster's next one does not begin as it ends. */
function startAndEnd(row: Row, i: number, own: readonly Row[]) {
	const start = { at: row.from, value: row };
	const isReplaced = row.to === Infinity || own[i + 1]?.from === row.to;
	return isReplaced ? [start] : [start, { at: row.to, value: null }];
}

/** Their field goes on when the last ones in it leave, until somebody comes (scoring.md A.1.5); ours ends. */
function fillGaps<R extends Pick<Row, 'from' | 'to'>>(rows: readonly R[], horizon: Horizon): R[] {
	const end = scoringEnd(horizon);
	return rows.map((row) => {
		if (spotRows(rows, row.to).length > 0) return row;
		const comes = rows.map(({ from }) => from).filter((from) => from > row.to);
		return { ...row, to: Math.min(end, ...comes) };
	});
}

function spotScores(rows: readonly Row[], instant: number, isPeer: boolean): Map<string, Score> {
	const scores = isPeer
		? spotPeerScores(rows, instant, 0)
		: spotRows(rows, instant).map((row) => [row.forecasterId, row.score] as const);
	return new Map([...scores].map(([user, score]) => [user, { score, coverage: 1 }]));
}

function rowOf(forecast: Forecast, question: Question): Row {
	const { user, start, end } = forecast;
	const to = end === null ? Infinity : at(end);
	return { forecasterId: user, from: at(start), to, ...scoresOf(forecast, question) };
}

function scoresOf(forecast: Forecast, question: Question): { log: number; score: number } {
	if ('probYes' in forecast) {
		const happened = question.resolution === 'yes';
		return {
			log: logScore(forecast.probYes, happened),
			score: baseline(forecast.probYes, happened)
		};
	}
	if ('probs' in forecast) {
		const answer = question.options?.indexOf(String(question.resolution)) ?? -1;
		const { vector, answerIndex } = onOffer(forecast.probs, answer);
		return {
			log: logScoreMultiple(vector, answerIndex),
			score: baselineMultiple(vector, answerIndex)
		};
	}
	const range = rangeOf(question, forecast.cdf);
	const outcome = outcomeOf(question, range);
	return {
		log: Math.log(massOf(forecast.cdf, bucketOf(outcome, range))),
		score: baselineContinuous(forecast.cdf, outcome, range)
	};
}

function rangeOf(question: Question, cumulative: readonly number[]): BucketedRange {
	const openBounds = [question.openLowerBound, question.openUpperBound].filter(Boolean).length;
	return {
		low: onScale(question.rangeMin ?? 0),
		high: onScale(question.rangeMax ?? 1),
		zeroPoint: question.zeroPoint ?? null,
		buckets: question.inboundOutcomeCount ?? cumulative.length - 1,
		openBounds: openBounds === 2 ? 2 : openBounds === 1 ? 1 : 0
	};
}

function outcomeOf({ resolution }: Question, { low, high }: BucketedRange): number {
	if (resolution === 'below_lower_bound') return low - 1;
	if (resolution === 'above_upper_bound') return high + 1;
	return onScale(resolution ?? NaN);
}

/** A number, or a date in seconds since 1970. */
function onScale(value: number | string): number {
	const number = Number(value);
	return Number.isNaN(number) ? at(String(value)) / 1000 : number;
}
