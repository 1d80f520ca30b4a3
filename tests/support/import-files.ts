import { MINUTE } from '#lib/domain/time.ts';
import { createCaller } from '#lib/server/api/root.ts';
import type { TestApp } from './app.ts';

const HEAD = 'question,forecaster,probability,outcome,time,open,close\n';
const LIFE = '2025-10-01T00:00:00Z,2025-10-11T00:00:00Z';

/** One forecast of a question that lived from 1 to 11 October 2025. @param said its day, who and the outcome, where it matters */
export const row = (
	question: string,
	{ day = 2, forecaster = 'Ida', p = 0.3, outcome = '' } = {}
): string =>
	`${question},${forecaster},${String(p)},${outcome},2025-10-${String(day).padStart(2, '0')}T00:00:00Z,${LIFE}`;

/** A dropped file of these rows. */
export const fileOf = (name: string, rows: readonly string[]) => [
	{ name, text: HEAD + rows.join('\n') }
];
export type Files = ReturnType<typeof fileOf>;

/** What Ann does with files in her space. @param pause is called between batches */
export function importing(app: TestApp) {
	const { space: spaceId, as, ann } = app;
	const api = as(ann);
	const keep = (files: Files, pause: () => Promise<void> = () => Promise.resolve()) => {
		// Of two imports one is the later.
		app.clock.at += MINUTE;
		return createCaller({ ...app.context(ann), pause }).import.keep({ spaceId, files });
	};
	return {
		keep,
		/** Keeps files until the power goes after the first batch. */
		breakOff: async (files: Files): Promise<void> => {
			await keep(files, () => Promise.reject(new Error('the power went'))).catch(() => undefined);
		},
		check: (files: Files) => api.import.check({ spaceId, files }),
		undo: (importId: Started['id']) => api.import.undo({ spaceId, importId }),
		redo: (importId: Started['id']) => api.import.redo({ spaceId, importId }),
		list: () => api.import.list({ spaceId }),
		/** Everything that is to be seen: each question with its forecasts and the outcomes it has had, in order. */
		seen: async (): Promise<string[]> => {
			const { rows } = await api.question.list({ spaceId, limit: 100 });
			const lines = rows.map(async ({ id, title }) => {
				const said = app.store.forecasts.list(id, app.clock.at);
				const outcomes = await api.resolution.history({ questionId: id });
				const words = [
					...said.map((one) => `${one.name} ${String(one.probability)}`),
					...outcomes.map(({ outcomeKind }) => outcomeKind)
				];
				return `${title} ${words.join(', ')}`;
			});
			return (await Promise.all(lines)).sort();
		}
	};
}
type Started = Awaited<ReturnType<ReturnType<typeof createCaller>['import']['keep']>>;
