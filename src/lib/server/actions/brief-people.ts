import { sharedConfidence } from '#lib/domain/brief/confidence.ts';
import type { BriefItem, Dissent, Estimate } from '#lib/domain/brief/content.ts';
import { isDissent } from '#lib/domain/brief/dissent.ts';
import type { BriefPlan } from '#lib/domain/brief/plan.ts';
import { firstLines } from '#lib/domain/first-lines.ts';
import { byForecaster, isInCrowd, standingAt } from '#lib/domain/forecast.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { valuesOf } from './brief-numbers.ts';
import { stateOf } from './mind-changer.ts';

type Making = { store: Store; plan: BriefPlan };

/** More than this and the crowd is no crowd. */
const MOST_DISSENT = 4;
/** How much of a rationale is quoted, in characters. */
const QUOTED = 280;
const MOST_CHANGERS = 5;

/** Who differs from the number a brief tells, furthest first. */
export function briefDissent(
	making: Making,
	id: QuestionId,
	{ optionId, p: told }: Estimate,
	at: Instant
): Dissent[] {
	const { dissent, forecasterId } = making.plan;
	if (dissent === 'left_out') return [];
	return standingOn(making, id, at)
		.flatMap((row) => {
			const p = valuesOf(row).get(optionId);
			if (p === undefined || row.forecasterId === forecasterId || !isDissent(p, told)) return [];
			const name = dissent === 'named' ? row.name : null;
			return [{ name, p, rationale: firstLines(row.rationale, QUOTED) ?? '' }];
		})
		.sort((a, b) => Math.abs(b.p - told) - Math.abs(a.p - told))
		.slice(0, MOST_DISSENT);
}

/** How well founded those find their numbers whose numbers a brief tells. */
export function briefConfidence(
	making: Making,
	id: QuestionId,
	at: Instant
): BriefItem['confidence'] {
	const { forecasterId } = making.plan;
	const said = standingOn(making, id, at).flatMap((row) =>
		row.confidence === null || (forecasterId !== null && row.forecasterId !== forecasterId)
			? []
			: [{ level: row.confidence, basis: row.confidenceBasis ?? '' }]
	);
	return sharedConfidence(said);
}

/** What has not happened yet and would change the minds of those whose numbers a brief tells. */
export function briefChangers({ store, plan }: Making, id: QuestionId, at: Instant): string[] {
	const open = store.mindChangers
		.onQuestion(id, at)
		.filter(
			(row) =>
				stateOf(row) === 'open' &&
				(plan.forecasterId === null || row.forecasterId === plan.forecasterId)
		);
	return [...new Set(open.map(({ words }) => words))].slice(0, MOST_CHANGERS);
}

/** The forecast in force of everybody who counts in the crowd, and of whoever the brief is by. */
function standingOn({ store, plan }: Making, id: QuestionId, at: Instant) {
	const rows = store.forecasts
		.list(id, at)
		.filter(({ kind, forecasterId }) => isInCrowd(kind) || forecasterId === plan.forecasterId);
	return [...byForecaster(rows).values()].flatMap((own) => standingAt(own, at) ?? []);
}
