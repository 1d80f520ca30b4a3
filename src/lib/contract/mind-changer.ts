import { z } from 'zod';
import { zId, zInstant, zLine, zText } from './values.ts';

export const zMindChangers = z.strictObject({
	questionId: zId('q'),
	/** "As known on" an instant; null for now. */
	asOf: zInstant.nullable().default(null)
});
export const zStateMindChanger = z.strictObject({
	questionId: zId('q'),
	words: zLine('what would change your mind', 300)
});
export const zMarkMindChanger = z.strictObject({
	mindChangerId: zId('mc'),
	/** The item that shows it; null where the note says so. */
	evidenceId: zId('e').nullable().default(null),
	note: zText(500).default('')
});
export const zStepMindChanger = z.strictObject({
	mindChangerId: zId('mc'),
	act: z.enum(['not_yet', 'weighed', 'dropped', 'kept'])
});
export const zOnEvidence = z.strictObject({ spaceId: zId('s'), evidenceId: zId('e') });
