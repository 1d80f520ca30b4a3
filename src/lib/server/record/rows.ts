import type { ForecasterId, OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Kind } from '#lib/domain/question.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Selected } from './select.ts';

/** One number that stood on a question, or on one of its options, and what became of it. */
export type RecordRow = {
	questionId: QuestionId;
	kind: Kind;
	/** When the outcome became known. */
	knownAt: Instant;
	/** Nobody of the space is the crowd. */
	forecasterId: ForecasterId | null;
	/** Null for yes or no. */
	optionId: OptionId | null;
	/** How many options share the weight of what stood; 1 for yes or no. */
	options: number;
	from: Instant;
	to: Instant;
	/** The class of time left, counted from 0; null where it was not asked for. */
	horizon: number | null;
	p: number;
	/** What was said of the options before this one. */
	below: number;
	happened: boolean;
	/** Share of the scheduled life. */
	weight: number;
	/** Brier score; of several options that of the whole vector. */
	score: number;
};

/** A function that gives the rows of a selection one by one, by their place. @param forecasters whom their places mean */
export function rowReader(
	selected: Selected,
	forecasters: readonly ForecasterId[]
): (row: number) => RecordRow {
	const questionOf = new Uint32Array(selected.p.length);
	for (const g of selected.questions.keys())
		questionOf.fill(g, selected.starts[g], selected.starts[g + 1]);
	return (row) => {
		const question = selected.questions[questionOf[row] ?? 0];
		if (question === undefined) throw new RangeError(`there is no row ${String(row)}`);
		const { questionId, kind, knownAt, options } = question;
		return {
			...{ questionId, kind, knownAt, options: options?.ids.length ?? 1 },
			forecasterId: forecasters[selected.forecaster[row] ?? 0] ?? null,
			optionId: options?.ids[selected.option?.[row] ?? 0] ?? null,
			...{ from: selected.from[row] ?? 0, to: selected.to[row] ?? 0 },
			horizon: selected.horizon?.[row] ?? null,
			...{ p: selected.p[row] ?? 0, below: selected.below?.[row] ?? 0 },
			happened: selected.happened[row] === 1,
			...{ weight: selected.weight[row] ?? 0, score: selected.score[row] ?? 0 }
		};
	};
}
