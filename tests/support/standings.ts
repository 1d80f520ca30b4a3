import type { QuestionId } from '#lib/domain/ids.ts';
import { reasonsToLook, type Looking } from '#lib/domain/queue/reasons.ts';
import { DEFAULT_RULES, type QueueRules } from '#lib/domain/queue/rules.ts';
import type { Standing } from '#lib/domain/queue/standing.ts';
import { DAY } from '#lib/domain/time.ts';

export const NOW = 1000 * DAY;
const id: QuestionId = 'q_01';

/** An open question of a hundred days, forty gone, with a number said yesterday: nothing about it needs anybody. */
export const CALM: Standing = {
	id,
	opensAt: NOW - 40 * DAY,
	closesAt: NOW + 60 * DAY,
	resolvesBy: NOW + 60 * DAY,
	isSettled: false,
	last: { at: NOW - DAY, recordedAt: NOW - DAY, withdraws: false },
	evidence: null,
	editedAt: null,
	crowd: [],
	told: [],
	isProposed: false,
	snooze: null
};
export const LOOKING: Looking = { now: NOW, rules: DEFAULT_RULES, mayForecast: true };

/** The kinds of reasons for a standing that differs from the calm one. */
export const kinds = (
	standing: Partial<Standing>,
	{ rules, ...looking }: Partial<Omit<Looking, 'rules'>> & { rules?: Partial<QueueRules> } = {}
) =>
	reasonsToLook(
		{ ...CALM, ...standing },
		{ ...LOOKING, ...looking, rules: { ...DEFAULT_RULES, ...rules } }
	).map(({ kind }) => kind);

/** A last row made so many days ago. */
export const said = (daysAgo: number, withdraws = false): Standing['last'] => {
	const at = NOW - daysAgo * DAY;
	return { at, recordedAt: at, withdraws };
};
