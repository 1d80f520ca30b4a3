import { sum } from 'd3-array';
import type { Sheet, SheetEntry, SheetQuestion } from './sheet.ts';
import type { Weighed } from './weigh.ts';

export type SheetKind = SheetQuestion['kind'] | 'both';

/** A question with the forecasts on it that are asked about, at least one. */
export type WeighedEntry = { entry: SheetEntry; weighed: Weighed };

/** Of the questions and forecasts that are asked about, where nothing else is said. */
export type SheetCounts = {
	/** With a forecast. */
	questions: number;
	/** Without an outcome that is known by now. */
	open: number;
	/** Of these, with an outcome that would be known only later. */
	later: number;
	void: number;
	/** Settled before their scheduled close, which is still ahead, whether they are counted or not. */
	waiting: number;
	forecasts: number;
	forecasters: number;
	counted: number;
	/** On questions that are open or void. */
	unsettled: number;
	/** On questions that are waiting and not counted. */
	held: number;
	late: number;
	early: number;
	unusable: number;
	twice: number;
	/** Settled questions without the times to weigh by. */
	alike: number;
	/** Questions of the other kind, which are not asked about. */
	others: number;
	/** Questions of the sheet on which nobody in it has a forecast. */
	silent: number;
};

/** Those that a record is about once their scheduled close has passed; without `withEarly` those that are waiting are none. */
export const isCounted = ({ weighed }: WeighedEntry, withEarly: boolean): boolean =>
	weighed.rows.length > 0 && (weighed.state === 'settled' || withEarly);

export const isWaiting = ({ weighed }: WeighedEntry): boolean =>
	weighed.rows.length > 0 && weighed.state === 'waiting';

/** How much there is, and what becomes of it. @param others of the other kind */
export function countSheet(
	{ entries }: Pick<Sheet, 'entries'>,
	asked: readonly WeighedEntry[],
	{ withEarly, others }: { withEarly: boolean; others: number }
): SheetCounts {
	const having = (...states: readonly Weighed['state'][]) =>
		asked.filter(({ weighed }) => states.includes(weighed.state));
	const forecastsOn = (those: readonly WeighedEntry[]) =>
		sum(those, ({ entry }) => entry.forecasts.length);
	const isHeld = (one: WeighedEntry) => isWaiting(one) && !withEarly;
	const weighed = asked.flatMap((one) => (isHeld(one) ? [] : one.weighed));
	return {
		questions: asked.length,
		open: having('open', 'later').length,
		later: having('later').length,
		void: having('void').length,
		waiting: asked.filter(isWaiting).length,
		forecasts: forecastsOn(asked),
		forecasters: new Set(
			asked.flatMap(({ entry }) => entry.forecasts.map(({ forecaster }) => forecaster))
		).size,
		counted: sum(weighed, (one) => one.counted),
		unsettled: forecastsOn(having('open', 'later', 'void')),
		held: forecastsOn(asked.filter(isHeld)),
		late: sum(weighed, (one) => one.late),
		early: sum(weighed, (one) => one.early),
		unusable: sum(weighed, (one) => one.unusable),
		twice: sum(weighed, (one) => one.twice),
		alike: weighed.filter((one) => one.isAlike).length,
		others,
		silent: entries.filter(({ forecasts }) => forecasts.length === 0).length
	};
}
