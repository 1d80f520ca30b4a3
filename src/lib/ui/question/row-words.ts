import type { Outputs } from '#lib/client/types.ts';
import { DAY, localDay, type Instant, type Zone } from '#lib/domain/time.ts';
import { formatCountdown, formatDay, formatShortDay } from '#lib/ui/format.ts';

export type QuestionRow = Outputs['question']['list']['rows'][number];
type Dates = Pick<QuestionRow, 'status' | 'isDue' | 'opensAt' | 'closesAt' | 'resolvesBy' | 'zone'>;

/** What happens to a question next: "Closes in 10 days"; null when nothing does. */
export function sayNext(row: Dates, now: Instant): string | null {
	if (row.isDue) return sayDue(row, now);
	switch (row.status) {
		case 'draft':
			return 'Not asked yet';
		case 'upcoming':
			return row.opensAt === null ? null : `Opens ${ahead(now, row.opensAt)}`;
		case 'open':
			return `Closes ${ahead(now, row.closesAt)}`;
		case 'closed':
			return `Answer due ${ahead(now, row.resolvesBy)}`;
		case 'resolved':
		case 'void':
			return null;
	}
}

/** Since when an answer is due: "Due since yesterday". */
export function sayDue(
	{ resolvesBy, zone }: Pick<Dates, 'resolvesBy' | 'zone'>,
	now: Instant
): string {
	// The last day for the answer: one that ends at midnight ends the day before.
	const last = resolvesBy - 1;
	const days = daysBetween(last, now, zone);
	if (days === 0) return 'Due today';
	return days === 1 ? 'Due since yesterday' : `Due since ${shortDay(last, zone, now)}`;
}

/** By when an answer is to be given that is not due yet: "Answer due 31 Dec, in 10 days". */
export const sayComing = (
	{ resolvesBy, zone }: Pick<Dates, 'resolvesBy' | 'zone'>,
	now: Instant
): string => `Answer due ${shortDay(resolvesBy - 1, zone, now)}, ${ahead(now, resolvesBy)}`;

/** The last day on which forecasts are taken: what ends at midnight ends the day before. */
export const closingDay = (
	{ closesAt, zone }: Pick<Dates, 'closesAt' | 'zone'>,
	now: Instant
): string => shortDay(closesAt - 1, zone, now);

/** What a row's numbers are about: "5 options; Budapest"; null for yes or no. */
export function sayOptions({
	kind,
	options,
	option
}: Pick<QuestionRow, 'kind' | 'options' | 'option'>): string | null {
	if (kind === 'binary') return null;
	return option === null ? `${options} options` : `${options} options; ${option}`;
}

// A day without its year while that is the current one: `31 Dec`, `31 Dec 2026`.
const shortDay = (at: Instant, zone: Zone, now: Instant): string =>
	localDay(at, zone).slice(0, 4) === localDay(now, zone).slice(0, 4)
		? formatShortDay(at, zone)
		: formatDay(at, zone);

/** How far ahead: `in 10 days`, `tomorrow`. */
export function ahead(now: Instant, at: Instant): string {
	const left = formatCountdown(now, at);
	return /\d/.test(left) ? `in ${left}` : left;
}

const daysBetween = (from: Instant, to: Instant, zone: Zone): number =>
	(Date.parse(localDay(to, zone)) - Date.parse(localDay(from, zone))) / DAY;
