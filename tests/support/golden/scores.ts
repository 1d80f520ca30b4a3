import { brier, brierMultiple, brierOrdered } from '#lib/domain/score/brier.ts';
import { scoringEnd, standingStretches, type Horizon } from '#lib/domain/score/stretch.ts';
import { timeAveragedScore } from '#lib/domain/score/time-average.ts';
import { endOfLocalDay } from '#lib/domain/time.ts';
import { at, iso, KISH, rowsOf, type Adapter, type Records } from './adapter.ts';

type Forecast = { at: string; p: number | null };
type Submission = Forecast & { id: string; user: string };
type Schedule = { open: string; scheduledClose: string; knownAt: string };
type Vector = { probs: number[]; outcome: number };
type Eligibility = Omit<Schedule, 'knownAt'> & {
	knownAt: string | null;
	resolution: 'yes' | 'no' | 'annulled' | 'ambiguous' | null;
	submissions: Submission[];
};

export const SCORES: Record<string, Adapter> = {
	'binary.brier': {
		run: (input: { p: number; outcome: number }) => bothForms(brier(input.p, input.outcome === 1))
	},
	'binary.meanScores': {
		run: (input: Records) => ({ n: input.p.length, ...bothForms(weightedBrier(input)) }),
		later: { ln: 'the log score comes later' }
	},
	'binary.weightedBrier': {
		run: (input: Records) => ({ brier01: weightedBrier(input) }),
		later: { effectiveN: KISH }
	},
	'brier.timeAverage': {
		run: (input: { open: string; end: string; outcome: number; forecasts: Forecast[] }) => {
			const horizon = { opensAt: at(input.open), closesAt: at(input.end), knownAt: at(input.end) };
			const { score, coverage } = scoreOver(horizon, input);
			const coveredSeconds = (coverage * (horizon.closesAt - horizon.opensAt)) / 1000;
			return { ...bothForms(score), coverage, coveredSeconds };
		}
	},
	'brier.fixedHorizon': {
		run: (input: Schedule & { outcome: number; forecasts: Forecast[] }) => {
			const { score, coverage, contribution } = scoreOver(horizonOf(input), input);
			return { weight: coverage, contribution01: contribution, brier01: score };
		}
	},
	'mc.brier': {
		run: (input: Vector) => ({ brier02: 2 * brierMultiple(input.probs, input.outcome) })
	},
	'mc.ordered': {
		run: ({ probs, outcome }: Vector) => {
			const score = brierOrdered(probs, outcome);
			return { rps: score * (probs.length - 1), rpsNormalised: score, orderedBrier02: 2 * score };
		}
	},
	'calendar.deadlineInstant': {
		run: ({ date, timezone }: { date: string; timezone: string }) => ({
			endUtc: iso(endOfLocalDay(date, timezone))
		})
	},
	'eligibility.intervals': {
		run: (input: Eligibility) => {
			// A question without an outcome, or with a void one, is never handed to the scoring functions.
			const scored = input.resolution === 'yes' || input.resolution === 'no';
			if (input.knownAt === null) return { scored, actualClose: null, intervals: [] };
			const horizon = horizonOf({ ...input, knownAt: input.knownAt });
			const actualClose = iso(scoringEnd(horizon));
			return { scored, actualClose, intervals: scored ? intervalsOf(horizon, input) : [] };
		}
	}
};

/** The one-outcome Brier of our functions and the sum over both outcomes. */
const bothForms = (score: number | null) => ({
	brier01: score,
	brier02: score === null ? null : 2 * score
});

const horizonOf = (input: Schedule): Horizon => ({
	opensAt: at(input.open),
	closesAt: at(input.scheduledClose),
	knownAt: at(input.knownAt)
});

const stepOf = ({ p, ...rest }: Forecast) => ({ ...rest, at: at(rest.at), value: p });

function scoreOver(horizon: Horizon, input: { outcome: number; forecasts: Forecast[] }) {
	const stretches = standingStretches(input.forecasts.map(stepOf), horizon);
	return timeAveragedScore(
		stretches.map(({ step, weight }) => ({ weight, score: brier(step.value, input.outcome === 1) }))
	);
}

function weightedBrier(input: Records): number | null {
	const scored = rowsOf(input).map(({ p, happened, weight }) => ({
		weight,
		score: brier(p, happened)
	}));
	return timeAveragedScore(scored).score;
}

function intervalsOf(horizon: Horizon, { submissions }: Eligibility) {
	const users = [...new Set(submissions.map((one) => one.user))];
	const stretches = users.flatMap((user) =>
		standingStretches(submissions.filter((one) => one.user === user).map(submissionStep), horizon)
	);
	return stretches
		.map(({ step, from, to }) => {
			return { id: step.id, from: iso(from), to: iso(to), seconds: (to - from) / 1000 };
		})
		.sort((a, b) => a.id.localeCompare(b.id));
}

const submissionStep = (one: Submission) => ({ id: one.id, at: at(one.at), value: one.p });
