import { group } from 'd3-array';
import { brier } from '#lib/domain/score/brier.ts';
import { dailyAverage, relativeDaily, type RelativeDaily } from '#lib/domain/score/daily.ts';
import { standingStretches } from '#lib/domain/score/stretch.ts';
import { endOfLocalDay, HOUR, wholeLocalDays } from '#lib/domain/time.ts';
import { at, iso, type Adapter } from './adapter.ts';

type Span = { timezone: string; from: string; to: string };
type Asked = { timezone: string; open: string; end: string; outcome: number };
type Said = { at: string; p: number };

export const CALENDAR: Record<string, Adapter> = {
	'calendar.deadlineInstant': {
		run: ({ date, timezone }: { date: string; timezone: string }) => ({
			endUtc: iso(endOfLocalDay(date, timezone))
		})
	},
	'calendar.localDays': {
		run: ({ timezone, from, to }: Span) => ({
			days: wholeLocalDays(at(from), at(to), timezone).map((span) => {
				return { date: span.day, hours: (span.to - span.from) / HOUR };
			})
		})
	},
	'calendar.elapsed': {
		// Instants are absolute, so that elapsed time needs no function of its own.
		run: ({ from, to }: Span) => ({ seconds: (at(to) - at(from)) / 1000 })
	},
	'brier.dailyAverage': {
		run: (input: Asked & { forecasts: Said[] }) => {
			const own = input.forecasts.map((one) => ({ ...one, user: '' }));
			const { days, daysScored, score } = dailyAverage(rowsOf(input, own), daysOf(input));
			return {
				days: days.map(({ day, row }) => ({ date: day, p: row === null ? null : row.p })),
				daysOpen: days.length,
				daysScored,
				brier01: score,
				brier02: score === null ? null : 2 * score
			};
		}
	},
	'brier.relativeDaily': {
		run: (input: Asked & { forecasts: (Said & { user: string })[] }) => {
			const days = daysOf(input);
			const scores = relativeDaily(rowsOf(input, input.forecasts), days);
			const users = input.forecasts.map(({ user }) => {
				const own = scores.get(user) ?? null;
				return [user, own === null ? null : inBothOutcomes(own)];
			});
			return { daysOpen: days.length, users: Object.fromEntries(users) };
		}
	}
};

const daysOf = ({ open, end, timezone }: Asked) => wholeLocalDays(at(open), at(end), timezone);

function rowsOf({ open, end, outcome }: Asked, forecasts: readonly (Said & { user: string })[]) {
	const horizon = { opensAt: at(open), closesAt: at(end), knownAt: at(end) };
	return [...group(forecasts, ({ user }) => user)].flatMap(([forecasterId, own]) => {
		const steps = own.map((one) => ({ at: at(one.at), value: one.p }));
		return standingStretches(steps, horizon).map(({ step: { value: p }, from, to }) => {
			return { forecasterId, from, to, p, score: brier(p, outcome === 1) };
		});
	});
}

const inBothOutcomes = (own: RelativeDaily) => ({
	brier02: 2 * own.score,
	median02: 2 * own.median,
	accuracy: 2 * own.accuracy,
	daysScored: own.daysScored,
	participation: own.participation,
	accuracyWeighted: 2 * own.weightedAccuracy
});
