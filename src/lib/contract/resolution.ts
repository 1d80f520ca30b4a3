import { z } from 'zod';
import { zEvidenceIds, zId, zInstant, zText } from './values.ts';

const questionId = zId('q');
const evidenceIds = zEvidenceIds;
const zOutcome = z.enum(['yes', 'no', 'option', 'ambiguous', 'annulled'], 'Choose an outcome.');

export const zResolve = z.strictObject({
	questionId,
	outcomeKind: zOutcome,
	optionId: zId('o').nullable().default(null),
	happenedAt: zInstant.nullable().default(null),
	knownAt: zInstant,
	note: zText(5000).default(''),
	evidenceIds,
	corrects: zId('r').nullable().default(null)
});
export const zReopen = z.strictObject({ questionId, note: zText(5000).default('') });
/** What a choice would mean, before it is made. */
export const zPreviewResolution = z.strictObject({
	questionId,
	outcomeKind: zOutcome,
	optionId: zId('o').nullable().default(null),
	evidenceIds,
	/** Null takes what is proposed. */
	knownAt: zInstant.nullable().default(null)
});
/** Whose peer score is worked: a forecaster's, or the crowd's. */
export const zOneScore = z.strictObject({
	questionId,
	forecasterId: z.union([zId('w'), z.literal('crowd')])
});
