import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** The crowd's median as steps, to be scored like a person. */
export function crowdSteps(store: Store, here: Here, id: QuestionId) {
	const byInstant = new Map<number, { median: number | null; vector: Record<string, number> }>();
	for (const point of store.crowd.list(id, here.now)) {
		const isCrowd = point.n >= LEAST_CROWD;
		const entry = byInstant.get(point.at) ?? { median: null, vector: {} };
		if (point.optionId === null) entry.median = isCrowd ? point.median : null;
		else if (isCrowd && point.median !== null) entry.vector[point.optionId] = point.median;
		byInstant.set(point.at, entry);
	}
	return [...byInstant].map(([at, { median, vector }]) => {
		const distribution = Object.keys(vector).length === 0 ? null : vector;
		const isEmpty = median === null && distribution === null;
		return { at, value: isEmpty ? null : { probability: median, distribution } };
	});
}
