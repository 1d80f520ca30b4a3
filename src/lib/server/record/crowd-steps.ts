import { crowdNumber } from '#lib/domain/aggregate/crowd-line.ts';
import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';

/** The crowd as steps, to be scored like a person by what was told of it. */
export function crowdSteps({ crowd }: Pick<ReadOnly, 'crowd'>, id: QuestionId, now: Instant) {
	const byInstant = new Map<number, { p: number | null; vector: Record<string, number> }>();
	for (const point of crowd.list(id, now)) {
		const isCrowd = point.n >= LEAST_CROWD;
		const entry = byInstant.get(point.at) ?? { p: null, vector: {} };
		const p = isCrowd ? crowdNumber(point) : null;
		if (point.optionId === null) entry.p = p;
		else if (p !== null) entry.vector[point.optionId] = p;
		byInstant.set(point.at, entry);
	}
	return [...byInstant].map(([at, { p, vector }]) => {
		const distribution = Object.keys(vector).length === 0 ? null : vector;
		const isEmpty = p === null && distribution === null;
		return { at, value: isEmpty ? null : { probability: p, distribution } };
	});
}
