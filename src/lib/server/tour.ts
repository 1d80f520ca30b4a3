import { TOUR_ARTICLE } from './example/articles.ts';

/** The summary that the tour pastes: only in an example, which has a clock of its own; null elsewhere. */
export const tourArticle = (space: { hasOwnClock: boolean }) =>
	space.hasOwnClock ? TOUR_ARTICLE : null;
