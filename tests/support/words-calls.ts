import type { SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

/** What `everyCall` calls of words. */
export const wordsCalls = ({ space: spaceId }: { space: SpaceId }) => ({
	words: {
		meanings: {
			needs: 'viewer' as const,
			call: (api: Caller) => api.words.meanings({ spaceId, forecaster: 'everyone', word: 'likely' })
		}
	}
});
