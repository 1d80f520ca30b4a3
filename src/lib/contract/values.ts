import { z } from 'zod';
import { isId, PREFIXES, type Id, type OptionId, type Prefix } from '#lib/domain/ids.ts';
import { FIRST_INSTANT, isFormDay, isLocalDay, isZone, LAST_INSTANT } from '#lib/domain/time.ts';

export const zId = <P extends Prefix>(prefix: P) =>
	z.custom<Id<P>>((v) => typeof v === 'string' && isId(prefix, v), {
		error: `This is not the id of a ${PREFIXES[prefix]}.`
	});

// What a form never sends gets a sentence all the same.
z.config({
	customError: ({ code }) => {
		if (code === 'invalid_type') return 'A value is missing here, or of another kind.';
		return code === 'unrecognized_keys' ? 'There is no such input.' : undefined;
	}
});

/** Years 1900 to 3000: what a date field can mean. */
export const zInstant = z
	.int('Give a day and a time.')
	.min(FIRST_INSTANT, 'Give a day after 1900.')
	.max(LAST_INSTANT, 'Give a day before 3000.');

export const zLocalDay = z
	.string()
	.refine(isLocalDay, 'Give a day of the calendar, as 2025-12-31.')
	.refine(isFormDay, 'Give a day between 1900 and 3000.');
export const zZone = z.string().refine(isZone, {
	error: ({ input }) =>
		`No time zone is called “${String(input)}”. Type a large city near you and choose from the list.`
});

/** Items chosen from a list: naming one twice is choosing it once. */
export const zEvidenceIds = z
	.array(zId('e'))
	.max(100, 'At most 100 items of evidence.')
	.transform((ids) => [...new Set(ids)])
	.default([]);

export const zProbability = z
	.number('Give a probability: 0 to 100%, odds like 3:17, or 1 in 7.')
	.min(0, 'A probability is at least 0%.')
	.max(1, 'More than 100% is more than certain. Type 0 to 100%, odds like 3:17, or 1 in 7.');

/** A probability by option id. */
export const zDistribution = z
	.record(z.string(), zProbability)
	.transform((record): Readonly<Record<OptionId, number>> => record);

/** Control characters, and those that turn the direction of all that follows. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;
const SEEN = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** The same in a text of several lines, which keeps its lines and tabs, and the isolates around words of another direction. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|[\p{Cs}\u202a-\u202e]/gu;

const zShort = (max: number) =>
	z.string().max(max, `At most ${String(max)} characters; say it more briefly.`);
const zCleanLine = z.string().transform((text) => text.replaceAll(UNSEEN, ' ').trim());

/** A line of text: one line, trimmed, with something to see in it, and a limit that says so. */
export const zLine = (what: string, max: number) =>
	zCleanLine.pipe(zShort(max).regex(SEEN, `Give ${what}.`));

/** A line that may be left out: null where there is nothing to see in it. */
export const zLineOrNothing = (max: number) =>
	zCleanLine
		.pipe(zShort(max))
		.transform((text) => (SEEN.test(text) ? text : null))
		.nullable();

/** A text that may stay empty. */
export const zText = (max: number) =>
	z
		.string()
		.transform((text) => text.replaceAll(NO_TEXT, '').trim())
		.pipe(z.string().max(max, `At most ${String(max)} characters.`));

export const zSpaceScope = z.strictObject({ spaceId: zId('s') });
export const zQuestionScope = z.strictObject({ questionId: zId('q') });
