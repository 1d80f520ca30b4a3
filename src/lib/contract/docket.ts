import { z } from 'zod';
import { zResolve } from './resolution.ts';
import { zUrl } from './evidence.ts';
import { zId, zInstant, zText } from './values.ts';

const [spaceId, questionId, proposalId] = [zId('s'), zId('q'), zId('prop')];
const resolutionId = zId('r');
const zReason = zText(5000);
const zSaidReason = zReason.pipe(z.string().min(1, 'Say what speaks against it.'));

/** What this member sees of the docket: due questions page by page, and one of them open. */
export const zDue = z.strictObject({
	spaceId,
	cursor: z.strictObject({ key: z.number(), id: questionId }).nullable().default(null),
	limit: z.int().min(1).max(100).default(25)
});
export const zTrail = z.strictObject({
	questionId,
	/** "As known on": nothing later. */
	asOf: zInstant.nullable().default(null)
});
/** An outcome for somebody else to confirm; `corrects` is the one in force that was read. */
export const zPropose = zResolve;
export const zConfirm = z.strictObject({ questionId, proposalId, reason: zReason.default('') });
export const zDispute = z.strictObject({ questionId, proposalId, reason: zSaidReason });
export const zDisputeOutcome = z.strictObject({ questionId, resolutionId, reason: zSaidReason });
export const zAnswer = z.strictObject({
	...{ questionId, resolutionId },
	reason: zReason.pipe(z.string().min(1, 'Say why the outcome stands.'))
});
export const zSecondPerson = z.strictObject({
	questionId,
	isNeeded: z.boolean('Say yes or no.')
});

/** As many questions as are resolved at once. */
export const MOST_AT_ONCE = 50;

export const zSeveral = z.strictObject({
	spaceId,
	outcomes: z
		.array(
			z.strictObject({
				questionId,
				outcomeKind: zResolve.shape.outcomeKind,
				optionId: zId('o').nullable().default(null)
			})
		)
		.min(1, 'Choose the outcome of at least one question.')
		.max(MOST_AT_ONCE, `At most ${String(MOST_AT_ONCE)} questions at once.`)
		.refine(
			(outcomes) => new Set(outcomes.map((one) => one.questionId)).size === outcomes.length,
			'A question stands twice in the list.'
		),
	source: z
		.union([
			z.strictObject({ evidenceId: zId('e') }),
			z.strictObject({ articleId: zId('a') }),
			z.strictObject({ url: zUrl })
		])
		.nullable()
		.default(null),
	knownAt: zInstant.nullable().default(null),
	note: zText(4000).default('')
});
export const zTakeBack = z.strictObject({
	spaceId,
	done: z
		.array(
			z.union([
				z.strictObject({ questionId, kind: z.literal('resolved'), id: resolutionId }),
				z.strictObject({ questionId, kind: z.literal('proposed'), id: proposalId })
			])
		)
		.min(1)
		.max(MOST_AT_ONCE)
});

export const zClarify = z.strictObject({
	questionId,
	text: zText(5000).pipe(z.string().min(1, 'Say what the criteria mean.'))
});
