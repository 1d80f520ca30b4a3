import { z } from 'zod';
import { assertRole, type Role } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { CommentId, EvidenceId, QuestionId } from '#lib/domain/ids.ts';
import { place as zPlace } from '#lib/contract/comment.ts';
import { zId } from '#lib/contract/values.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { placeOf } from '#lib/server/actions/comment.ts';
import type { TalkPlace } from '#lib/server/store/comments.ts';
import { enter, openQuestion, type Signed } from './here.ts';
import { userProcedure } from './trpc.ts';

/** A procedure about a question or an item of evidence, for members of its space with at least this role. */
export const onPlace = (needed: Role) =>
	userProcedure.input(z.object(zPlace)).use(({ ctx, input, next }) => {
		const opened = openPlace(ctx, input);
		assertRole(opened.here.role, needed);
		return next({ ctx: opened });
	});

/** A procedure on a comment, for members who can open what it is about and have at least this role. */
export const onComment = (needed: Role) =>
	userProcedure.input(z.object({ commentId: zId('c') })).use(({ ctx, input, next }) => {
		const { here, place, row } = openComment(ctx, input.commentId);
		assertRole(here.role, needed);
		return next({ ctx: { here, place, row } });
	});

const MISSING = 'No such comment.';

function openComment(ctx: Signed, id: CommentId) {
	const found = ctx.store.comments.find(id, Number.MAX_SAFE_INTEGER);
	if (found === undefined) throw new AppError('not_found', MISSING);
	const { here, place } = openPlace(ctx, placeOf(found), MISSING);
	// What is written later, by the clock of the space, is not there yet.
	const row = ctx.store.comments.find(id, here.now);
	if (row === undefined || row.at > here.now) throw new AppError('not_found', MISSING);
	return { here, place, row };
}

type Named = { questionId: QuestionId | null; evidenceId: EvidenceId | null };

function openPlace(
	ctx: Signed,
	{ questionId, evidenceId }: Named,
	missing?: string
): { here: Here; place: TalkPlace } {
	if (questionId !== null && evidenceId === null) {
		const { here } = openQuestion(ctx, questionId, missing);
		return { here, place: { questionId, evidenceId } };
	}
	if (questionId !== null || evidenceId === null)
		throw new AppError('invalid', 'Name a question or an item of evidence: one of the two.');
	const { spaceId } = ctx.store.evidence.get(evidenceId);
	const here = enter(ctx, spaceId, missing ?? 'No such evidence.');
	return { here, place: { questionId, evidenceId } };
}
