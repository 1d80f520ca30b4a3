import { group, sum } from 'd3-array';
import { outletRecord, type PointedItem } from '#lib/domain/evidence/outlet-record.ts';
import { hasRole } from '#lib/domain/access.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** A space's outlets. The record is over settled questions alone, of which everybody sees every number. */
export function outletsView(store: Store, here: Here) {
	const { id: spaceId } = here.space;
	const judged = byOutlet(store.sources.judgedOnResolved(spaceId));
	return {
		mayGrade: hasRole(here.role, 'editor'),
		rows: asOutlets(store.sources.list(spaceId)).map((row) => ({
			...row,
			grade: store.sources.gradeAt(row.id, here.now),
			record: outletRecord(judged.get(row.id) ?? [])
		}))
	};
}

/** Each outlet with its other spellings, and how much came from it under all of them. */
function asOutlets(spellings: ReturnType<Store['sources']['list']>) {
	const byOutlet = group(spellings, ({ outletId }) => outletId);
	return spellings
		.filter(({ id, outletId }) => id === outletId)
		.map(({ id, name }) => {
			const all = byOutlet.get(id) ?? [];
			return {
				...{ id, name },
				articles: sum(all, ({ articles }) => articles),
				items: sum(all, ({ items }) => items),
				merged: all
					.filter((other) => other.id !== id)
					.map((other) => ({ id: other.id, name: other.name }))
			};
		});
}

type Judged = ReturnType<Store['sources']['judgedOnResolved']>[number];

/** The judged items of each outlet: everybody's ratios of one item on one question together. */
function byOutlet(rows: readonly Judged[]): Map<string, PointedItem[]> {
	const items = new Map<string, { sourceId: string; happened: boolean; ratios: number[] }>();
	for (const { sourceId, evidenceId, questionId, outcomeKind, likelihoodRatio } of rows) {
		const key = `${evidenceId} ${questionId}`;
		const item = items.get(key) ?? { sourceId, happened: outcomeKind === 'yes', ratios: [] };
		item.ratios.push(likelihoodRatio);
		items.set(key, item);
	}
	const outlets = new Map<string, PointedItem[]>();
	for (const item of items.values())
		outlets.set(item.sourceId, [...(outlets.get(item.sourceId) ?? []), item]);
	return outlets;
}
