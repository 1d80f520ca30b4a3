import { DAY, type Instant } from '#lib/domain/time.ts';
import { closingMarks, staleAt, type Looking } from './reasons.ts';
import type { ReasonKind } from './rules.ts';
import { snoozeOf, type Standing } from './standing.ts';

/**
 * The first instant after now at which time alone can bring one of these questions into the queue; null when none will. What
 * people do can bring one sooner.
 */
export function nextLook(standings: readonly Standing[], looking: Looking): Instant | null {
	if (!looking.mayForecast) return null;
	let next: Instant | null = null;
	for (const standing of standings)
		for (const at of instants(standing, looking))
			if (at > looking.now && (next === null || at < next)) next = at;
	return next;
}

function instants(standing: Standing, { now, rules }: Looking): Instant[] {
	const { opensAt, closesAt, resolvesBy, isSettled, last } = standing;
	if (isSettled) return [];
	const isOn = (kind: ReasonKind) => !rules.off.includes(kind);
	const until = snoozeOf(standing)?.until ?? null;
	const found = [...(until === null ? [] : [until]), ...(isOn('due') ? [resolvesBy] : [])];
	if (now >= closesAt || last?.withdraws === true) return found;
	if (isOn('closing')) found.push(...closingMarks(closesAt, rules));
	if (last === null && isOn('no_number')) {
		const { noNumberDays } = rules;
		found.push(Math.max(opensAt, noNumberDays === null ? opensAt : closesAt - noNumberDays * DAY));
	}
	if (last !== null && isOn('old')) {
		const stale = staleAt(standing, last.at, rules);
		if (stale < closesAt) found.push(stale);
	}
	return found;
}
