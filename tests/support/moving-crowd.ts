import type { QuestionId } from '#lib/domain/ids.ts';
import { MINUTE } from '#lib/domain/time.ts';
import { stateForecast } from '#lib/server/actions/forecast.ts';
import type { TestApp } from './app.ts';

/**
 * A question of Ann's space that three analysts without accounts have put 30% on, and a way to move all three: the crowd is
 * what they say. Each move comes a minute after the last.
 */
export function movingCrowd(app: TestApp) {
	const { store, space, ask, clock } = app;
	const questionId = ask();
	const writing = { by: null, actor: 'system', at: clock.at, recordedAt: clock.at } as const;
	const analysts = ['Ida', 'Ben', 'Leo'].map((name) =>
		store.atomically(() =>
			store.forecasters.insert(writing, { spaceId: space, userId: null, name, kind: 'person' })
		)
	);
	const say = (probability: number, id: QuestionId = questionId) => {
		clock.at += MINUTE;
		for (const forecasterId of analysts)
			store.atomically(() =>
				stateForecast(
					store,
					{
						space: store.spaces.get(space),
						...{ role: 'forecaster', userId: null, forecasterId },
						...{ now: clock.at, recordedAt: clock.at }
					},
					{
						...{ questionId: id, probability, distribution: null, rationale: '' },
						...{ evidenceIds: [], origin: 'api' }
					}
				)
			);
	};
	say(0.3);
	clock.at += MINUTE;
	return { questionId, say };
}
