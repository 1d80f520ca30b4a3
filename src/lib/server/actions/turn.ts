import type { QuestionId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Here } from './here.ts';

/**
 * What a notice of what somebody says about an outcome is told by: the same until somebody else says something about it too, so
 * that whoever proposes or disputes again and again is heard of once. The notice leads to what stands now.
 */
export function turnOf(store: Store, { now, forecasterId, userId }: Here, id: QuestionId): string {
	const said = [...store.proposals.list(id, now), ...store.proposals.steps(id, now)];
	const recorded = store.resolutions.list(id, now);
	const ofOthers =
		said.filter((row) => row.forecasterId !== forecasterId).length +
		recorded.filter((row) => row.by !== userId).length;
	return [id, forecasterId, ofOthers].join(' ');
}
