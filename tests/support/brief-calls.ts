import type { BriefId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

/** A brief on these questions, with words of its own on the first. */
export const planOn = (questionIds: readonly QuestionId[], judgement: string | null = null) => ({
	title: 'The week in moons',
	tlp: 'TLP:GREEN' as const,
	items: questionIds.map((questionId, i) => ({
		...{ questionId, judgement: i === 0 ? judgement : null }
	}))
});

type Briefed = {
	space: SpaceId;
	questionId: QuestionId;
	briefId: BriefId;
	/** Bob's. */
	draftBriefId: BriefId;
};

/** What `everyCall` calls of briefs. */
export function briefCalls({ space: spaceId, questionId, briefId, draftBriefId }: Briefed) {
	const plan = planOn([questionId]);
	const by = (needs: 'viewer' | 'forecaster', call: (api: Caller) => Promise<unknown>) => ({
		...{ needs, call }
	});
	return {
		brief: {
			list: by('viewer', (api) => api.brief.list({ spaceId })),
			read: by('viewer', (api) => api.brief.read({ briefId })),
			begin: by('forecaster', (api) => api.brief.begin({ spaceId, plan })),
			save: by('forecaster', (api) => api.brief.save({ briefId: draftBriefId, revision: 1, plan })),
			issue: by('forecaster', (api) => api.brief.issue({ briefId: draftBriefId, revision: 1 })),
			discard: by('forecaster', (api) => api.brief.discard({ briefId: draftBriefId }))
		}
	};
}
