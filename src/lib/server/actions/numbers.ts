import { visibleNumbers, type Numbers } from '#lib/domain/access.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Here } from './here.ts';

/** Which probabilities of a question may leave the server for whoever is here, at the space's now. */
export function numbersFor(store: Store, here: Here, questionId: QuestionId): Numbers {
	return visibleNumbers({
		rule: here.space.settings.crowdRule,
		role: here.role,
		hasForecast: store.forecasts.hasAnyOf(questionId, here.forecasterId),
		isSettled: store.resolutions.inForce(questionId, here.now) !== null
	});
}

/**
 * Whether whoever is here may read what others wrote, which may hold their numbers: where they see those, and where they chose to
 * read it before giving one.
 */
export const mayReadWords = (store: Store, here: Here, questionId: QuestionId): boolean =>
	numbersFor(store, here, questionId).others || store.openings.has(questionId, here.forecasterId);

/**
 * Whether others' numbers, or words that may hold them, have been within sight of whoever is here: what a forecast made now says of
 * itself. An outcome that was taken back had them on the page for everybody.
 */
export const hasCrowdBeenShown = (store: Store, here: Here, questionId: QuestionId): boolean =>
	mayReadWords(store, here, questionId) ||
	store.resolutions
		.list(questionId, here.now)
		.some(({ outcomeKind }) => outcomeKind !== 'reopened');

/**
 * Which notes beside an outcome are folded for whoever is here: like comments they may hold a number, and open with them; one's own
 * never are.
 */
export function notesFolded(store: Store, here: Here, questionId: QuestionId) {
	const isOpen = mayReadWords(store, here, questionId);
	return (note: string, isOwn: boolean): boolean => note !== '' && !isOwn && !isOpen;
}
