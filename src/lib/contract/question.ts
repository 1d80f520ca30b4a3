import { z } from 'zod';
import { ASKABLE_KINDS, MAX_OPTIONS, MIN_OPTIONS, SORTS, STATUSES } from '#lib/domain/question.ts';
import { zId, zInstant, zLine, zLocalDay, zProbability, zText, zZone } from './values.ts';

const zTag = zLine('a tag', 40).transform((tag) => tag.toLowerCase());
const zTags = z
	.array(zTag)
	.max(20, 'At most 20 tags.')
	.transform((tags) => [...new Set(tags)]);

const words = {
	title: zLine('the question: what has to happen, and by when', 300),
	criteria: zText(10_000),
	background: zText(20_000),
	tags: zTags
};
const schedule = z.strictObject({
	/** Null keeps it a draft. */
	opensAt: zInstant.nullable(),
	deadlineDay: zLocalDay.nullable(),
	zone: zZone,
	closesAt: zInstant.nullable(),
	resolvesBy: zInstant.nullable()
});
const zLabel = zLine('words for this option', 200);

/** Options as typed: two to two hundred, no two alike. */
const zOptions = <T extends { label: string }>(option: z.ZodType<T>) =>
	z
		.array(option)
		.max(MAX_OPTIONS, `At most ${String(MAX_OPTIONS)} options.`)
		.superRefine((options, ctx) => {
			const seen = new Set<string>();
			for (const [i, { label }] of options.entries()) {
				const key = label.toLowerCase();
				if (seen.has(key))
					ctx.addIssue({
						code: 'custom',
						path: [i, 'label'],
						message: 'This option is there already.'
					});
				seen.add(key);
			}
		});

export const zAsk = z
	.strictObject({
		spaceId: zId('s'),
		kind: z.enum(ASKABLE_KINDS, 'Choose yes or no, or several options.'),
		...words,
		ordered: z.boolean(),
		options: zOptions(z.strictObject({ label: zLabel, isOther: z.boolean() })),
		schedule,
		/** Whether an outcome counts only when a second person confirms it. */
		needsSecond: z.boolean().default(false)
	})
	.superRefine(({ kind, options }, ctx) => {
		if (kind === 'multiple_choice' && options.length < MIN_OPTIONS)
			ctx.addIssue({ code: 'custom', path: ['options'], message: 'Give at least two options.' });
		if (kind === 'binary' && options.length > 0)
			ctx.addIssue({
				code: 'custom',
				path: ['options'],
				message: 'A yes-or-no question has no options.'
			});
	});

/** As many deadlines as one line may name. */
export const MOST_DEADLINES = 12;

/** What one line of quick entry asks: the same by several days, with a number on each or none yet. */
export const zQuick = z.strictObject({
	spaceId: zId('s'),
	questions: z
		.array(
			z.strictObject({
				title: words.title,
				deadlineDay: zLocalDay,
				probability: zProbability.nullable()
			})
		)
		.min(1, 'Say what has to happen, and by when.')
		.max(MOST_DEADLINES, `At most ${String(MOST_DEADLINES)} days at once.`)
		.superRefine((questions, ctx) => {
			const asked = questions.map(({ title, deadlineDay }) => `${deadlineDay} ${title}`);
			for (const [i, one] of asked.entries())
				if (asked.indexOf(one) !== i)
					ctx.addIssue({
						code: 'custom',
						path: [i, 'deadlineDay'],
						message: 'This day is there already.'
					});
		}),
	tags: zTags,
	/** Where the days end; null for the space's own zone. */
	zone: zZone.nullable().default(null)
});

export const zSimilar = z.strictObject({ spaceId: zId('s'), title: z.string().max(400) });

export const zRevise = z.strictObject({
	questionId: zId('q'),
	/** The version that was read: a change by somebody else in between is not overwritten. */
	versionId: zId('v'),
	...words,
	options: zOptions(
		z.strictObject({ id: zId('o').nullable(), label: zLabel, isOther: z.boolean() })
	),
	schedule,
	note: zText(500),
	minor: z.boolean()
});

export const zDetail = z.strictObject({
	questionId: zId('q'),
	/** "As known on": null or later than now is now. */
	asOf: zInstant.nullable().default(null),
	/** Whether everybody's lines are asked for. */
	everyone: z.boolean().default(false)
});

export const zList = z.strictObject({
	spaceId: zId('s'),
	status: z
		.enum([...STATUSES, 'due'])
		.nullable()
		.default(null),
	/** Only those that ask the same by several days. */
	series: zId('ser').nullable().default(null),
	tag: z.string().max(40).nullable().default(null),
	text: z.string().max(200).nullable().default(null),
	mine: z.enum(['forecast', 'not_forecast']).nullable().default(null),
	sort: z.enum(SORTS).default('closing'),
	cursor: z
		.strictObject({ key: z.number(), id: zId('q') })
		.nullable()
		.default(null),
	limit: z.int().min(1).max(100).default(25)
});
export type ListInput = z.output<typeof zList>;
