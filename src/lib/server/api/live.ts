import { tracked } from '@trpc/server';
import { zLiveChanges } from '#lib/contract/space.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Verb } from '#lib/server/store/log.ts';
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
				if (change.spaceId !== here.space.id || UNSEEN.has(change.verb)) continue;
				// Who has left, or is signed out, hears no more; a role may have changed since the stream was opened.
				const member = store.spaces.findFor(user.id, here.space.id);
				if (member === undefined) return;
				if (session.hash !== null && store.sessions.find(session.hash, clock()) === undefined)
					return;
				if (isUnseen(store, { ...here, role: member.role }, change.questionId)) continue;
				yield tracked(String(change.seq), { questionId: change.questionId, verb: change.verb });
			}
		})
});

/** What an import writes is no news before it is applied; that scores have followed is. */
const UNSEEN: ReadonlySet<string> = new Set<Verb>(['import.begun', 'import.written']);

/** Drafts are news only to who may open them, and what an undone import hides is none. */
function isUnseen(store: Store, here: Here, id: QuestionId | null): boolean {
	if (id === null) return false;
	const question = store.questions.find(id);
	if (question === undefined) return true;
	return question.opensAt === null && !mayEdit(here, question);
}
