import { z } from 'zod';
import { CROWD_RULES, ROLES } from '#lib/domain/access.ts';
import { TEAM_METHODS } from '#lib/domain/aggregate/team-method.ts';
import { BRIER_FORMS } from '#lib/domain/score/brier-form.ts';
import { SCALE_IDS } from '#lib/domain/words/term.ts';
import { zId, zInstant, zLine, zZone } from './values.ts';

const spaceId = zId('s');

export const zChangeSpace = z.strictObject({
	spaceId,
	/** What is not given stays as it is: two who change different things do not undo each other. */
	name: zLine('a name for the space', 80).optional(),
	zone: zZone.optional(),
	crowdRule: z.enum(CROWD_RULES, 'Choose when the crowd is shown.').optional(),
	leaderboard: z.boolean('Say yes or no.').optional(),
	brierForm: z.enum(BRIER_FORMS, 'Choose one of the two forms.').optional(),
	wordScale: z.enum(SCALE_IDS, 'Choose one of the scales.').optional()
});
export const zChooseMethod = z.strictObject({
	spaceId,
	crowdMethod: z.enum(TEAM_METHODS, 'Choose a method.')
});
export const zMoveClock = z.strictObject({ spaceId, to: zInstant });
export const zInvite = z.strictObject({ spaceId, role: z.enum(ROLES, 'Choose a role.') });
export const zInvitation = z.strictObject({ spaceId, invitationId: zId('inv') });
export const zMember = z.strictObject({ spaceId, userId: zId('u') });
export const zSetRole = zMember.extend({ role: z.enum(ROLES, 'Choose a role.') });
export const zActivity = z.strictObject({
	spaceId,
	questionId: zId('q').nullable().default(null),
	before: z.int().positive().nullable().default(null),
	/** "As known on": nothing later. */
	until: zInstant.nullable().default(null),
	limit: z.int().min(1).max(100).default(50)
});
export const zLiveChanges = z.strictObject({
	spaceId,
	lastEventId: z
		.string()
		.regex(/^\d{1,15}$/u)
		.nullish()
});
