import type { Role } from '#lib/domain/access.ts';
import type { ForecasterId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { SpaceSettings } from '#lib/server/store/schema/people.ts';
import type { Viewer } from '#lib/server/store/visible.ts';
import type { Writing } from '#lib/server/store/writing.ts';

/** Somebody in a space at a moment: what every action and every view starts from. */
export type Here = {
	space: { id: SpaceId; name: string; slug: string; settings: SpaceSettings; asOf: Instant | null };
	role: Role;
	/** Null for a forecaster without an account: the example's invented analysts. */
	userId: UserId | null;
	forecasterId: ForecasterId;
	/** By the space's clock. */
	now: Instant;
	/** By the real one. */
	recordedAt: Instant;
};

/** A space as a member meets it at an instant of the real clock; undefined for everybody else. */
export function findHere(
	store: Store,
	who: { userId: UserId; spaceId: SpaceId },
	recordedAt: Instant
): (Here & { userId: UserId }) | undefined {
	const found = store.spaces.findFor(who.userId, who.spaceId);
	if (found === undefined) return undefined;
	const now = found.space.asOf ?? recordedAt;
	return { ...found, userId: who.userId, now, recordedAt };
}

export const writingOf = ({ userId, forecasterId, now, recordedAt }: Here): Writing => ({
	by: userId,
	actor: userId ?? forecasterId,
	at: now,
	recordedAt
});

export const viewerOf = ({ role, forecasterId, space }: Here): Viewer => ({
	role,
	forecasterId,
	rule: space.settings.crowdRule
});
