import type { Status } from '#lib/domain/question.ts';

/** When others' numbers and what may give them away show to somebody who has given none: after closing nobody can any more. */
export const whenShown = (status: Status): string =>
	status === 'closed' ? 'once there is an outcome' : 'once you have forecast';
