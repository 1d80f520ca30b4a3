import { CROWD_FROM } from '#lib/ui/charts/history/series.ts';
import { optionLines, type OptionSeries } from '#lib/ui/charts/history/options.ts';
import type {
	Crowd,
	EvidencePin,
	HistoryOutcome,
	OwnForecast,
	QuestionLife
} from '#lib/ui/charts/history/types.ts';
import type { Detail, OwnRow } from './detail.ts';

/** The question's instants, for a chart's axis. A draft's life begins when it was written. */
export const lifeOf = ({ question }: Detail): QuestionLife => ({
	opensAt: question.opensAt ?? question.createdAt,
	closesAt: question.closesAt,
	deadlineAt: question.deadlineAt,
	zone: question.zone
});

/** My rows on a yes-or-no question; a reaffirmed row carries the number it let stand. */
export function ownLine(rows: readonly OwnRow[]): OwnForecast[] {
	let standing: number | null = null;
	return rows.map(({ act, probability, madeAt, superseded }) => {
		if (act !== 'reaffirm') standing = probability;
		return { at: madeAt, probability: standing, superseded, reaffirm: act === 'reaffirm' };
	});
}

/** The crowd of a yes-or-no question, change by change; null while it is kept from me. */
export const crowdLine = ({ crowd }: Detail): Crowd | null =>
	crowd && {
		method: crowd.method,
		steps: crowd.points.filter((point) => point.optionId === null)
	};

/** Evidence where it was published, else where it was attached: nothing is news after it was put here, whatever its date says. */
export const pinsOf = ({ evidence }: Detail): EvidencePin[] =>
	evidence.map(({ id, number, publishedAt, attachedAt, judgement, claim, outlet }) => ({
		...{ id, number, claim, outlet },
		at: Math.min(publishedAt ?? attachedAt, attachedAt),
		stance: judgement?.stance ?? null
	}));

export function binaryOutcome({ resolution }: Detail): HistoryOutcome | null {
	if (resolution === null) return null;
	const { outcomeKind, knownAt } = resolution;
	return { kind: outcomeKind === 'yes' || outcomeKind === 'no' ? outcomeKind : 'void', knownAt };
}

/** A line for every option: my vectors, or the crowd's numbers once three have forecast. */
export function optionSeries(detail: Detail, whose: 'mine' | 'crowd'): OptionSeries[] {
	const mine = detail.you.history.filter((row) => row.act !== 'reaffirm' && !row.superseded);
	return detail.question.options.map(({ id, label }) => ({
		optionId: id,
		label,
		steps:
			whose === 'mine'
				? mine.map(({ madeAt, distribution }) => ({
						at: madeAt,
						probability: distribution === null ? null : (distribution[id] ?? 0)
					}))
				: (detail.crowd?.points ?? [])
						.filter((point) => point.optionId === id)
						.map(({ at, n, p }) => ({ at, probability: n >= CROWD_FROM ? p : null }))
	}));
}

/** The colour of each option in the chart and the form; past the six that are drawn there is none. */
export function optionColors(series: readonly OptionSeries[]): ReadonlyMap<string, string> {
	const lines = optionLines(series, null, Infinity);
	if (lines.length > 0) return new Map(lines.map(({ id, color }) => [id, color]));
	return new Map(
		series.slice(0, 6).map(({ optionId }, i) => [optionId, `var(--chart-option-${i + 1})`])
	);
}
