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
