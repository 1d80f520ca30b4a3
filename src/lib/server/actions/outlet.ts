import { assertRole } from '#lib/domain/access.ts';
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
