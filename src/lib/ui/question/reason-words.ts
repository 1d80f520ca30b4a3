import type { Outputs } from '#lib/client/types.ts';
import type { NoticeKind } from '#lib/domain/notice.ts';
import { DAY, type Instant, type Zone } from '#lib/domain/time.ts';
import { formatShare, formatUnits, isolate } from '#lib/ui/format.ts';
import { ahead, sayDue } from './row-words.ts';

/** Why a question needs somebody, as the API tells it. */
export type WordedReason = NonNullable<Outputs['queue']['at']['current']>['reasons'][number];
type Moment = { now: Instant; zone: Zone };

/** Why a question needs a look, in one line: what somebody said, what is new since I looked, then how it stands. */
export function sayReasons(reasons: readonly WordedReason[], moment: Moment): string {
	const news = reasons.flatMap((reason) => sayNews(reason) ?? []);
	const told = reasons.flatMap((reason) =>
		reason.kind === 'told' ? reason.told.map(({ kind }) => TOLD[kind] ?? 'You were told') : []
	);
	const since = news.length === 0 ? [] : [`Since you looked: ${news.join(', ')}`];
	const states = reasons.flatMap((reason) => sayState(reason, reasons, moment) ?? []);
	return [...new Set(told), ...since, ...states].join(' · ');
}

/** What changed about a question: `2 new items of evidence`; null for a reason of another kind. */
export function sayNews(reason: WordedReason): string | null {
	switch (reason.kind) {
		case 'edited':
			return 'the question was edited';
		case 'evidence':
			return `${formatUnits(reason.items, 'new item')} of evidence`;
		case 'moved':
			return `the crowd moved from ${formatShare(reason.from)} to ${formatShare(reason.to)}${
				reason.option === null ? '' : ` on ${isolate(reason.option)}`
			}`;
		default:
			return null;
	}
}

/** How it stands: `Closes in 10 days`, `12 days without a look`; null for what is new. @param all the question's reasons */
export function sayState(
	reason: WordedReason,
	all: readonly WordedReason[],
	{ now, zone }: Moment
): string | null {
	switch (reason.kind) {
		case 'closing':
			return `Closes ${ahead(now, reason.closesAt)}`;
		case 'due':
			return sayDue({ resolvesBy: reason.resolvesBy, zone }, now);
		case 'no_number':
			return all.some(({ kind }) => kind === 'closing')
				? 'No number of yours yet'
				: `No number of yours yet; closes ${ahead(now, reason.closesAt)}`;
		case 'old':
			return `${formatUnits(Math.floor((now - reason.lastAt) / DAY), 'day')} without a look`;
		default:
			return null;
	}
}

const TOLD: Partial<Record<NoticeKind, string>> = {
	mentioned: 'You were mentioned',
	answered: 'You were answered',
	mind_changer: 'What would change your mind has happened',
	clarified: 'The criteria were clarified',
	proposed: 'An outcome was proposed',
	disputed: 'The proposed outcome was disputed'
};

/** What somebody told me, with their name; without one a program did, or time. */
export function sayNotice({ kind, who }: { kind: NoticeKind; who: string | null }): string {
	const name = who ?? 'Somebody';
	switch (kind) {
		case 'mentioned':
			return `${name} mentioned you.`;
		case 'answered':
			return `${name} answered you.`;
		case 'clarified':
			return `${name} added a note on the criteria.`;
		case 'proposed':
			return `${name} proposed an outcome.`;
		case 'disputed':
			return `${name} disputed the proposed outcome.`;
		default:
			return `${TOLD[kind] ?? 'Something happened here'}.`;
	}
}
