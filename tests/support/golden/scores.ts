import { baseline } from '#lib/domain/score/baseline.ts';
import { brier, brierMultiple, brierOrdered } from '#lib/domain/score/brier.ts';
import { logScore, logScoreMultiple } from '#lib/domain/score/log.ts';
import { baseRateBrier, skillScore } from '#lib/domain/score/skill.ts';
import { scoringEnd, standingStretches, type Horizon } from '#lib/domain/score/stretch.ts';
import { timeAveragedScore } from '#lib/domain/score/time-average.ts';
import { effectiveNumber } from '#lib/domain/weights.ts';
import { at, iso, rowsOf, type Adapter, type Records } from './adapter.ts';
import { CALENDAR } from './calendar.ts';
import { METACULUS } from './metaculus.ts';

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
	'binary.log': {
		run: (input: { p: number; outcome: number }) => {
			const ln = logScore(input.p, input.outcome === 1);
			return { ln, bits: ln / Math.LN2 };
		}
	},
	'binary.metaculusBaseline': {
		run: (input: { p: number; outcome: number }) => ({
			score: baseline(input.p, input.outcome === 1)
		})
	},
	'binary.meanScores': {
		run: (input: Records) => ({
			n: input.p.length,
			...bothForms(weightedMean(input, brier)),
			ln: weightedMean(input, logScore)
		})
	},
	'binary.weightedBrier': {
		run: (input: Records & { weights: number[] }) => ({
			brier01: weightedMean(input, brier),
			effectiveN: effectiveNumber(input.weights)
		})
	},
	'binary.skill': {
		run: (input: Records & { reference: number | null }) => {
			const { reference: said } = input;
			const score = weightedMean(input, brier) ?? NaN;
			const reference =
				said === null
					? baseRateBrier(rowsOf(input))
					: weightedMean({ ...input, p: input.p.map(() => said) }, brier);
			const skill = skillScore(score, reference ?? NaN);
			return { brier01: score, reference01: reference, skill };
		}
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
	'mc.log': {
		run: (input: Vector) => ({ ln: logScoreMultiple(input.probs, input.outcome) })
	},
	'mc.ordered': {
		run: ({ probs, outcome }: Vector) => {
			const score = brierOrdered(probs, outcome);
			return { rps: score * (probs.length - 1), rpsNormalised: score, orderedBrier02: 2 * score };
		}
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
	},
	...CALENDAR,
	...METACULUS
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

const weightedMean = (input: Records, score: typeof brier): number | null =>
	timeAveragedScore(
		rowsOf(input).map(({ p, happened, weight }) => ({ weight, score: score(p, happened) }))
	).score;

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
