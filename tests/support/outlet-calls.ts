import type { SourceId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

const to = <N extends 'viewer' | 'editor'>(needs: N, call: (api: Caller) => Promise<unknown>) => ({
	needs,
	call
});

/** What `everyCall` calls of outlets. */
export function outletCalls({ space: spaceId, sourceId }: { space: SpaceId; sourceId: SourceId }) {
	return {
		outlet: {
			names: to('viewer', (api) => api.outlet.names({ spaceId })),
			list: to('viewer', (api) => api.outlet.list({ spaceId })),
			merge: to('editor', (api) => api.outlet.merge({ sourceId, intoId: null })),
			grade: to('editor', (api) => api.outlet.grade({ sourceId, reliability: 'B' }))
		}
	};
}
