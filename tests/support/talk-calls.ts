import type { EvidenceId, QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';
import type { TestApp } from './app.ts';

type About = { questionId: QuestionId; evidenceId: EvidenceId };

/** Comments of Bob's, one of them removed, a condition of his and one of Ann's, and a note. */
export async function talkIn({ as, ann, bob }: TestApp, { questionId, evidenceId }: About) {
	const api = as(bob);
	const { id: commentId } = await api.comment.write({ questionId, words: 'I smell zirconium.' });
	const { id: removedId } = await api.comment.write({ evidenceId, words: 'More zirconium.' });
	await api.comment.remove({ commentId: removedId });
	const { id: ownConditionId } = await api.mindChanger.state({
		...{ questionId, words: 'The zirconium runs out.' }
	});
	const { id: conditionId } = await as(ann).mindChanger.state({
		...{ questionId, words: 'Another lab finds no zirconium.' }
	});
	await api.note.save({ questionId, text: 'zirconium, I say', revision: 0 });
	return { commentId, removedId, conditionId, ownConditionId };
}
type Talk = Awaited<ReturnType<typeof talkIn>> & About & { space: SpaceId };

const to = <N extends 'viewer' | 'forecaster'>(
	needs: N,
	call: (api: Caller) => Promise<unknown>
) => ({ needs, call });

/** What `everyCall` calls of comments, notes and conditions. */
export function talkCalls(world: Talk) {
	const { space: spaceId, questionId, evidenceId, commentId, removedId } = world;
	const { conditionId, ownConditionId } = world;
	const words = 'Hm.';
	return {
		comment: {
			list: to('viewer', (api) => api.comment.list({ questionId })),
			replies: to('viewer', (api) => api.comment.replies({ commentId })),
			versions: to('viewer', (api) => api.comment.versions({ commentId })),
			where: to('viewer', (api) => api.comment.where({ commentId })),
			counts: to('viewer', (api) =>
				api.comment.counts({ spaceId, evidenceIds: [evidenceId], asOf: null })
			),
			people: to('viewer', (api) => api.comment.people({ spaceId })),
			open: to('forecaster', (api) => api.comment.open({ questionId })),
			write: to('forecaster', (api) => api.comment.write({ evidenceId, words })),
			edit: to('forecaster', (api) => api.comment.edit({ commentId, words })),
			remove: to('forecaster', (api) => api.comment.remove({ commentId })),
			restore: to('forecaster', (api) => api.comment.restore({ commentId: removedId }))
		},
		note: {
			get: to('viewer', (api) => api.note.get({ questionId })),
			save: to('viewer', (api) => api.note.save({ questionId, text: words, revision: 1 })),
			list: to('viewer', (api) => api.note.list({ spaceId, text: 'zirconium' }))
		},
		mindChanger: {
			list: to('viewer', (api) => api.mindChanger.list({ questionId })),
			onEvidence: to('viewer', (api) => api.mindChanger.onEvidence({ spaceId, evidenceId })),
			state: to('forecaster', (api) => api.mindChanger.state({ questionId, words })),
			mark: to('forecaster', (api) =>
				api.mindChanger.mark({ mindChangerId: conditionId, evidenceId })
			),
			step: to('forecaster', (api) =>
				api.mindChanger.step({ mindChangerId: ownConditionId, act: 'dropped' })
			)
		}
	};
}
