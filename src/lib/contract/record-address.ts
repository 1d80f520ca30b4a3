import { isId, type ForecasterId } from '#lib/domain/ids.ts';
import { isFormDay, isLocalDay, type LocalDay } from '#lib/domain/time.ts';
import {
	BIN_STYLES,
	BREAKDOWNS,
	HORIZONS,
	RECORD_KINDS,
	type BinStyle,
	type BreakdownBy,
	type HorizonClass,
	type RecordKind
} from './record-choices.ts';

/** Whose track record on which questions, as its address says it. */
export type RecordAddress = {
	/** Null: me. */
	forecaster: ForecasterId | 'everyone' | null;
	kind: RecordKind;
	tag: string | null;
	/** Only the time during which so long was left to the deadline. */
	horizon: HorizonClass | null;
	/** Days on which the outcome became known, both included. */
	from: LocalDay | null;
	to: LocalDay | null;
	/** Questions settled early count at once. */
	withEarly: boolean;
	bins: BinStyle;
	/** Whose questions are listed, by its place in the diagram. */
	bin: number | null;
	/** Whom the forecaster is set beside; not for everyone together. */
	with: ForecasterId | 'crowd' | null;
	/** What it is broken down by, and whether every group is shown or the largest only. */
	by: BreakdownBy | null;
	whole: boolean;
	/** Whether everybody's crowd is compared by every method. */
	crowds: boolean;
};

/** What an address asks for. What it does not say, or says in a way nobody meant, is as if left out: all of mine. */
export function readRecordAddress(query: URLSearchParams): RecordAddress {
	const forecaster = query.get('forecaster') ?? '';
	const other = query.get('with') ?? '';
	const tag = query.get('tag')?.slice(0, 40) ?? '';
	const bin = query.get('bin') ?? '';
	const bins = oneOf(BIN_STYLES, query.get('bins')) ?? 'around';
	const isEveryone = forecaster === 'everyone';
	return {
		forecaster: isEveryone || isId('w', forecaster) ? forecaster : null,
		kind: oneOf(RECORD_KINDS, query.get('kind')) ?? 'binary',
		tag: tag === '' ? null : tag,
		horizon: oneOf(HORIZONS, query.get('horizon')),
		from: readDay(query.get('from')),
		to: readDay(query.get('to')),
		withEarly: query.get('early') === '1',
		bins,
		bin: /^\d{1,2}$/.test(bin) && Number(bin) < BINS[bins] ? Number(bin) : null,
		with: !isEveryone && (other === 'crowd' || isId('w', other)) ? other : null,
		by: oneOf(BREAKDOWNS, query.get('by')),
		whole: query.get('all') === '1',
		crowds: query.get('crowds') === '1'
	};
}

/** The query part of the address that shows it, `''` for all of mine. */
export function recordQuery(address: RecordAddress): string {
	const { forecaster, kind, tag, horizon, from, to, withEarly, bins, bin, by, whole, crowds } =
		address;
	const said: [string, string | null][] = [
		['forecaster', forecaster],
		['with', forecaster === 'everyone' ? null : address.with],
		['kind', kind === 'binary' ? null : kind],
		['tag', tag],
		['horizon', horizon],
		['from', from],
		['to', to],
		['early', withEarly ? '1' : null],
		['bins', bins === 'around' ? null : bins],
		['bin', bin === null ? null : String(bin)],
		['by', by],
		['all', by !== null && whole ? '1' : null],
		['crowds', crowds ? '1' : null]
	];
	const query = new URLSearchParams(
		said.filter((pair): pair is [string, string] => pair[1] !== null)
	).toString();
	return query === '' ? '' : `?${query}`;
}

/** How many bins there are. */
const BINS: Readonly<Record<BinStyle, number>> = { around: 11, ten: 10 };

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | null =>
	known.find((one) => one === text) ?? null;
const readDay = (text: string | null): LocalDay | null =>
	text !== null && isLocalDay(text) && isFormDay(text) ? text : null;
