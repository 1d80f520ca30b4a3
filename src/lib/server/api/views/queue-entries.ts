import { hasRole, visibleNumbers } from '#lib/domain/access.ts';
import { nextLook } from '#lib/domain/queue/next-look.ts';
import { byUrgency, type Entry } from '#lib/domain/queue/order.ts';
import { reasonsToLook } from '#lib/domain/queue/reasons.ts';
import { QUEUE_NOTICES } from '#lib/domain/queue/rules.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

/** Everything that needs this member now, the most urgent first, and when time alone brings something next. */
export function readQueue(store: Store, here: Here) {
	const { space, role, userId, forecasterId, now } = here;
	if (userId === null) return { entries: [], nextLook: null };
	const looking = {
		now,
		rules: store.queue.rules(userId, space.id),
		mayForecast: hasRole(role, 'forecaster')
	};
	const standings = store.queue.standings({
		...{ spaceId: space.id, userId, forecasterId, now, kinds: QUEUE_NOTICES },
		isEditor: hasRole(role, 'editor'),
		seesCrowd: (hasForecast) =>
			visibleNumbers({ rule: space.settings.crowdRule, role, hasForecast, isSettled: false }).crowd
	});
	const entries: Entry[] = [];
	const calm: typeof standings = [];
	for (const standing of standings) {
		const reasons = reasonsToLook(standing, looking);
		if (reasons.length === 0) calm.push(standing);
		else entries.push({ id: standing.id, closesAt: standing.closesAt, reasons });
	}
	return { entries: entries.sort(byUrgency), nextLook: nextLook(calm, looking) };
}
