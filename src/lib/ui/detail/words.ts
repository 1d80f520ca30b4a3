import { isVoidOutcome } from '#lib/domain/question.ts';
import { DAY, localDay, MINUTE, type Instant, type Zone } from '#lib/domain/time.ts';
import {
	formatCountdown,
	formatDay,
	formatDayTime,
	formatDeadline,
	formatDuration,
	formatShortDay,
	formatTime,
	formatUnits
} from '#lib/ui/format.ts';
import type { Detail } from './detail.ts';

/** A moment as it is said on the day `now` falls on: the time for today, else the day. */
export const dayOrTime = (at: Instant, now: Instant, zone: Zone): string =>
	localDay(at, zone) === localDay(now, zone) ? formatTime(at, zone) : formatShortDay(at, zone);

/** How long ago: `just now`, `1.6 h old`, `3 days old`. */
export function ageOf(at: Instant, now: Instant): string {
	const age = now - at;
	if (age < MINUTE) return 'just now';
	return `${age < DAY ? formatDuration(age) : formatUnits(Math.floor(age / DAY), 'day')} old`;
}

/** When forecasts stop, for the status line: `closes in`, `71 days`, `31 Dec 2025, 24:00 in Budapest`. */
export function closingWords({ question, asOf }: Detail, zone: Zone) {
	const { closesAt, deadlineAt, deadlineDay, opensAt, status } = question;
	const date =
		deadlineDay !== null && closesAt === deadlineAt
			? formatDeadline(deadlineDay, question.zone)
			: formatDayTime(closesAt, zone);
	if (status === 'upcoming' && opensAt !== null)
		return { before: `opens ${formatDayTime(opensAt, zone)}, closes`, countdown: null, date };
	if (status === 'draft') return { before: 'closes', countdown: null, date };
	if (asOf >= closesAt) return { before: 'closed', countdown: null, date };
	const left = formatCountdown(asOf, closesAt);
	return { before: /\d/.test(left) ? 'closes in' : 'closes', countdown: left, date };
}

/** How long a resolved question took forecasts that count: `forecast from 17 Oct to 31 Dec 2025, 75.7 d`. */
export function forecastSpan({ question, resolution }: Detail, zone: Zone): string {
	const from = question.opensAt ?? question.createdAt;
	const to = Math.min(question.closesAt, resolution?.knownAt ?? Infinity);
	if (to <= from) return `asked ${formatDay(from, zone)}`;
	const [first, last] = [formatDay(from, zone), formatDay(to - 1, zone)];
	const lasted = formatDuration(to - from);
	if (first === last) return `forecast on ${last}, for ${lasted}`;
	const start = first.slice(-4) === last.slice(-4) ? formatShortDay(from, zone) : first;
	return `forecast from ${start} to ${last}, ${lasted}`;
}

/** What happened, for the status mark. */
export function outcomeOf({ resolution }: Detail) {
	if (resolution === null) return null;
	const { outcomeKind, optionLabel } = resolution;
	if (outcomeKind === 'yes' || outcomeKind === 'no') return outcomeKind;
	if (outcomeKind === 'ambiguous' || outcomeKind === 'annulled') return outcomeKind;
	return isVoidOutcome(outcomeKind) ? null : { label: optionLabel ?? 'an option' };
}

/** Why the form is not there, and what to do instead. */
export function refusalOf(detail: Detail, zone: Zone): string {
	const { question, isPast, asOf } = detail;
	if (isPast)
		return `This is the page as it was known on ${formatDayTime(asOf, zone)}. Forecasts are made now.`;
	if (question.status === 'draft') return 'A draft takes no forecasts. Publish it first.';
	if (question.status === 'upcoming' && question.opensAt !== null)
		return `Forecasts can be made from ${formatDayTime(question.opensAt, zone)} on.`;
	if (question.status !== 'open')
		return `This question closed on ${formatDay(question.closesAt - 1, question.zone)} and takes no more forecasts.`;
	return 'Viewers can read but not write here. Ask an owner of the space for the role forecaster.';
}
