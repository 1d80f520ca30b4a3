import { z } from 'zod';
import { RELIABILITIES, type Reliability } from '#lib/domain/evidence/grade.ts';
import { zId } from './values.ts';

/** Null makes it an outlet of its own again. */
export const zMergeOutlet = z.strictObject({ sourceId: zId('src'), intoId: zId('src').nullable() });

export const zGradeOutlet = z.strictObject({
	sourceId: zId('src'),
	/** Null takes the grade back. */
	reliability: z
		.custom<Reliability>((v) => typeof v === 'string' && Object.hasOwn(RELIABILITIES, v), {
			error: 'Choose a grade from A to F, or none.'
		})
		.nullable()
});
