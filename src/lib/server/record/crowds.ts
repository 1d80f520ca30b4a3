import type { TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import {
	compareCrowds,
	scoreCrowds,
	type CrowdQuestion
} from '#lib/domain/calibration/crowd-comparison.ts';
import type { RecordQuery } from '#lib/server/store/records.ts';
import type { Records } from './jobs.ts';

/** How many forecasts are pooled anew at most, the latest questions first: up to a second's work. */
const MOST_FORECASTS = 10_000;
/** Always the same, so that the intervals do not flicker. */
const RESAMPLING = { level: 0.9, draws: 1000, seed: 20_251_021 };

/** What the crowd would have scored by each method, beside the one in force. */
export function crowdComparison(
	{ store }: Records,
	{ inForce, ...query }: RecordQuery & { inForce: TeamMethod }
) {
	const { questions, of } = latest(store, query);
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
export function crowdRows({ store }: Records, query: RecordQuery) {
	const rows = scoreCrowds(latest(store, query).questions);
	const titles = store.scored.titles(rows.map(({ questionId }) => questionId));
	return rows.map(({ standIns: _, ...row }) => ({
		...row,
		title: titles.get(row.questionId) ?? ''
	}));
}

function latest(store: Records['store'], query: RecordQuery) {
	const settled = store.records.settled(query);
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
