import { group } from 'd3-array';
import { isInCrowd } from '#lib/domain/forecast.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import { scoreSteps, type Settled } from '#lib/domain/score/question-score.ts';
import type { Contender } from '#lib/domain/score/rules.ts';
import type { Instant } from '#lib/domain/time.ts';
import { crowdSteps } from '#lib/server/record/crowd-steps.ts';
import type { Store } from '#lib/server/store/open.ts';

/** The crowd among the forecasters: not an id of anybody. */
export const CROWD = 'crowd';

export type Someone = ReturnType<Store['forecasts']['tally']>[number];
/** Somebody who has something to score. */
export type Entrant = Someone & Contender;

/** Those of a question who have something to score, from the stretches that are stored: thousands of rows are read in milliseconds. */
export function contendersOf(
	store: Store,
	id: QuestionId,
	everybody: readonly Someone[]
): Entrant[] {
	const stored = group(store.scored.stretchesOf(id), ([forecasterId]) => forecasterId);
	return everybody.flatMap((someone) => {
		const stretches = (stored.get(someone.forecasterId) ?? []).map(
			([, probability, outcome, weight, score, from, to]) => ({
				...{ probability, weight, score, from, to },
				outcome: outcome === 1 ? (1 as const) : (0 as const)
			})
		);
		return stretches.length === 0
			? []
			: [{ ...someone, isInField: isInCrowd(someone.kind), stretches }];
	});
}

/** The crowd as one more of them, held against the field and not in it; null where it never had a number that counts. */
export function crowdContender(
	store: Store,
	id: QuestionId,
	now: Instant,
	settled: Settled
): Contender | null {
	const stretches = scoreSteps(crowdSteps(store, id, now), settled)?.stretches ?? [];
	return stretches.length === 0 ? null : { forecasterId: CROWD, isInField: false, stretches };
}
