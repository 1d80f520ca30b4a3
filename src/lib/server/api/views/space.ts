import { USUAL_DISCOUNTS } from '#lib/domain/evidence/grade.ts';
import { USUAL_REST } from '#lib/domain/evidence/unexplained.ts';
import { hasRole } from '#lib/domain/access.ts';
import { brierFormOf } from '#lib/domain/score/brier-form.ts';
import { wordScaleOf } from '#lib/domain/words/scale.ts';
import { viewerOf, type Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** A space as one of its members meets it. */
export function spaceView(store: Store, here: Here) {
	const { space, role, now, forecasterId } = here;
	const base = {
		spaceId: space.id,
		now,
		viewer: viewerOf(here),
		tag: null,
		match: null,
		mine: null
	} as const;
	return {
		id: space.id,
		name: space.name,
		slug: space.slug,
		zone: space.settings.zone,
		crowdRule: space.settings.crowdRule,
		crowdMethod: space.settings.crowdMethod,
		hasLeaderboard: space.settings.leaderboard,
		brierForm: brierFormOf(space.settings),
		wordScale: wordScaleOf(space.settings),
		/** What grades leave of a strength, and from how many decibans on a move is asked about. */
		discounts: space.settings.discounts ?? USUAL_DISCOUNTS,
		restFrom: space.settings.restFrom ?? USUAL_REST,
		role,
		forecasterId,
		/** By the space's clock. */
		now,
		/** The space has a clock of its own: it is an example. */
		hasOwnClock: space.asOf !== null,
		counts: {
			open: store.lists.count({ ...base, status: 'open' }),
			due: store.lists.count({ ...base, status: 'due' })
		},
		may: {
			forecast: hasRole(role, 'forecaster'),
			ask: hasRole(role, 'forecaster'),
			edit: hasRole(role, 'editor'),
			moveClock: space.asOf !== null && hasRole(role, 'editor'),
			manage: hasRole(role, 'owner')
		}
	};
}
