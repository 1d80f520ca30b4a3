import { isDue, questionStatus } from '#lib/domain/question.ts';
import { DAY, type Instant } from '#lib/domain/time.ts';
import { largestMove, type CrowdChange } from './movement.ts';
import type { QueueRules } from './rules.ts';
import { snoozeOf, type Standing, type Told } from './standing.ts';

/** Why a question needs somebody, with what it takes to say so. */
export type Reason =
	| { kind: 'told'; told: readonly Told[] }
	| { kind: 'closing'; closesAt: Instant; since: Instant }
	| { kind: 'due'; resolvesBy: Instant }
	| { kind: 'edited'; at: Instant }
	| { kind: 'evidence'; items: number }
	| ({ kind: 'moved'; logOdds: number } & CrowdChange)
	| { kind: 'no_number'; closesAt: Instant }
	| { kind: 'old'; lastAt: Instant };

/** Who looks, and when. */
export type Looking = { now: Instant; rules: QueueRules; mayForecast: boolean };

/**
 * Why a question needs this person now, the most urgent reason first; empty when it does not.
 *
 * Forecasting and reaffirming answer every reason but being due: what is left is what came afterwards. A snooze hides the
 * reasons; one for a time is broken by what is more than it was put off for (somebody speaks to them, the question is edited,
 * falls due, or its last days begin), one until there is news by evidence and by the crowd as well. Whoever cannot forecast is
 * only told of what others wrote to them.
 */
export function reasonsToLook(standing: Standing, looking: Looking): Reason[] {
	const { rules, mayForecast } = looking;
	const all = [...told(standing), ...(mayForecast ? ofQuestion(standing, looking) : [])];
	const wanted = all.filter(({ kind }) => !rules.off.includes(kind));
	return wanted.filter((reason) => isHeard(reason, standing, looking));
}

function ofQuestion(standing: Standing, looking: Looking): Reason[] {
	const { opensAt, closesAt, isSettled, isProposed, last, resolvesBy } = standing;
	if (isSettled || looking.now < opensAt) return [];
	const dated = { opensAt, closesAt, resolvesBy, outcomeKind: null };
	const isMine = isDue(dated, looking.now) && !isProposed;
	const due: Reason[] = isMine ? [{ kind: 'due', resolvesBy }] : [];
	if (questionStatus(dated, looking.now) !== 'open' || last?.withdraws === true) return due;
	return [
		...closing(standing, looking),
		...due,
		...(last === null ? [] : edited(standing)),
		...news(standing, looking.rules),
		...(last === null ? withoutNumber(standing, looking) : old(standing, looking))
	];
}

/** A row made after it was told answers it: it stood on the page. */
function told({ told: all, last }: Standing): Reason[] {
	const unanswered = all.filter(({ recordedAt }) => recordedAt > (last?.recordedAt ?? -Infinity));
	return unanswered.length === 0 ? [] : [{ kind: 'told', told: unanswered }];
}

/** One look is wanted once the last days begin, and one on the last of them. */
function closing(standing: Standing, { now, rules }: Looking): Reason[] {
	const { closesAt, last } = standing;
	const since = closingMarks(closesAt, rules).findLast((mark) => mark <= now);
	if (since === undefined || (last !== null && last.at >= since)) return [];
	return [{ kind: 'closing', closesAt, since }];
}

/** When a question that closes wants a look, in order. */
export const closingMarks = (closesAt: Instant, { closingDays }: QueueRules): Instant[] => [
	closesAt - closingDays * DAY,
	closesAt - DAY
];

const edited = ({ editedAt: at }: Standing): Reason[] =>
	at === null ? [] : [{ kind: 'edited', at }];

function news({ evidence, crowd }: Standing, rules: QueueRules): Reason[] {
	const items: Reason[] =
		evidence === null ? [] : [{ kind: 'evidence' as const, items: evidence.items }];
	const move = largestMove(crowd);
	if (move === null || Math.abs(move.logOdds) < rules.movedBy) return items;
	return [...items, { kind: 'moved', ...move }];
}

function withoutNumber({ closesAt }: Standing, { now, rules }: Looking): Reason[] {
	const { noNumberDays } = rules;
	const isEarly = noNumberDays !== null && now < closesAt - noNumberDays * DAY;
	return isEarly ? [] : [{ kind: 'no_number', closesAt }];
}

function old(standing: Standing, { now, rules }: Looking): Reason[] {
	const { last } = standing;
	if (last === null || now < staleAt(standing, last.at, rules)) return [];
	return [{ kind: 'old', lastAt: last.at }];
}

/** Until when a number stands without a look. */
export const staleAt = (
	{ opensAt, closesAt }: Pick<Standing, 'opensAt' | 'closesAt'>,
	lastAt: Instant,
	{ lifeShare }: QueueRules
): Instant => lastAt + lifeShare * (closesAt - opensAt);

function isHeard(reason: Reason, standing: Standing, { now, rules }: Looking): boolean {
	const snooze = snoozeOf(standing);
	if (snooze === null || (snooze.until !== null && now >= snooze.until)) return true;
	if (snooze.until === null && news(standing, rules).length > 0) return true;
	switch (reason.kind) {
		case 'told':
			return reason.told.some(({ recordedAt }) => recordedAt > snooze.recordedAt);
		case 'edited':
			return reason.at > snooze.recordedAt;
		case 'closing':
			return reason.since > snooze.at;
		case 'due':
			return reason.resolvesBy > snooze.at;
		case 'evidence':
		case 'moved':
		case 'no_number':
		case 'old':
			return false;
	}
}
