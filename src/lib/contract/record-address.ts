import { isId, type ForecasterId } from '#lib/domain/ids.ts';
import { ASKABLE_KINDS } from '#lib/domain/question.ts';
import { isLocalDay, type LocalDay } from '#lib/domain/time.ts';

/** Whose track record on which questions, as its address says it. */
export type RecordAddress = {
	/** Null: me. */
	forecaster: ForecasterId | 'everyone' | null;
	kind: (typeof ASKABLE_KINDS)[number];
	tag: string | null;
	/** Days on which the outcome became known, both included. */
	from: LocalDay | null;
	to: LocalDay | null;
	/** Questions settled early count at once. */
	withEarly: boolean;
	/** Whose questions are listed, by its place in the diagram. */
	bin: number | null;
	/** Whether everybody's crowd is compared by every method. */
	crowds: boolean;
};

const BINS = 11;

/** What an address asks for. What it does not say, or says in a way nobody meant, is as if left out: all of mine. */
export function readRecordAddress(query: URLSearchParams): RecordAddress {
	const forecaster = query.get('forecaster') ?? '';
	const tag = query.get('tag')?.slice(0, 40) ?? '';
	const bin = query.get('bin') ?? '';
	return {
		forecaster: forecaster === 'everyone' || isId('w', forecaster) ? forecaster : null,
		kind: ASKABLE_KINDS.find((kind) => kind === query.get('kind')) ?? 'binary',
		tag: tag === '' ? null : tag,
		from: readDay(query.get('from')),
		to: readDay(query.get('to')),
		withEarly: query.get('early') === '1',
		bin: /^\d{1,2}$/.test(bin) && Number(bin) < BINS ? Number(bin) : null,
		crowds: query.get('crowds') === '1'
	};
}

/** The query part of the address that shows it, `''` for all of mine. */
export function recordQuery(address: RecordAddress): string {
	const { forecaster, kind, tag, from, to, withEarly, bin, crowds } = address;
	const said: [string, string | null][] = [
		['forecaster', forecaster],
		['kind', kind === 'binary' ? null : kind],
		['tag', tag],
		['from', from],
		['to', to],
		['early', withEarly ? '1' : null],
		['bin', bin === null ? null : String(bin)],
		['crowds', crowds ? '1' : null]
	];
	const query = new URLSearchParams(
		said.filter((pair): pair is [string, string] => pair[1] !== null)
	).toString();
	return query === '' ? '' : `?${query}`;
}

const readDay = (text: string | null): LocalDay | null =>
	text !== null && isLocalDay(text) ? text : null;
