import type { Outputs } from '#lib/client/types.ts';
import type { Instant } from '#lib/domain/time.ts';
import { formatCountdown, formatUnits } from '#lib/ui/format.ts';

export type DueRow = Outputs['docket']['list']['due'][number];

/** How long ago: `3 days ago`, `since yesterday`, `just now`. */
export function sayPassed(at: Instant, now: Instant): string {
	const since = formatCountdown(at, now);
	if (since === 'now') return 'just now';
	return since === 'tomorrow' ? 'since yesterday' : `${since} ago`;
}

/** How far off: `in 3 days`, `tomorrow`. */
export function sayAhead(at: Instant, now: Instant): string {
	const left = formatCountdown(now, at);
	return left === 'tomorrow' || left === 'now' ? left : `in ${left}`;
}

/** Who stands to be scored: `nobody has a number on it`, `3 people, 5 forecasts`. */
export function sayStakes({ people, forecasts }: DueRow['atStake']): string {
	if (people === 0) return 'nobody has a number on it';
	const who = people === 1 ? '1 person' : `${String(people)} people`;
	return `${who}, ${formatUnits(forecasts, 'forecast')}`;
}

/** What can be done with a row: `Resolve`, `Correct`, or `Propose` where one person may not decide alone. */
export function sayWay({
	mayRecord,
	outcomeKind
}: Pick<DueRow, 'mayRecord' | 'outcomeKind'>): string {
	if (!mayRecord) return 'Propose';
	return outcomeKind === null ? 'Resolve' : 'Correct';
}

/** Where a row's form is, with what strong evidence points to already in it. */
export function formAddress(here: string, { pointer }: Pick<DueRow, 'pointer'>): string {
	if (pointer === null) return `${here}/resolve`;
	return `${here}/resolve?outcome=${pointer.outcomeKind}&evidence=${pointer.evidenceIds.join(',')}`;
}
