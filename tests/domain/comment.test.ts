import { expect, test } from 'vitest';
import { ROLES } from '#lib/domain/access.ts';
import { commentRights } from '#lib/domain/comment.ts';

const NOTHING = { edit: false, remove: false, restore: false };

test('authors change and remove their own, editors remove any, viewers do nothing', () => {
	const rights = (isAuthor: boolean) =>
		ROLES.map((role) => commentRights({ role, isAuthor, removedBy: null }));
	const own = { edit: true, remove: true, restore: false };
	const any = { edit: false, remove: true, restore: false };
	expect(rights(true)).toEqual([NOTHING, own, own, own]);
	expect(rights(false)).toEqual([NOTHING, NOTHING, any, any]);
});

test('whoever removed a comment puts it back, and so do editors; its author does not undo an editor', () => {
	const back = { edit: false, remove: false, restore: true };
	const asAuthor = { role: 'forecaster', isAuthor: true } as const;
	expect(commentRights({ ...asAuthor, removedBy: 'viewer' })).toEqual(back);
	expect(commentRights({ ...asAuthor, removedBy: 'somebody else' })).toEqual(NOTHING);
	expect(commentRights({ role: 'editor', isAuthor: false, removedBy: 'somebody else' })).toEqual(
		back
	);
});
