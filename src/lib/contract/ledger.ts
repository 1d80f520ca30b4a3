import { z } from 'zod';
import { SIDES, STANCES, STRENGTHS } from '#lib/domain/evidence/strength.ts';
import { isGradeCode } from '#lib/domain/evidence/grade.ts';
import { zDistribution, zId, zInstant, zLine, zProbability } from './values.ts';

const questionId = zId('q');

/** Whose ratios. */
export const zRatioRows = z.strictObject({
	spaceId: zId('s'),
	forecaster: z
		.union([zId('w'), z.literal('everyone')])
		.nullable()
		.default(null)
});

/** Whose ratios, and the step whose items are listed, of one side or of both. */
export const zRatios = zRatioRows.extend({
	strength: z.enum(STRENGTHS).nullable().default(null),
	side: z.enum(SIDES).nullable().default(null)
});

export const zLedger = z.strictObject({
	questionId,
	/** "As known on" an instant; null for now. */
	asOf: zInstant.nullable().default(null)
});

/** The most cases a base rate is worked out from: more would say nothing more. */
const MOST_CASES = 1_000_000;

const zCases = (what: string) =>
	z
		.int(`Give ${what} as a whole number.`)
		.min(0, `Give ${what} as a whole number.`)
		.max(MOST_CASES, 'A million is the most.');
const zPrior = z.discriminatedUnion('kind', [
	z
		.strictObject({
			kind: z.literal('base_rate'),
			happened: zCases('how often it happened'),
			cases: zCases('of how many cases'),
			reference: zLine('the cases in words, such as “summits announced with a date”', 300)
		})
		.refine(({ happened, cases }) => happened <= cases, {
			path: ['happened'],
			error: 'It cannot have happened more often than there are cases.'
		})
		.refine(({ cases }) => cases > 0, { path: ['cases'], error: 'Give at least one case.' }),
	z.strictObject({ kind: z.literal('forecast'), forecastId: zId('f') }),
	z.strictObject({
		kind: z.literal('typed'),
		/** Of yes or no. */
		probability: zProbability.nullable().default(null),
		/** Of several options. */
		distribution: zDistribution.nullable().default(null)
	}),
	z.strictObject({ kind: z.literal('even') })
]);

export const zChoosePrior = z.strictObject({ questionId, prior: zPrior });

const zExponent = z
	.number('Give a number from 0 to 1.')
	.min(0, 'Give a number from 0 to 1.')
	.max(1, 'Give a number from 0 to 1.');
const [letters, digits] = [
	['A', 'B', 'C', 'D', 'E', 'F'],
	['1', '2', '3', '4', '5', '6']
] as const;

/** What a space makes of grades, and from when on a move is asked about. */
export const zSetWeights = z.strictObject({
	spaceId: zId('s'),
	discounts: z.strictObject({
		reliability: z.strictObject({ ...exponents(letters) }),
		credibility: z.strictObject({ ...exponents(digits) })
	}),
	/** In decibans: 5 is about three to one. */
	restFrom: z
		.number('Give decibans from 1 to 30.')
		.min(1, 'Give decibans from 1 to 30.')
		.max(30, 'Give decibans from 1 to 30.')
});

function exponents<K extends string>(grades: readonly K[]) {
	return Object.fromEntries(grades.map((grade) => [grade, zExponent])) as Record<
		K,
		typeof zExponent
	>; // one for each grade
}

/** Which way an item points on some of several options; on the others it stays as it was said. */
export const zJudgeOptions = z.strictObject({
	questionId,
	evidenceId: zId('e'),
	options: z
		.array(
			z.strictObject({
				optionId: zId('o'),
				stance: z.enum(STANCES, 'Say which way it points.'),
				strength: z.enum(STRENGTHS, 'Say how strongly.')
			})
		)
		.max(200)
});

/** Items of a question that go back to one report. */
export const zGroup = z.strictObject({
	questionId,
	evidenceIds: z
		.array(zId('e'))
		.max(500, 'At most 500 items at once.')
		.transform((ids) => [...new Set(ids)])
		.refine((ids) => ids.length > 1, 'Choose at least two items.')
});

/** What was written by grading and grouping, to be taken back. */
export const zTakeBackAppraisals = z.strictObject({
	questionId,
	appraisals: z.array(zId('ap')).min(1, 'Say what is to be taken back.').max(1000)
});

export const zAppraise = z.strictObject({
	questionId,
	evidenceId: zId('e'),
	credibility: z
		.string()
		.refine(isGradeCode, 'Use a code such as B2, or one grade alone: A to F, 1 to 6.')
		.nullable(),
	/** An item of the same question that goes back to the same report; null where it stands alone. */
	sameAs: zId('e').nullable()
});
