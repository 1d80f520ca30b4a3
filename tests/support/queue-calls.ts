import { DEFAULT_RULES } from '#lib/domain/queue/rules.ts';
import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

type Asked = { space: SpaceId; questionId: QuestionId };

/** What `everyCall` calls of the Desk and the queue. */
export function queueCalls({ space: spaceId, questionId }: Asked) {
	const byViewer = (call: (api: Caller) => Promise<unknown>) => ({
		...{ needs: 'viewer' as const, call }
	});
	return {
		desk: {
			today: byViewer((api) => api.desk.today({ spaceId })),
			moves: byViewer((api) => api.desk.moves({ spaceId, over: 'month' }))
		},
		queue: {
			at: byViewer((api) => api.queue.at({ spaceId, questionId })),
			snooze: byViewer((api) => api.queue.snooze({ questionId, choice: 'week' })),
			unsnooze: byViewer((api) => api.queue.unsnooze({ questionId })),
			seen: byViewer((api) => api.queue.seen({ questionId })),
			setRules: byViewer((api) =>
				api.queue.setRules({ spaceId, ...DEFAULT_RULES, off: [...DEFAULT_RULES.off] })
			)
		}
	};
}
