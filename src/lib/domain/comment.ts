import { hasRole, type Role } from './access.ts';

/** What can happen to a comment. The latest of `removed` and `restored` says whether it is there. */
export const COMMENT_ACTS = ['written', 'edited', 'removed', 'restored'] as const;
export type CommentAct = (typeof COMMENT_ACTS)[number];

export type CommentRights = { edit: boolean; remove: boolean; restore: boolean };
export type CommentQuery = {
	role: Role;
	isAuthor: boolean;
	/** Who took it out; null while it is there. */
	removedBy: 'viewer' | 'somebody else' | null;
};

/**
 * What one member may do with a comment: authors change and remove their own, editors remove any. Whoever removed one takes
 * that back, and so does an editor: an author does not undo what an editor did.
 */
export function commentRights({ role, isAuthor, removedBy }: CommentQuery): CommentRights {
	const [mayWrite, isEditor] = [hasRole(role, 'forecaster'), hasRole(role, 'editor')];
	const isThere = removedBy === null;
	return {
		edit: isThere && isAuthor && mayWrite,
		remove: isThere && ((isAuthor && mayWrite) || isEditor),
		restore: !isThere && ((removedBy === 'viewer' && mayWrite) || isEditor)
	};
}
