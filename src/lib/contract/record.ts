import { z } from 'zod';
import { ASKABLE_KINDS } from '#lib/domain/question.ts';
import { zId, zLocalDay } from './values.ts';

export const zTrackRecord = z.strictObject({
	spaceId: zId('s'),
	/** Null: me. */
	forecaster: z
		.union([zId('w'), z.literal('everyone')])
		.nullable()
		.default(null),
	kind: z.enum(ASKABLE_KINDS).default('binary'),
	tag: z.string().max(40).nullable().default(null),
	/** Days in the space's zone on which the outcome became known, both included. */
	from: zLocalDay.nullable().default(null),
	to: zLocalDay.nullable().default(null),
	/** Questions settled early count before their scheduled close. */
	withEarly: z.boolean().default(false),
	/** Which bin's questions to list, by its place in the diagram. */
	bin: z.int().min(0).max(10).nullable().default(null)
});

/** The crowd's record by every method: everybody's, so without a forecaster. */
export const zCrowds = zTrackRecord.omit({ forecaster: true, bin: true });

/** What of everybody's record the leaderboard is about. */
export const zLeaderboard = zTrackRecord
	.pick({ spaceId: true, tag: true, from: true, to: true })
	/** Null: both. */
	.extend({ kind: z.enum(ASKABLE_KINDS).nullable().default(null) });
