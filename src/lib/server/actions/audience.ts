import { hasRole } from '#lib/domain/access.ts';
import type { QuestionId, UserId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Here } from './here.ts';

/** Accounts with a number on a question, at any time up to now. */
export function peopleAtStake(store: Store, here: Here, id: QuestionId): UserId[] {
	const accounts = new Map(
		store.forecasters.list(here.space.id).map((row) => [row.id, row.userId])
	);
	return store.forecasts
		.tally(id, here.now, here.now)
		.map(({ forecasterId }) => accounts.get(forecasterId) ?? null)
		.filter((userId) => userId !== null);
}

/** Accounts that may resolve a question: whoever asked it, and the editors. */
export function resolversOf(
	store: Store,
	here: Here,
	{ authorId }: { authorId: UserId | null }
): UserId[] {
	return store.spaces
		.members(here.space.id)
		.filter(({ userId, role }) => hasRole(role, userId === authorId ? 'forecaster' : 'editor'))
		.map(({ userId }) => userId);
}
