import { AppError } from './errors.ts';

/** Weakest first: each role may do what those before it may. */
export const ROLES = ['viewer', 'forecaster', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Whether `role` carries at least the rights of `needed`. */
export const hasRole = (role: Role, needed: Role): boolean =>
	ROLES.indexOf(role) >= ROLES.indexOf(needed);

const NEEDS: Record<Role, string> = {
	viewer: 'You are not a member of this space.',
	forecaster:
		'Viewers can read but not write here. Ask an owner of the space for the role forecaster.',
	editor: 'This takes the role editor. Ask an owner of the space.',
	owner: 'Only an owner of the space can do this.'
};

/** @throws {AppError} forbidden, with the role that would be needed */
export function assertRole(role: Role, needed: Role): void {
	if (!hasRole(role, needed)) throw new AppError('forbidden', NEEDS[needed]);
}

/** Editors change any question; whoever asked one changes their own. */
export const mayEditQuestion = (role: Role, isAuthor: boolean): boolean =>
	hasRole(role, 'editor') || (isAuthor && hasRole(role, 'forecaster'));

/** Editors correct what is kept about any article; whoever captured it first corrects that. */
export const mayCorrectArticle = (role: Role, isCapturer: boolean): boolean =>
	hasRole(role, 'editor') || (isCapturer && hasRole(role, 'forecaster'));

/** Editors grade any item of evidence and say which report it goes back to; whoever added one says so of that. */
export const mayAppraise = (role: Role, isAdder: boolean): boolean =>
	hasRole(role, 'editor') || (isAdder && hasRole(role, 'forecaster'));

/** When a space shows the others' numbers: at once, or only to those who have said their own. */
export const CROWD_RULES = ['always', 'after_own'] as const;
export type CrowdRule = (typeof CROWD_RULES)[number];

export type NumbersQuery = {
	rule: CrowdRule;
	role: Role;
	/** Has the viewer ever put a probability on this question? */
	hasForecast: boolean;
	/** Is the question's outcome in force (resolved or void)? */
	isSettled: boolean;
};
/** Which probabilities of one question may leave the server for one viewer. */
export type Numbers = { own: boolean; others: boolean; crowd: boolean };

/**
 * Which probabilities of a question one viewer may see. Every path that sends a number asks this function.
 *
 * Under `after_own`, people who forecast see the others once they have said their own, so that first forecasts are
 * independent; viewers, who never forecast, see them at once, and everybody does when the question is settled.
 */
export function visibleNumbers({ rule, role, hasForecast, isSettled }: NumbersQuery): Numbers {
	const others = rule === 'always' || isSettled || hasForecast || !hasRole(role, 'forecaster');
	return { own: true, others, crowd: others };
}
