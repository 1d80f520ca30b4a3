import { assertRole } from '#lib/domain/access.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { Reliability } from '#lib/domain/evidence/grade.ts';
import type { SourceId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';

/**
 * Says how reliable an outlet is held to be from now on. Saying what is said already writes nothing.
 *
 * @throws {AppError} forbidden for all but editors
 */
export function gradeOutlet(
	store: Store,
	here: Here,
	said: { sourceId: SourceId; reliability: Reliability | null }
): void {
	assertRole(here.role, 'editor');
	if (store.sources.gradeOf(said.sourceId, here.now) === said.reliability) return;
	store.sources.grade(writingOf(here), { spaceId: here.space.id, ...said });
}

/**
 * Says that an outlet is another one: its articles are that one's from now on, those that were merged into it go along, and its own grades stay on
 * record. With null it is one of its own again. Gives back the outlets that went along.
 *
 * @throws {AppError} forbidden for all but editors; not_found where the other is of another space; invalid where it is itself, or was merged
 */
export function mergeOutlet(
	store: Store,
	here: Here,
	{ sourceId, intoId }: { sourceId: SourceId; intoId: SourceId | null }
): SourceId[] {
	assertRole(here.role, 'editor');
	const { id: spaceId } = here.space;
	const into = intoId === null ? null : store.sources.get(intoId);
	if (into !== null && into.spaceId !== spaceId) throw new AppError('not_found', 'No such outlet.');
	if (into !== null && (into.id === sourceId || into.outletId !== into.id))
		throw new AppError('invalid', 'Choose another outlet, one that is not merged.', 'intoId');
	const outletId = store.sources.get(sourceId).outletId;
	if (outletId === (intoId ?? sourceId)) return [];
	const along = store.sources
		.list(spaceId)
		.filter((row) => intoId !== null && row.id !== sourceId && row.outletId === sourceId)
		.map(({ id }) => id);
	for (const id of [sourceId, ...along])
		store.sources.merge(writingOf(here), { spaceId, sourceId: id, intoId });
	return along;
}
