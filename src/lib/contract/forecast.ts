import { z } from 'zod';
import { CONFIDENCE_LEVELS } from '#lib/domain/words/confidence.ts';
import { zDistribution, zEvidenceIds, zId, zInstant, zProbability, zText } from './values.ts';

const MAX_RATIONALE = 10_000;
const MAX_BASIS = 500;
const questionId = zId('q');
const zRationale = zText(MAX_RATIONALE);

/** How a browser sends what may wait there. */
const sending = {
	/** What the browser calls this sending: sent twice, it is taken once. */
	sentAs: zId('snd').nullable().default(null),
	/** Who it is from, where it may not be whoever is signed in by now. */
	whose: zId('u').nullable().default(null),
	/** Of a forecast that waited in a browser: when it was made by that clock, and the version of the question it was made on. */
	saidAt: zInstant.nullable().default(null),
	versionId: zId('v').nullable().default(null)
};

export const zStateForecast = z.strictObject({
	questionId,
	/** For a yes-or-no question. */
	probability: zProbability.nullable().default(null),
	/** For options: a probability by option id. */
	distribution: zDistribution.nullable().default(null),
	rationale: zRationale.default(''),
	/** How well founded it is; null: not said. */
	confidence: z.enum(CONFIDENCE_LEVELS, 'Choose low, moderate or high.').nullable().default(null),
	/** What that rests on. */
	confidenceBasis: zText(MAX_BASIS).default(''),
	evidenceIds: zEvidenceIds,
	...sending
});
export const zReaffirm = z.strictObject({
	questionId,
	/** When the number was made that still holds: it may be another by the time this arrives. Null: whichever stands. */
	standsSince: zInstant.nullable().default(null),
	...sending
});
export const zWithdraw = z.strictObject({ questionId, rationale: zRationale.default('') });
export const zPreviewMarkdown = z.strictObject({ source: zRationale });
