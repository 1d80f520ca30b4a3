import { z } from 'zod';
import { REASON_KINDS, RULE_LIMITS } from '#lib/domain/queue/rules.ts';
import { SNOOZES } from '#lib/domain/queue/snooze.ts';
import { zId } from './values.ts';

/** The stretches over which a space's moves are told. */
export const STRETCHES = ['day', 'week', 'month'] as const;
export type Stretch = (typeof STRETCHES)[number];

export const zQueueScope = z.strictObject({
	spaceId: zId('s'),
	/** The one to look at; the first where none is named. */
	questionId: zId('q').nullable().default(null)
});

const [leastDays, mostDays] = RULE_LIMITS.closingDays;
const [leastMove, mostMove] = RULE_LIMITS.movedBy;
const [leastShare, mostShare] = RULE_LIMITS.lifeShare;
const [leastAhead, mostAhead] = RULE_LIMITS.noNumberDays;
const within = (low: number, high: number, what: string) =>
	`Give ${what} from ${String(low)} to ${String(high)}.`;
const whole = (low: number, high: number) => {
	const sentence = within(low, high, 'a whole number of days');
	return z.int(sentence).min(low, sentence).max(high, sentence);
};
const moves = within(leastMove, mostMove, 'a number');
const shares = within(leastShare * 100, mostShare * 100, 'a percentage');

export const zQueueRules = z.strictObject({
	spaceId: zId('s'),
	off: z
		.array(z.enum(REASON_KINDS))
		.max(REASON_KINDS.length)
		.transform((kinds) => REASON_KINDS.filter((kind) => kinds.includes(kind))),
	closingDays: whole(leastDays, mostDays),
	movedBy: z.number(moves).min(leastMove, moves).max(mostMove, moves),
	lifeShare: z.number(shares).min(leastShare, shares).max(mostShare, shares),
	noNumberDays: whole(leastAhead, mostAhead).nullable()
});

export const zSnooze = z.strictObject({ questionId: zId('q'), choice: z.enum(SNOOZES) });
export const zMoves = z.strictObject({ spaceId: zId('s'), over: z.enum(STRETCHES) });
