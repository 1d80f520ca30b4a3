import { ASKABLE_KINDS } from '#lib/domain/question.ts';
import type { LocalDay } from '#lib/domain/time.ts';
import { readRecordAddress } from './record-address.ts';

/** Which questions a leaderboard is about, as its address says it. */
export type LeaderboardAddress = {
	/** Null: both. */
	kind: (typeof ASKABLE_KINDS)[number] | null;
	tag: string | null;
	/** Days on which the outcome became known, both included. */
	from: LocalDay | null;
	to: LocalDay | null;
};

/** What an address asks for, read as that of a track record; what it does not say is as if left out. */
export function readLeaderboardAddress(query: URLSearchParams): LeaderboardAddress {
	const { tag, from, to } = readRecordAddress(query);
	return { kind: ASKABLE_KINDS.find((kind) => kind === query.get('kind')) ?? null, tag, from, to };
}

/** The query part of the address that shows it, `''` for everything. */
export function leaderboardQuery(address: LeaderboardAddress): string {
	const said = Object.entries(address).filter((pair): pair is [string, string] => pair[1] !== null);
	return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}
