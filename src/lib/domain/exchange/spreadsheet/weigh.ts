import { group } from 'd3-array';
import type { CalibrationRow, ScoreRow } from '#lib/domain/calibration/columns.ts';
import type { OptionId } from '#lib/domain/ids.ts';
import { brier, brierMultiple } from '#lib/domain/score/brier.ts';
import { scoreQuestion, type Settled } from '#lib/domain/score/question-score.ts';
import { scoringEnd, type Horizon } from '#lib/domain/score/stretch.ts';
import { datesOf } from './dates.ts';
import type { SheetEntry, SheetForecast } from './sheet.ts';

export type WeighedRow = CalibrationRow & { title: string; forecaster: string };
export type Weighed = {
	/** One a stretch, yes-or-no questions only. */
	rows: WeighedRow[];
	/** One a forecaster. */
	scores: ScoreRow[];
	/** Forecasts that count. */
	counted: number;
	/** Made when the question had closed or its outcome was known. */
	late: number;
	/** Made before the opening, from which they count. */
	early: number;
	/** True where dates or times are missing, and every forecast of a person weighs the same. */
	isAlike: boolean;
};

/**
 * What the forecasts on one question count for, by the product's own rules: each for as long as it stood, as a share of the
 * scheduled life. Where the sheet lacks the times for that, a forecaster's forecasts on the question weigh alike, and 1 in all.
 *
 * Null for a question that is open or void.
 */
export function weighEntry(entry: SheetEntry): Weighed | null {
	const { outcome, key } = entry.question;
	if (outcome === null || outcome === 'ambiguous' || outcome === 'annulled') return null;
	const dated = datesOf(entry);
	const isTimed = dated.ok && entry.forecasts.every(({ at }) => at !== null);
	const weighed: Weighed = {
		...{ rows: [], scores: [], counted: 0 },
		...(isTimed ? beside(entry, dated.dates) : { late: 0, early: 0 }),
		isAlike: !isTimed
	};
	for (const [forecaster, own] of group(entry.forecasts, (row) => row.forecaster)) {
		const stretches = isTimed
			? byTime(own, settledOf(entry, dated.dates))
			: alike(own, entry.question);
		if (stretches.length === 0) continue;
		weighed.counted += stretches.length;
		let [weight, total] = [0, 0];
		for (const stretch of stretches) {
			weight += stretch.weight;
			total += stretch.weight * stretch.score;
			if (entry.question.kind === 'binary')
				weighed.rows.push({
					...{ p: stretch.p, happened: outcome === 'yes', weight: stretch.weight },
					...{ questionId: key, title: entry.question.title, forecaster }
				});
		}
		weighed.scores.push({ score: total / weight, weight, questionId: key });
	}
	return weighed;
}

type Stretch = { p: number; weight: number; score: number };

const optionId = (place: number): OptionId => `o_${place}`;

function settledOf({ question }: SheetEntry, horizon: Horizon): Settled {
	const { outcome } = question;
	const isOption = typeof outcome === 'number';
	return {
		outcomeKind: isOption ? 'option' : (outcome ?? 'annulled'),
		optionId: isOption ? optionId(outcome) : null,
		ordered: false,
		optionIds: question.options.map((_, i) => optionId(i)),
		horizon
	};
}

/** @param own one forecaster's, oldest first, each with its time */
function byTime(own: readonly SheetForecast[], settled: Settled): Stretch[] {
	const rows = own.map(({ said, at }) => ({
		...{ act: 'state' as const, madeAt: at ?? 0, recordedAt: 0, crowdShown: false },
		probability: typeof said === 'number' ? said : null,
		distribution:
			typeof said === 'number' ? null : Object.fromEntries(said.map((p, i) => [optionId(i), p]))
	}));
	const scored = scoreQuestion(rows, settled)?.stretches ?? [];
	return scored.map(({ probability: p, weight, score }) => ({ p, weight, score }));
}

function alike(own: readonly SheetForecast[], { outcome }: SheetEntry['question']): Stretch[] {
	const weight = 1 / own.length;
	return own.map(({ said }) =>
		typeof said === 'number'
			? { p: said, weight, score: brier(said, outcome === 'yes') }
			: { p: 0, weight, score: brierMultiple(said, typeof outcome === 'number' ? outcome : 0) }
	);
}

function beside({ forecasts }: SheetEntry, horizon: Horizon) {
	const end = scoringEnd(horizon);
	return {
		late: forecasts.filter(({ at }) => (at ?? 0) >= end).length,
		early: forecasts.filter(({ at }) => (at ?? 0) < horizon.opensAt).length
	};
}
