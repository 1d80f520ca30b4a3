import { tracked } from '@trpc/server';
import { zLiveChanges } from '#lib/contract/space.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { inSpace, mayEdit } from './here.ts';
import { router } from './trpc.ts';

export const liveRouter = router({
	/** That something in the space changed, and on which question: never a number. One stream a tab. */
	changes: inSpace('viewer')
		.input(zLiveChanges)
		.subscription(async function* ({ ctx, input, signal }) {
			const { bus, store, user, here, session, clock } = ctx;
			if (signal === undefined) return;
			const since = input.lastEventId == null ? null : Number(input.lastEventId);
			for await (const change of bus.changes(since, signal)) {
				if (change.spaceId !== here.space.id) continue;
				// Who has left, or is signed out, hears no more; a role may have changed since the stream was opened.
				const member = store.spaces.findFor(user.id, here.space.id);
				if (member === undefined) return;
				if (session.hash !== null && store.sessions.find(session.hash, clock()) === undefined)
					return;
				if (isUnseenDraft(store, { ...here, role: member.role }, change.questionId)) continue;
				yield tracked(String(change.seq), { questionId: change.questionId, verb: change.verb });
			}
		})
});

/** Drafts are news only to who may open them. */
function isUnseenDraft(store: Store, here: Here, id: QuestionId | null): boolean {
	const question = id === null ? undefined : store.questions.find(id);
	return question?.opensAt === null && !mayEdit(here, question);
}
