import type { QuestionId } from '#lib/domain/ids.ts';
import type { Kind } from '#lib/domain/question.ts';
import { DAY } from '#lib/domain/time.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';
import { pointsTo } from './proposal.ts';

/** The longest page of due questions: each is looked at for what its evidence points to. */
const MOST = 25;

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { space } = await parent();
	const list = (status: 'due' | 'open' | 'closed') =>
		orKitError(
			locals.api.question.list({ spaceId: space.id, status, sort: 'closing', limit: MOST })
		);
	const [due, open, closed] = [await list('due'), await list('open'), await list('closed')];
	return {
		due: await Promise.all(
			due.rows.map(async (row) => ({ ...row, ...(await judged(locals.api, row)) }))
		),
		hasMore: due.next !== null,
		closed: closed.rows.filter((row) => !row.isDue),
		closing: open.rows.filter((row) => !row.isDue && row.closesAt < space.now + 7 * DAY)
	};
};

/** Whether this member may resolve a question, and what strong evidence proposes. */
async function judged(api: App.Locals['api'], { id, kind }: { id: QuestionId; kind: Kind }) {
	const { evidence, may } = await orKitError(api.question.detail({ questionId: id }));
	const pointer = kind === 'binary' ? pointsTo(evidence) : null;
	if (pointer === null) return { mayResolve: may.resolve, proposal: null };
	const { proposed } = await orKitError(api.resolution.preview({ questionId: id, ...pointer }));
	return {
		mayResolve: may.resolve,
		proposal: {
			outcomeKind: pointer.outcomeKind,
			evidenceIds: pointer.evidenceIds,
			knownAt: proposed.knownAt
		}
	};
}
