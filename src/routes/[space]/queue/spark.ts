import { CROWD_FROM } from '#lib/ui/charts/history/series.ts';
import type { Detail } from '#lib/ui/detail/detail.ts';
import { likeliest } from '#lib/ui/detail/figures.ts';

/** My numbers over the crowd's since the opening, of several options those on my likeliest, else the crowd's; null without any. */
export function sparkOf(detail: Detail) {
	const { question, you, crowd, asOf } = detail;
	const from = question.opensAt ?? question.createdAt;
	const label = likeliest(detail)?.label ?? null;
	const [top] = (crowd?.byOption ?? []).toSorted((a, b) => (b.p ?? 0) - (a.p ?? 0));
	const optionId =
		question.options.find((option) => option.label === label)?.id ?? top?.optionId ?? null;
	const own = you.history
		.filter((row) => row.act !== 'reaffirm' && !row.superseded)
		.map(({ madeAt, probability, distribution }) => ({
			at: madeAt,
			p: probability ?? (optionId === null ? null : (distribution?.[optionId] ?? null))
		}));
	const others = (crowd?.points ?? [])
		.filter((point) => point.optionId === optionId && point.n >= CROWD_FROM)
		.map(({ at, p }) => ({ at, p }));
	if (own.length + others.length === 0) return null;
	return { own, crowd: others, from, to: Math.min(asOf, Math.max(question.closesAt, from + 1)) };
}
