import { range } from 'd3-array';
import type { Instant } from '#lib/domain/time.ts';
import { assertVectorOf } from './pool-multiple.ts';
import { changeColumn, emptyColumn, summaryOf } from './running.ts';
import type { Standing } from './standing.ts';
import type { Summary } from './summary.ts';

export type CrowdStep<T> = {
	forecasterId: string;
	at: Instant;
	/** What was said; null withdraws it. */
	value: T | null;
};

/** When a question takes part in time: from its opening until forecasts stop or the outcome is known. */
export type Life = { opensAt: Instant; endsAt: Instant };

/** Who stands, by forecaster's id. */
export type StandingVectors = ReadonlyMap<string, Standing<readonly number[]>>;

const ALWAYS: Life = { opensAt: -Infinity, endsAt: Infinity };

/**
 * Walks through the rows and describes the standing forecasts after each instant that changed them, oldest first.
 *
 * What was said before the opening enters at the opening, and keeps the instant since when it stands; rows at or after the
 * end are passed over (scoring.md B.6).
 *
 * @param steps all forecasters' rows on one question, oldest first
 * @param describe called when all rows of an instant are in
 * @throws {RangeError} if the steps are not oldest first, or the vectors differ in length or leave [0, 1]
 */
export function walkThrough<Entry>(
	steps: readonly CrowdStep<readonly number[]>[],
	describe: (at: Instant, summary: Summary, standing: StandingVectors) => Entry,
	{ opensAt, endsAt }: Life = ALWAYS
): Entry[] {
	assertOldestFirst(steps);
	const entering = (step: CrowdStep<unknown>) => Math.max(step.at, opensAt);
	const counted = steps.filter((step) => entering(step) < endsAt);
	const options = counted.find((step) => step.value !== null)?.value?.length ?? 0;
	const columns = range(options).map(emptyColumn);
	const standing = new Map<string, Standing<readonly number[]>>();
	const entries: Entry[] = [];
	let hasChanged = false;
	for (const [i, step] of counted.entries()) {
		const { forecasterId, at: since, value } = step;
		if (value !== null) assertVectorOf(options, value);
		const before = standing.get(forecasterId)?.value;
		hasChanged ||= before !== undefined || value !== null;
		for (const [k, column] of columns.entries()) changeColumn(column, before?.[k], value?.[k]);
		if (value === null) standing.delete(forecasterId);
		else standing.set(forecasterId, { value, since });
		const next = counted[i + 1];
		const at = entering(step);
		if (!hasChanged || (next !== undefined && entering(next) === at)) continue;
		entries.push(describe(at, summaryOf(columns), standing));
		hasChanged = false;
	}
	return entries;
}

function assertOldestFirst(steps: readonly { at: Instant }[]): void {
	for (const [i, { at }] of steps.entries()) {
		const next = steps[i + 1]?.at ?? at;
		if (next < at) throw new RangeError(`steps must be oldest first, not ${at} before ${next}`);
	}
}
