import { z } from 'zod';
import { assertRole, type Role } from '#lib/domain/access.ts';
import { zId } from '#lib/contract/values.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import { assertMayEdit } from '#lib/server/actions/question.ts';
import { findHere, type Here } from '#lib/server/actions/here.ts';
import type { Context } from './context.ts';
import type { SignedIn } from '#lib/server/auth/signed-in.ts';
import { userProcedure } from './trpc.ts';

export type Signed = Context & { user: SignedIn };

/** The space as a member meets it. @throws {AppError} not_found for everybody else: it does not exist for them */
export function enter(ctx: Signed, spaceId: SpaceId, missing = 'No such space.') {
	const here = findHere(ctx.store, { userId: ctx.user.id, spaceId }, ctx.clock());
	if (here === undefined) throw new AppError('not_found', missing);
	return here;
}

/** A procedure in a space, for members with at least this role. */
export const inSpace = (needed: Role) =>
	userProcedure.input(z.object({ spaceId: zId('s') })).use(({ ctx, input, next }) => {
		const here = enter(ctx, input.spaceId);
		assertRole(here.role, needed);
		return next({ ctx: { here } });
	});

/** A procedure on a question, for members of its space with at least this role. */
export const onQuestion = (needed: Role) =>
	userProcedure.input(z.object({ questionId: zId('q') })).use(({ ctx, input, next }) => {
		const { here, question } = openQuestion(ctx, input.questionId);
		assertRole(here.role, needed);
		return next({ ctx: { here, question } });
	});

/** A question and the space around it. Drafts exist for editors and for whoever wrote them. */
export function openQuestion(ctx: Signed, id: QuestionId, missing = 'No such question.') {
	const question = ctx.store.questions.find(id);
	if (question === undefined) throw new AppError('not_found', missing);
	const here = enter(ctx, question.spaceId, missing);
	if (question.opensAt === null && !mayEdit(here, question))
		throw new AppError('not_found', missing);
	return { here, question };
}

/** Whether whoever is here may change, resolve and reopen a question. */
export function mayEdit(here: Here, question: { authorId: string | null }): boolean {
	try {
		assertMayEdit(here, question);
		return true;
	} catch {
		return false;
	}
}

/** A question of the space one is in. @throws {AppError} not_found for one of another space */
export function openQuestionIn(ctx: Signed & { here: Here }, id: QuestionId) {
	const { here, question } = openQuestion(ctx, id);
	if (here.space.id !== ctx.here.space.id) throw new AppError('not_found', 'No such question.');
	return question;
}
