import type { RecordAddress } from '#lib/contract/record-address.ts';
import { RECORD_KIND_WORDS } from './kind-words.ts';
import { HORIZON_WORDS } from './horizon-words.ts';

type Filtered = Pick<RecordAddress, 'kind' | 'tag' | 'horizon' | 'from' | 'to' | 'withEarly'>;

/** Which forecasts a record is about, in a line for a picture that goes without its page: `Analyst A · yes or no · tag sea`. */
export function aboutRecord(whose: string, filters: Filtered, day: string): string {
	const { kind, tag, horizon, from, to, withEarly } = filters;
	return [
		whose,
		kind === 'both' ? 'both kinds' : RECORD_KIND_WORDS[kind],
		tag === null ? null : `tag ${tag}`,
		horizon === null ? null : `${HORIZON_WORDS[horizon]} left`,
		from === null ? null : `known from ${from}`,
		to === null ? null : `known to ${to}`,
		withEarly ? 'resolved early counted at once' : null,
		day
	]
		.filter((part) => part !== null)
		.join(' · ');
}
