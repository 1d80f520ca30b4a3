import type { z } from 'zod';
import { HORIZONS, type BreakdownBy } from '#lib/contract/record-choices.ts';
import type { zBreakdown } from '#lib/contract/record.ts';
import { edgesOf, knownForecasters, selectionOf, type Asking } from './record-query.ts';

type Query = z.output<typeof zBreakdown>;

/** A record in its groups, each under its key: a tag or '' for none, a class of time left, a kind, a forecaster's id. */
export async function breakdownView(
	{ store, record, here }: Asking,
	{ by, whole, ...query }: Query
) {
	knownForecasters(store, here, query.forecaster);
	const edges = edgesOf(query.bins);
	const found = await record('breakdown', { ...selectionOf(here, query), by, whole, edges });
	return {
		...found,
		groups: found.groups.map(({ key, bins, ...figures }) => ({
			...figures,
			key: keyOf(by, key),
			// Small diagrams draw the curve, unless the classic bins are asked for.
			bins: query.bins === 'ten' ? bins : []
		}))
	};
}

/** What a group is called: a class of time left has a name, the rest are their own. */
export const keyOf = (by: BreakdownBy, key: string): string =>
	by === 'horizon' ? (HORIZONS[Number(key)] ?? '') : key;
