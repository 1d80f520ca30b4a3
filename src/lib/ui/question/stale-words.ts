import type { Outputs } from '#lib/client/types.ts';
import { formatPercent, formatShare, isolate } from '#lib/ui/format.ts';

/** What a question is stale by, as the API tells it. */
type Stale = NonNullable<Outputs['desk']['today']['needsYou'][number]['stale']>;

/** The newest item and the move that all of it implies: `Newest: “Clouds.” · Evidence since would move you from 40% to 52%`. */
export function sayStale({ newest, isJudged, move }: Stale): string {
	const item = `Newest: “${isolate(newest)}”`;
	if (move === null) return item;
	return `${item} · ${isJudged || move.byTime ? sayMove(move) : 'Not judged yet, so it moves nothing'}`;
}

function sayMove({ option, from, to, byTime }: NonNullable<Stale['move']>): string {
	const cause = byTime ? 'Time and evidence since' : 'Evidence since';
	const whom = option === null ? 'you' : `“${isolate(option)}”`;
	const [before, after] = [formatPercent(from), formatShare(to)];
	return before === after
		? `${cause} would leave ${whom} at ${before}`
		: `${cause} would move ${whom} from ${before} to ${after}`;
}
