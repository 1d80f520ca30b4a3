import type { ImportId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

const comet = (title: string) => [
	{
		name: 'comet.csv',
		text: `question,forecaster,probability,outcome,time,close\n${title},Ida,0.141421,yes,2025-11-01T00:00:00Z,2025-12-01T00:00:00Z\n`
	}
];

/** A file that Ann has imported. */
export const COMET = comet('Will the comet return?');
/** One that she has imported and undone. */
export const TAIL = comet('Will the comet have a tail?');

type Imported = { space: SpaceId; importId: ImportId; undoneId: ImportId };

/** What `everyCall` calls of imports. */
export function importCalls({ space: spaceId, importId, undoneId }: Imported) {
	const files = [
		{
			name: 'a.csv',
			text: 'question,probability,time,outcome,close\nNew?,0.5,2025-11-01,yes,2025-12-01\n'
		}
	];
	const byEditor = (call: (api: Caller) => Promise<unknown>) => ({
		...{ needs: 'editor' as const, call }
	});
	return {
		import: {
			list: { needs: 'viewer' as const, call: (api: Caller) => api.import.list({ spaceId }) },
			check: byEditor((api) => api.import.check({ spaceId, files, forecaster: 'Ida' })),
			keep: byEditor((api) => api.import.keep({ spaceId, files, forecaster: 'Ida' })),
			undo: byEditor((api) => api.import.undo({ spaceId, importId })),
			redo: byEditor((api) => api.import.redo({ spaceId, importId: undoneId }))
		}
	};
}
