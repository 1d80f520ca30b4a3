import { z } from 'zod';
import { BIN_STYLES, BREAKDOWNS, HORIZONS, RECORD_KINDS } from './record-choices.ts';
import { ASKABLE_KINDS } from '#lib/domain/question.ts';
import { zId, zLocalDay } from './values.ts';

export const zTrackRecord = z.strictObject({
	spaceId: zId('s'),
	/** Null: me. */
	forecaster: z
		.union([zId('w'), z.literal('everyone')])
		.nullable()
		.default(null),
	kind: z.enum(RECORD_KINDS).default('binary'),
	tag: z.string().max(40).nullable().default(null),
	/** The time during which so long was left to the deadline. */
	horizon: z.enum(HORIZONS).nullable().default(null),
	/** Days in the space's zone on which the outcome became known, both included. */
	from: zLocalDay.nullable().default(null),
	to: zLocalDay.nullable().default(null),
	/** Questions settled early count before their scheduled close. */
	withEarly: z.boolean().default(false),
	bins: z.enum(BIN_STYLES).default('around'),
	/** Which bin's questions to list, by its place in the diagram. */
	bin: z.int().min(0).max(10).nullable().default(null)
});

export const zBreakdown = zTrackRecord.extend({
	by: z.enum(BREAKDOWNS),
	/** Every group, not the largest only. */
	whole: z.boolean().default(false)
});

/** Whom a forecaster is set beside. */
const zOther = z.union([zId('w'), z.literal('crowd')]);
export const zSideBySide = zTrackRecord.extend({ with: zOther });

/** The rows behind all that a page shows. */
export const zRecordFile = zTrackRecord.extend({
	by: z.enum(BREAKDOWNS).nullable().default(null),
	with: zOther.nullable().default(null),
	/** The first row that is wanted. */
	first: z.int().min(0).default(0)
});

/** The crowd's record by every method: everybody's, so without a forecaster. */
export const zCrowds = zTrackRecord
	.pick({ spaceId: true, tag: true, from: true, to: true, withEarly: true })
	.extend({ kind: z.enum(ASKABLE_KINDS).default('binary') });

/** What of everybody's record the leaderboard is about. */
export const zLeaderboard = zTrackRecord
	.pick({ spaceId: true, tag: true, from: true, to: true })
	/** Null: both. */
	.extend({ kind: z.enum(ASKABLE_KINDS).nullable().default(null) });
