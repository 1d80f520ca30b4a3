import type { QuestionId } from '#lib/domain/ids.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** Every version of a question, newest first, with who edited it and why. */
export function versionsView(store: Store, here: Here, id: QuestionId) {
	const names = new Map(
		store.forecasters
			.list(here.space.id)
			.flatMap((row) => (row.userId ? [[row.userId, row.name]] : []))
	);
	return store.questions
		.versions(id)
		.toReversed()
		.map((version) => ({
			id: version.id,
			number: version.number,
			title: version.title,
			criteria: version.criteria,
			background: version.background,
			tags: version.tags,
			options: version.options,
			opensAt: version.opensAt,
			deadlineDay: version.deadlineDay,
			zone: version.zone,
			closesAt: version.closesAt,
			resolvesBy: version.resolvesBy,
			at: version.at,
			by: version.by === null ? null : (names.get(version.by) ?? null),
			note: version.note,
			minor: version.minor
		}));
}
