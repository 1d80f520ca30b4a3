import type { z } from 'zod';
import type { zSideBySide } from '#lib/contract/record.ts';
import { recordFigures } from '#lib/domain/calibration/figures.ts';
import { pairedDifference } from '#lib/domain/calibration/paired.ts';
import { settledRows } from '#lib/domain/calibration/settled-rows.ts';
import { sharedTime } from '#lib/domain/calibration/shared-time.ts';
import { AppError } from '#lib/domain/errors.ts';
import { scoreSteps } from '#lib/domain/score/question-score.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { crowdSteps } from './crowd-steps.ts';
import { resamplingFor } from './draws.ts';
import { assertForecaster, edgesOf, forecastersView } from './record-query.ts';
import { classed, recordStretches, type RecordStretch } from './record-rows.ts';

type Query = z.output<typeof zSideBySide>;

const DRAWS = 1000;

/** Two forecasters, or one and the crowd's median, over the time in which both had a number on the same questions. */
export function sideBySideView(store: Store, here: Here, query: Query) {
	const { own, other } = sharedStretches(store, here, query);
	const side = (stretches: readonly RecordStretch<string>[]) => {
		const rows = stretches.flatMap((stretch) => settledRows(stretch));
		return recordFigures(rows, resamplingFor(rows.length, DRAWS), { edges: edgesOf(query.bins) });
	};
	return {
		own: side(own),
		other: side(other),
		/** How much higher the first scored than the second, question by question; below 0 is better. Null without any. */
		difference: pairedDifference(own, other, resamplingFor(1, DRAWS))
	};
}

/** What both said, each cut to the time in which the other had a number too. */
export function sharedStretches(store: Store, here: Here, query: Query) {
	const { with: against, ...shown } = query;
	const forecasters = forecastersView(store, here);
	assertForecaster(forecasters, query.forecaster);
	assertForecaster(forecasters, against);
	if (query.forecaster === 'everyone')
		throw new AppError('invalid', 'Choose one forecaster to set beside another.', 'forecaster');
	if (against === (query.forecaster ?? here.forecasterId))
		throw new AppError('invalid', 'Choose somebody else to set beside this forecaster.', 'with');
	const own = recordStretches(store, here, shown);
	const other =
		against === 'crowd'
			? classed(store, here, shown, crowdStretches(store, here, own))
			: recordStretches(store, here, { ...shown, forecaster: against });
	const { mine, theirs } = sharedTime<RecordStretch<string>, RecordStretch<string>>(own, other);
	return { own: mine, other: theirs };
}

/** The crowd's median on the questions of some stretches, scored as if a person had said it. */
function crowdStretches(
	store: Store,
	here: Here,
	own: readonly RecordStretch[]
): RecordStretch<'crowd'>[] {
	const questions = new Map(own.map((stretch) => [stretch.questionId, stretch]));
	return [...questions.values()].flatMap((stretch) => {
		const { questionId, title, knownAt, kind, answer } = stretch;
		const settled = store.scores.settledOf(questionId);
		const scored = settled && scoreSteps(crowdSteps(store, here, questionId), settled);
		return (scored?.stretches ?? []).map(({ forecast, probability, outcome, ...rest }) => ({
			...{ ...rest, questionId, title, knownAt, kind, horizon: null },
			...{ forecasterId: 'crowd' as const, p: probability, happened: outcome === 1 },
			answer: answer && {
				...answer,
				vector: (settled?.optionIds ?? []).map((option) => forecast.distribution?.[option] ?? 0)
			}
		}));
	});
}
