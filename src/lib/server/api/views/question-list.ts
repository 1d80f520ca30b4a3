import { crowdNumber } from '#lib/domain/aggregate/crowd-line.ts';
import { LEAST_CROWD } from '#lib/domain/aggregate/pool.ts';
import { visibleNumbers } from '#lib/domain/access.ts';
import type { ListInput } from '#lib/contract/question.ts';
import { isDue, questionStatus } from '#lib/domain/question.ts';
import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { viewerOf, type Here } from '#lib/server/actions/here.ts';
import { matchText } from '#lib/server/store/match.ts';
import type { Store } from '#lib/server/store/open.ts';

type Listed = ReturnType<Store['lists']['list']>[number];

/** A page of questions with what a row shows, and where the next page begins. */
export function questionListView(store: Store, here: Here, input: ListInput) {
	const { text, ...query } = input;
	const rows = store.lists.list({
		...query,
		match: text === null ? null : matchText(text),
		now: here.now,
		viewer: viewerOf(here)
	});
	const page = rows.slice(0, input.limit);
	const last = page.at(-1);
	return {
		rows: page.map((row) => rowView(store, here, row)),
		next: rows.length > input.limit && last !== undefined ? { key: last.key, id: last.id } : null
	};
}

/** One question as a row of a list, with the numbers this member may see. */
export function rowView(store: Store, here: Here, row: Listed) {
	const { now, forecasterId } = here;
	const dated = { ...row, outcomeKind: row.outcomeKind };
	const status = questionStatus(dated, now);
	const own = store.forecasts.latestOf(row.id, forecasterId, now);
	const numbers = visibleNumbers({
		rule: here.space.settings.crowdRule,
		role: here.role,
		hasForecast: store.forecasts.hasAnyOf(row.id, forecasterId),
		isSettled: status === 'resolved' || status === 'void'
	});
	const crowd = numbers.crowd ? store.lists.crowdAt(row.id, now) : [];
	const leading = leadingOption(crowd, own?.distribution ?? null);
	const standing = crowd.find((point) => point.optionId === leading) ?? null;
	const shown = standing !== null && standing.n >= LEAST_CROWD ? standing : null;
	const options = row.kind === 'multiple_choice' ? store.questions.options(row.id) : [];
	const from = row.opensAt ?? now;
	const life = { from, to: Math.min(now, Math.max(row.closesAt, from + 1)) };
	return {
		id: row.id,
		title: row.title,
		kind: row.kind,
		/** How many options it has; 0 for yes or no. */
		options: options.length,
		tags: row.tags,
		status,
		isDue: isDue(dated, now),
		outcomeKind: status === 'resolved' || status === 'void' ? row.outcomeKind : null,
		outcomeLabel: options.find((option) => option.id === row.optionId)?.label ?? null,
		opensAt: row.opensAt,
		closesAt: row.closesAt,
		deadlineDay: row.deadlineDay,
		zone: row.zone,
		resolvesBy: row.resolvesBy,
		/** Multiple choice: the option the numbers are about, the likeliest one. */
		option: options.find((option) => option.id === leading)?.label ?? null,
		you:
			own?.act !== 'state'
				? null
				: {
						value: own.probability ?? own.distribution?.[leading ?? 'o_'] ?? null,
						madeAt: own.madeAt
					},
		/** The space's rule keeps the crowd from whoever has not forecast yet. */
		crowdIsHidden: !numbers.crowd,
		crowd: shown && { n: shown.n, p: crowdNumber(shown), q1: shown.q1, q3: shown.q3 },
		spark: {
			...life,
			own: store.lists.ownSample(row.id, forecasterId, life).map((point) => ({
				at: point.at,
				p: point.probability ?? point.distribution?.[leading ?? 'o_'] ?? null
			})),
			crowd: shown === null ? [] : crowdLine(store, row.id, leading, life)
		}
	};
}

const crowdLine = (
	store: Store,
	id: QuestionId,
	optionId: OptionId | null,
	life: { from: Instant; to: Instant }
) =>
	store.lists.crowdSample(id, optionId, life).map((row) => ({ at: row.at, p: crowdNumber(row) }));

function leadingOption(
	crowd: readonly { optionId: OptionId | null; p: number | null; median: number | null }[],
	own: Readonly<Record<OptionId, number>> | null
): OptionId | null {
	const ranked = [...crowd].sort((a, b) => (crowdNumber(b) ?? -1) - (crowdNumber(a) ?? -1));
	if (ranked[0] !== undefined) return ranked[0].optionId;
	const [best] = Object.entries(own ?? {}).sort(([, a], [, b]) => b - a);
	return best === undefined ? null : (best[0] as OptionId); // a distribution's keys are option ids
}
