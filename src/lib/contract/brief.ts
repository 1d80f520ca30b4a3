import { z } from 'zod';
import { DISSENTS, MOST_ITEMS, type BriefPlan } from '#lib/domain/brief/plan.ts';
import { TLP_LABELS } from '#lib/domain/brief/tlp.ts';
import { CONFIDENCE_LEVELS } from '#lib/domain/words/confidence.ts';
import { zId, zLine, zLineOrNothing, zLocalDay, zText } from './values.ts';

const zItem = z.strictObject({
	questionId: zId('q'),
	heading: zLineOrNothing(120).default(null),
	/** Null for the sentence that number and word make. */
	judgement: zText(1_000).nullable().default(null),
	confidence: z
		.strictObject({
			level: z.enum(CONFIDENCE_LEVELS, 'Choose low, moderate or high.'),
			basis: zText(500)
		})
		.nullable()
		.default(null),
	evidenceIds: z
		.array(zId('e'))
		.max(20, 'At most 20 reasons: a reader wants the few that count.')
		.transform((ids) => [...new Set(ids)])
		.nullable()
		.default(null)
});

const zPlan = z.strictObject({
	title: zLine('a title', 200),
	tlp: z.enum(TLP_LABELS, 'Choose a marking.').default('TLP:AMBER'),
	audience: zLineOrNothing(200).default(null),
	author: zLineOrNothing(200).default(null),
	summary: zText(10_000).default(''),
	forecasterId: zId('w').nullable().default(null),
	since: zLocalDay.nullable().default(null),
	dissent: z.enum(DISSENTS, 'Choose how dissent is told.').default('unnamed'),
	replaces: zId('b').nullable().default(null),
	items: z
		.array(zItem)
		.max(MOST_ITEMS, `At most ${String(MOST_ITEMS)} questions in a brief.`)
		.superRefine((items, ctx) => {
			const ids = items.map(({ questionId }) => questionId);
			for (const [i, id] of ids.entries())
				if (ids.indexOf(id) !== i)
					ctx.addIssue({
						code: 'custom',
						path: [i, 'questionId'],
						message: 'This question is in the brief already.'
					});
		})
}) satisfies z.ZodType<BriefPlan>;

export const zBeginBrief = z.strictObject({ spaceId: zId('s'), plan: zPlan });
export const zBrief = z.strictObject({ briefId: zId('b') });

/** The revision that was read: what somebody else changed in between is not overwritten. */
const revision = z.int().min(1);
export const zSaveBrief = z.strictObject({ briefId: zId('b'), revision, plan: zPlan });
export const zIssueBrief = z.strictObject({ briefId: zId('b'), revision });

export const zBriefs = z.strictObject({
	spaceId: zId('s'),
	/** Before this number; null for the newest. */
	before: z.int().min(1).nullable().default(null),
	limit: z.int().min(1).max(100).default(25)
});
