import { bisector, group } from 'd3-array';
import { AppError } from './errors.ts';
import type { ForecasterId, ForecastId, OptionId } from './ids.ts';
import { MINUTE, type Instant } from './time.ts';

export const FORECASTER_KINDS = ['person', 'bot', 'market', 'group', 'imported'] as const;
export type ForecasterKind = (typeof FORECASTER_KINDS)[number];

/** Whose probabilities make the crowd: people, here or imported. Bots, markets and groups stand beside it. */
export const CROWD_KINDS = ['person', 'imported'] as const satisfies readonly ForecasterKind[];
export const isInCrowd = (kind: ForecasterKind): boolean => CROWD_KINDS.some((one) => one === kind);

export const ACTS = ['state', 'reaffirm', 'withdraw'] as const;
export type Act = (typeof ACTS)[number];
export const ORIGINS = ['typed', 'api', 'import'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Probability by option id. Options that were not on offer have no key. */
export type Distribution = Readonly<Record<OptionId, number>>;

/** One row of the append-only history. `state` carries exactly one of probability and distribution. */
export type Forecast = {
	id: ForecastId;
	forecasterId: ForecasterId;
	act: Act;
	probability: number | null;
	distribution: Distribution | null;
	madeAt: Instant;
	recordedAt: Instant;
	/** Was the crowd in view? */
	crowdShown: boolean;
};

/** How long a slip can be corrected by forecasting again. */
export const CORRECTION_WINDOW = 2 * MINUTE;

const byTime = bisector((row: { madeAt: Instant }) => row.madeAt);

/**
 * The last row made at or before `at`, or undefined. Expects `rows` by time; of equal instants the later row.
 */
export function lastAt<T extends { madeAt: Instant }>(
	rows: readonly T[],
	at: Instant
): T | undefined {
	return rows[byTime.right(rows, at) - 1];
}

/**
 * Marks the slips of one forecaster's rows, oldest first: a number replaced by another within two minutes, both by the
 * space's clock and by the wall's (in a space whose own clock stands still, only the wall's can tell a slip). What was said
 * before the crowd was in view is no slip once it is: a number thrown in only to see the others' counts.
 */
export function markSuperseded<
	T extends Pick<Forecast, 'act' | 'madeAt' | 'recordedAt' | 'crowdShown'>
>(rows: readonly T[]): (T & { superseded: boolean })[] {
	const stated = rows.filter((row) => row.act === 'state');
	const slips = new Set(
		stated.filter((row, i) => {
			const next = stated[i + 1];
			return (
				next !== undefined &&
				row.crowdShown === next.crowdShown &&
				next.madeAt - row.madeAt <= CORRECTION_WINDOW &&
				next.recordedAt - row.recordedAt <= CORRECTION_WINDOW
			);
		})
	);
	return rows.map((row) => ({ ...row, superseded: slips.has(row) }));
}

/**
 * When somebody says a forecast was made, as far as it can be true: null where it would be after it was received, or before there
 * was what it is a forecast on.
 *
 * @param said by the clock of their browser; null where they say nothing
 * @param between when the words were there that it was made on, and when it was received, by our clock
 * @example believableSaid(5, { since: 6, receivedAt: 9 }) // => null
 */
export const believableSaid = (
	said: Instant | null,
	{ since, receivedAt }: { since: Instant; receivedAt: Instant }
): Instant | null => (said !== null && said >= since && said <= receivedAt ? said : null);

/**
 * The forecast in force at `at` of one forecaster's rows, oldest first: the last number not withdrawn since, or null. A
 * reaffirm leaves the number in force; one without a number in force says nothing.
 */
export function standingAt<T extends Pick<Forecast, 'act' | 'madeAt'>>(
	rows: readonly T[],
	at: Instant
): T | null {
	const opinions = rows.filter((row) => row.act !== 'reaffirm');
	const last = lastAt(opinions, at);
	return last === undefined || last.act === 'withdraw' ? null : last;
}

/** Rows by forecaster, each list in the order given. */
export const byForecaster = <T extends { forecasterId: ForecasterId }>(
	rows: readonly T[]
): Map<ForecasterId, T[]> => group(rows, (row) => row.forecasterId);

/** How far a typed distribution may be off 1: one hundredth of a percentage point. */
const SUM_TOLERANCE = 1e-4;

/**
 * Lets a distribution through if it gives every option on offer one probability and they sum to 1.
 *
 * @throws {AppError} invalid, naming the option or the remainder
 */
export function assertDistribution(
	distribution: Distribution,
	options: readonly { id: OptionId; label: string }[]
): void {
	const known = new Set<string>(options.map((option) => option.id));
	for (const id of Object.keys(distribution))
		if (!known.has(id))
			throw new AppError('invalid', 'This question has no such option.', 'distribution');
	for (const { id, label } of options) {
		const p = distribution[id];
		if (p === undefined)
			throw new AppError(
				'invalid',
				`Give “${label}” a probability; 0 is one.`,
				`distribution.${id}`
			);
	}
	const sum = Object.values(distribution).reduce((total, p) => total + p, 0);
	if (Math.abs(sum - 1) > SUM_TOLERANCE)
		throw new AppError('invalid', remainderSentence(sum), 'distribution');
}

function remainderSentence(sum: number): string {
	const points = Math.abs(Math.round((1 - sum) * 10_000) / 100);
	return sum < 1
		? `The options sum to ${String(Math.round(sum * 10_000) / 100)}%. Share out the ${String(points)} points that are left.`
		: `The options sum to ${String(Math.round(sum * 10_000) / 100)}%. Take off ${String(points)} points.`;
}

/** Ten thousand steps of a hundredth of a point make 100%. */
const STEPS = 10_000;

/** A probability in hundredths of a point: whole numbers, so that their sums are exact. */
const toSteps = (p: number): number => Math.round(p * STEPS);

/** What is left of 100%, exact to a hundredth of a point; negative when too much was given out. Empty entries count 0. */
export const restOf = (entries: readonly (number | null)[]): number =>
	(STEPS - entries.reduce<number>((sum, p) => sum + toSteps(p ?? 0), 0)) / STEPS;

/**
 * The entries with the rest of 100% shared out, in hundredths of a point that sum to exactly 100.00.
 *
 * Empty entries take the rest in equal parts. Where none is empty, every entry grows or shrinks in proportion, or all get
 * the same where there is nothing to go by. Left-over hundredths go to the largest remainders, of equal ones to the first.
 *
 * @param entries probabilities in [0, 1]; null for a field nobody has filled in
 * @example shareOutRest([0.5, null, 0.25]) // => [0.5, 0.25, 0.25]
 */
export function shareOutRest(entries: readonly (number | null)[]): number[] {
	const given = entries.map((p) => toSteps(p ?? 0));
	const rest = STEPS - given.reduce((sum, steps) => sum + steps, 0);
	const hasEmpty = entries.includes(null);
	if (hasEmpty && rest >= 0) {
		const shares = portion(
			rest,
			entries.map((p) => Number(p === null))
		);
		return given.map((steps, i) => (steps + (shares[i] ?? 0)) / STEPS);
	}
	const hasWeight = given.some((steps) => steps > 0);
	return portion(STEPS, hasWeight ? given : given.map(() => 1)).map((steps) => steps / STEPS);
}

/** `total` whole steps in proportion to the weights, by largest remainder. */
function portion(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((a, b) => a + b, 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const whole = exact.map(Math.floor);
	const left = total - whole.reduce((a, b) => a + b, 0);
	const next = new Set(
		exact
			.map((value, i) => ({ i, remainder: value - Math.floor(value) }))
			.sort((a, b) => b.remainder - a.remainder)
			.slice(0, left)
			.map(({ i }) => i)
	);
	return whole.map((steps, i) => steps + Number(next.has(i)));
}
