import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

/** What `everyCall` calls of the palette. */
export const findCalls = ({
	space: spaceId,
	questionId
}: {
	space: SpaceId;
	questionId: QuestionId;
}) => ({
	find: {
		all: {
			needs: 'viewer' as const,
			call: (api: Caller) => api.find.all({ spaceId, text: '', recent: [questionId] })
		}
	}
});
