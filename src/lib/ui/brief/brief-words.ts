import type {
	BriefContent,
	BriefItem,
	Dissent,
	Estimate,
	Reason
} from '#lib/domain/brief/content.ts';
import { credibilityWord } from '#lib/domain/evidence/grade.ts';
import type { Zone } from '#lib/domain/time.ts';
import { formatDay, formatPercent, formatPoints, formatShare } from '#lib/ui/format.ts';
import { outcomeWords } from '#lib/ui/question/outcome-words.ts';

type Numbers = Pick<BriefContent, 'forecaster'>;

/** A number of a brief: a crowd's is worked out, one forecaster's is as they typed it. */
export const sayNumber = (p: number, { forecaster }: Numbers): string =>
	forecaster === null ? formatShare(p) : formatPercent(p);

/** Since when movement is told: `brief 3 of 14 Oct 2025`, `14 Oct 2025`. */
export const saySince = ({ at, brief }: NonNullable<BriefItem['since']>, zone: Zone): string =>
	brief === null ? formatDay(at, zone) : `brief ${String(brief)} of ${formatDay(at, zone)}`;

/**
 * How the first estimate moved: `Down from 21% since brief 3 of 14 Oct 2025`, or that there was no number then, and one
 * later; null where movement is not told.
 */
export function sayMoved(
	item: Pick<BriefItem, 'estimates' | 'since' | 'line'>,
	content: Pick<BriefContent, 'forecaster' | 'zone'>
): string | null {
	const { estimates, since } = item;
	const [first] = estimates;
	if (first === undefined || since === null) return null;
	if (!hasMoves(item))
		return `No number yet ${sayThen(since, content.zone)}${sayFirst(item, content)}`;
	// Of several answers each tells its own.
	if (first.before === null || first.label !== null) return null;
	const [from, to] = [sayNumber(first.before, content), sayNumber(first.p, content)];
	const way = first.p > first.before ? 'Up' : 'Down';
	const words = from === to ? 'Unchanged' : `${way} from ${from}`;
	return `${words} since ${saySince(since, content.zone)}`;
}

/** Whether there was a number to move from. */
export const hasMoves = ({ estimates }: Pick<BriefItem, 'estimates'>): boolean =>
	estimates.some(({ before }) => before !== null);

const sayThen = (since: NonNullable<BriefItem['since']>, zone: Zone): string =>
	`${since.brief === null ? 'on' : 'in'} ${saySince(since, zone)}`;

/** `; 45% on 17 Oct 2025`: where the line begins, which is that of one answer; of several the day says enough. */
function sayFirst(
	{ estimates, line }: Pick<BriefItem, 'estimates' | 'line'>,
	content: Pick<BriefContent, 'forecaster' | 'zone'>
): string {
	const begin = line.find(({ p }) => p !== null);
	if (begin?.p == null) return '';
	const number = estimates[0]?.label == null ? sayNumber(begin.p, content) : 'numbers';
	return `; ${number} on ${formatDay(begin.at, content.zone)}`;
}

/** The sign and size of a movement between the numbers as they are printed, `▼ 9`; null where there is none to tell. */
export function moveSign({ p, before }: Pick<Estimate, 'p' | 'before'>): string | null {
	if (before === null) return null;
	const points = formatPoints(inWholePercents(p) - inWholePercents(before));
	return points === '0' ? null : points;
}

const inWholePercents = (p: number): number => Math.round(p * 100 + 1e-9) / 100;

/** Whose numbers a brief has, and by which words: a sentence for its foot. */
export function sayMethod(content: BriefContent, spaceName: string): string {
	const whose =
		content.forecaster === null
			? `those of the forecasters of ${spaceName}, pooled`
			: `${content.forecaster}’s`;
	return `Probabilities are ${whose}, as they stood on ${formatDay(content.at, content.zone)}. Words of likelihood are those of ${content.scale}. Confidence says how well founded a judgement is, not how likely the event.`;
}

/** That the numbers as printed miss 100% by rounding; null where they do not, or where one is printed as less than it can show. */
export function sayRounding(
	estimates: readonly Pick<BriefItem['estimates'][number], 'p'>[],
	content: Numbers
): string | null {
	const printed = estimates.map(({ p }) => Number(sayNumber(p, content).replace('%', '')));
	const total = Math.round(printed.reduce((sum, one) => sum + one, 0) * 10) / 10;
	const isWhole = Math.abs(estimates.reduce((sum, { p }) => sum + p, 0) - 1) < 1e-6;
	return isWhole && Number.isFinite(total) && total !== 100
		? `Adds up to ${String(total)}% by rounding.`
		: null;
}

/** How many stand behind a question's number: `6 forecasters`. */
export const sayForecasters = (n: number): string =>
	n === 1 ? '1 forecaster' : `${String(n)} forecasters`;

/** Who differs: `Analyst C says 35%`, `One of 6 forecasters says 35%`. */
export function sayDissent(
	{ name, p }: Dissent,
	{ forecasters, estimates, outcome }: Pick<BriefItem, 'forecasters' | 'estimates' | 'outcome'>
): string {
	const who = name ?? (forecasters > 1 ? `One of ${sayForecasters(forecasters)}` : 'A forecaster');
	const of = estimates[0]?.label;
	return `${who} ${outcome === null ? 'says' : 'said'} ${formatPercent(p)}${of == null ? '' : ` for ${of}`}`;
}

/** The heading of what would change minds. */
export const sayChangers = ({ forecaster }: Numbers): string =>
	`What would change ${forecaster === null ? 'our' : `${forecaster}’s`} mind`;

/** What became of a question: `Did not happen; known 31 Dec 2025. Until then it stood at 4%.` */
export function sayOutcome(
	{ outcome, estimates, zone }: Pick<BriefItem, 'outcome' | 'estimates' | 'zone'>,
	numbers: Numbers
): string | null {
	if (outcome === null) return null;
	const told = estimates.find(({ label }) => label === outcome.optionLabel) ?? estimates[0];
	const stood =
		told === undefined
			? ''
			: ` Until then ${told.label ?? 'it'} stood at ${sayNumber(told.p, numbers)}.`;
	return `${outcomeWords(outcome)}; known ${formatDay(outcome.knownAt, zone)}.${stood}`;
}

/** A question's last day: `Open until 31 Dec 2025`; null once it is settled. */
export function sayUntil({
	status,
	closesAt,
	zone
}: Pick<BriefItem, 'status' | 'closesAt' | 'zone'>): string | null {
	// What ends at midnight ends the day before.
	const day = formatDay(closesAt - 1, zone);
	if (status === 'open' || status === 'upcoming') return `Open until ${day}`;
	return status === 'closed' ? `Closed ${day}, outcome not known yet` : null;
}

/** Where a reason comes from: `CNN, 21 Oct 2025, B2, probably true`. */
export function saySource(reason: Reason, zone: Zone): string {
	const { source, publishedAt, credibility } = reason;
	const word = credibility === null ? null : credibilityWord(credibility);
	return [
		source?.outlet ?? source?.title,
		publishedAt === null ? null : formatDay(publishedAt, zone),
		credibility,
		word
	]
		.filter(Boolean)
		.join(', ');
}

/** The reasons of a question by the side they are on, each with its heading. */
export function sidesOf(
	reasons: readonly Reason[]
): { stance: Reason['stance']; heading: string; reasons: Reason[] }[] {
	return SIDES.map(([stance, heading]) => ({
		...{ stance, heading },
		reasons: reasons.filter((reason) => reason.stance === stance)
	})).filter((side) => side.reasons.length > 0);
}

const SIDES = [
	['for', 'For'],
	['against', 'Against'],
	['neither', 'Neither way']
] as const;
