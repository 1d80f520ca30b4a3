import { AppError } from '#lib/domain/errors.ts';
import type { QuestionId } from '#lib/domain/ids.ts';
import type { LocalDay, Zone } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import { stateForecast } from './forecast.ts';
import type { Here } from './here.ts';
import { askQuestion } from './question.ts';

export type QuickQuestion = { title: string; deadlineDay: LocalDay; probability: number | null };

/**
 * Asks yes-or-no questions that open now, with a first number on each that brings one; several of them ask the same by several
 * days and belong together. All of it or nothing: call it in a transaction.
 *
 * @throws {AppError} invalid, with the field of the question it is about
 */
export function askQuickly(
	store: Store,
	here: Here,
	{
		questions,
		tags,
		zone
	}: { questions: readonly QuickQuestion[]; tags: string[]; zone: Zone | null }
): QuestionId[] {
	const series =
		questions.length > 1 ? { seriesId: store.newId('ser', here.recordedAt) } : undefined;
	return questions.map(({ title, deadlineDay, probability }, i) => {
		const id = about(i, () =>
			askQuestion(store, here, {
				...{ title, tags, criteria: '', background: '' },
				...{ kind: 'binary', ordered: false, options: [], ...series },
				schedule: {
					...{ opensAt: here.now, deadlineDay, zone: zone ?? here.space.settings.zone },
					...{ closesAt: null, resolvesBy: null }
				}
			})
		);
		if (probability !== null)
			stateForecast(store, here, {
				...{ questionId: id, probability, distribution: null },
				...{ rationale: '', evidenceIds: [], origin: 'typed' }
			});
		return id;
	});
}

/** Says of which question something was wrong. */
function about<T>(i: number, work: () => T): T {
	try {
		return work();
	} catch (cause) {
		if (!(cause instanceof AppError) || cause.field === null) throw cause;
		throw new AppError(cause.code, cause.message, `questions.${String(i)}.${cause.field}`);
	}
}
