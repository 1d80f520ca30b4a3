import type { z } from 'zod';
import type { zCrowds } from '#lib/contract/record.ts';
import {
	compareCrowds,
	scoreCrowds,
	type CrowdQuestion
} from '#lib/domain/calibration/crowd-comparison.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { filtersOf } from './track-record.ts';

/** How many forecasts are pooled anew at most, the latest questions first: up to a second's work. */
const MOST_FORECASTS = 10_000;
/** Always the same, so that the intervals do not flicker. */
const RESAMPLING = { level: 0.9, draws: 1000, seed: 20_251_021 };

type Query = z.output<typeof zCrowds>;

/** What the crowd would have scored by each method, on settled questions whose numbers the whole space may see. */
export function crowdsView(store: Store, here: Here, query: Query) {
	const { questions, of } = latest(store, here, query);
	const inForce = here.space.settings.crowdMethod;
	return {
		inForce,
		methods: compareCrowds(questions, { ...RESAMPLING, inForce }),
		level: RESAMPLING.level,
		/** How many questions were looked at, of how many: only the latest of a long record. */
		looked: questions.length,
		of,
		mostForecasts: MOST_FORECASTS
	};
}

/** The rows behind it, question by question. */
export function crowdRowsView(store: Store, here: Here, query: Query) {
	return scoreCrowds(latest(store, here, query).questions).map(({ standIns: _, ...row }) => ({
		...row,
		title: store.questions.get(row.questionId).title
	}));
}

function latest(store: Store, here: Here, query: Query) {
	const settled = store.records.settled(filtersOf(here, { ...query, forecaster: 'everyone' }));
	const questions: CrowdQuestion[] = [];
	let forecasts = 0;
	for (const { questionId } of settled) {
		const outcome = store.scores.settledOf(questionId);
		if (outcome === null) continue;
		const question = store.crowd.steps(questionId);
		forecasts += question.steps.length;
		if (forecasts > MOST_FORECASTS) break;
		questions.push({ questionId, settled: outcome, ...question });
	}
	return { questions, of: settled.length };
}
