import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import type { TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import { max } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';
import type { Step } from '#lib/ui/plot/steps.ts';
import type {
	Crowd,
	CrowdStep,
	HistoryOutcome,
	OtherForecaster,
	OwnForecast,
	ProbabilityStep,
	QuestionLife
} from './types.ts';

/** From how many forecasters on the crowd is shown; two would give each other away. */
export const CROWD_FROM = LEAST_CROWD;

type Band = {
	readonly x: Instant;
	readonly low: number | null;
	readonly high: number | null;
};
/** The crowd's number, and what it is from there on. */
export type PoolStep = Step & { readonly method: TeamMethod; readonly isStandIn: boolean };
export type History = {
	readonly start: Instant;
	/** Where lines stop: now, the closing, or the moment the outcome was known. */
	readonly end: Instant;
	readonly own: readonly OwnForecast[];
	/** Mine that no longer count: replaced at the same instant, or made after the end. */
	readonly crossed: readonly OwnForecast[];
	readonly ownSteps: readonly Step[];
	readonly crowdSteps: readonly PoolStep[];
	readonly band: readonly Band[];
	readonly others: readonly {
		readonly id: string;
		readonly name: string;
		readonly steps: readonly Step[];
	}[];
};
type Source = {
	readonly question: QuestionLife;
	readonly own: readonly OwnForecast[];
	/** Null while it is kept from me. */
	readonly crowd: Crowd | null;
	readonly others: readonly OtherForecaster[];
	readonly outcome: HistoryOutcome | null;
	readonly asOf: Instant;
};

/** What is drawn of a question's forecasts as known at `asOf`: nothing later shows. */
export function historyOf({ question, own, crowd, others, outcome, asOf }: Source): History {
	const end = endOf(question, outcome?.knownAt ?? null, asOf);
	const mine = known(own, asOf);
	const standing = mine.filter((f) => !f.superseded && f.at <= end);
	const pooled = known(crowd?.steps ?? [], end).map((c) =>
		c.n >= CROWD_FROM ? c : { ...c, ...HIDDEN }
	);
	const lines = others.map(({ id, name, steps }) => ({ id, name, steps: toSteps(steps, end) }));
	return {
		start: startOf(question, [mine, pooled, ...lines.map((line) => line.steps)]),
		end,
		own: standing,
		crossed: mine.filter((f) => f.superseded || f.at > end),
		ownSteps: toSteps(standing, end),
		crowdSteps: pooled.map(({ at, p, isStandIn }) => ({
			...{ at, value: p, isStandIn },
			method: isStandIn ? 'median' : (crowd?.method ?? 'median')
		})),
		band: closeBand(pooled, end),
		others: lines
	};
}

/** The greatest probability in the picture, or null where there is none: what the y axis has to hold. */
export function highestOf(history: History, draft: number | null): number | null {
	const { ownSteps, crowdSteps, band, crossed, others } = history;
	const steps = [...ownSteps, ...crowdSteps, ...others.flatMap((other) => other.steps)];
	const values: readonly (number | null)[] = [
		...steps.map((step) => step.value),
		...band.map((point) => point.high),
		...crossed.map((forecast) => forecast.probability),
		draft
	];
	return max(values, (value) => value) ?? null;
}

/** Where the lines of a question stop as seen from `asOf`. */
export const endOf = (question: QuestionLife, knownAt: Instant | null, asOf: Instant): Instant =>
	Math.min(asOf, question.closesAt, knownAt ?? Infinity);

/** Where its axis begins: at the opening, or at an imported forecast from before. */
export const startOf = (
	question: QuestionLife,
	lists: readonly (readonly { readonly at: Instant }[])[]
): Instant => Math.min(question.opensAt, ...lines(lists));

/** Steps in ascending order, up to `end`. */
export const toSteps = (steps: readonly ProbabilityStep[], end: Instant): readonly Step[] =>
	known(steps, end).map(({ at, probability }) => ({ at, value: probability }));

const HIDDEN = { p: null, q1: null, q3: null };

const lines = (lists: readonly (readonly { readonly at: Instant }[])[]): readonly Instant[] =>
	lists.flatMap(([first]) => (first === undefined ? [] : [first.at]));

const known = <T extends { readonly at: Instant }>(
	rows: readonly T[],
	until: Instant
): readonly T[] => rows.filter((row) => row.at <= until).toSorted((a, b) => a.at - b.at);

function closeBand(crowd: readonly CrowdStep[], end: Instant): readonly Band[] {
	const band = crowd.map(({ at, q1, q3 }) => ({ x: at, low: q1, high: q3 }));
	const last = band.at(-1);
	return last === undefined ? [] : [...band, { ...last, x: end }];
}
