import { min } from 'd3-array';
import type { Horizon } from '#lib/domain/score/stretch.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { SheetEntry, SheetQuestion } from './sheet.ts';

export type Dated = { ok: true; dates: Horizon } | { ok: false; reason: string };

/**
 * When a question of a sheet opened, was to close, and was known: what time is weighed by. Where one is missing the nearest
 * thing said stands in: the first forecast for the opening, the resolution for the closing and the other way round.
 *
 * @example datesOf({ question: { opensAt: 0, closesAt: 9, resolvesAt: null }, forecasts: [] })
 * // => { ok: true, dates: { opensAt: 0, closesAt: 9, knownAt: 9 } }
 */
export function datesOf({ question, forecasts }: SheetEntry): Dated {
	const opensAt = openingOf({ question, forecasts });
	const { closesAt, knownAt } = endsOf(question);
	if (closesAt === null || knownAt === null)
		return refuse('neither close nor resolve is given. Give one of them.');
	if (opensAt === null)
		return refuse('neither open nor the time of a forecast is given. Give one of them.');
	if (opensAt >= closesAt)
		return refuse(
			'it would close before it opens. Correct open, close or the times of its forecasts.'
		);
	if (knownAt <= opensAt)
		return refuse('it would be resolved before it opens. Correct open or resolve.');
	return { ok: true, dates: { opensAt, closesAt, knownAt } };
}

/**
 * When a question opened: as it says, or at anybody's first forecast on it; null where neither is given.
 *
 * @example openingOf({ question: { opensAt: null }, forecasts: [{ at: 5 }, { at: 3 }] }) // => 3
 */
export const openingOf = ({ question, forecasts }: SheetEntry): Instant | null =>
	question.opensAt ?? min(forecasts, ({ at }) => at ?? undefined) ?? null;

/**
 * When a question was to close and when its outcome was known, each standing in for the other; null where neither is given.
 *
 * @example endsOf({ closesAt: 9, resolvesAt: null }) // => { closesAt: 9, knownAt: 9 }
 */
export const endsOf = ({
	closesAt,
	resolvesAt
}: Pick<SheetQuestion, 'closesAt' | 'resolvesAt'>): {
	closesAt: Instant | null;
	knownAt: Instant | null;
} => ({ closesAt: closesAt ?? resolvesAt, knownAt: resolvesAt ?? closesAt });

const refuse = (reason: string): Dated => ({ ok: false, reason });
