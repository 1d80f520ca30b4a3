import { isId, type ForecasterId } from '#lib/domain/ids.ts';

/** Whose words a page shows, as its address says it. */
export type WordsAddress = {
	/** Null: mine. */
	forecaster: ForecasterId | 'everyone' | null;
	/** The word whose forecasts are listed. */
	word: string | null;
};

/** What an address asks for; what it does not say, or not so that it can be understood, is as if left out. */
export function readWordsAddress(query: URLSearchParams): WordsAddress {
	const who = query.get('forecaster') ?? '';
	const word = query.get('word') ?? '';
	return {
		forecaster: who === 'everyone' || isId('w', who) ? who : null,
		word: word === '' || word.length > 40 ? null : word
	};
}

/** The query part of the address that shows it, `''` for my own words. */
export function wordsQuery(address: WordsAddress): string {
	const said = Object.entries(address).filter((pair): pair is [string, string] => pair[1] !== null);
	return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}
