import { explainMove } from '#lib/domain/evidence/unexplained.ts';
import { furthestOption } from '#lib/domain/evidence/unexplained-options.ts';
import type { Entry } from '#lib/domain/queue/order.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';
import { sinceView } from './since.ts';

/** What a question of this member's queue is stale by: its newest item, and the move that all since their number implies. Null where no evidence is why. */
export function staleView(store: Store, here: Here, { id, reasons }: Entry) {
	if (!reasons.some(({ kind }) => kind === 'evidence')) return null;
	const { deadlineAt } = store.questions.get(id);
	const asked = { id, deadlineAt, options: store.questions.options(id) };
	const said = saidBy(store, here, asked);
	const since = sinceView(store, here, asked, { said, at: here.now });
	const newest = (since?.items ?? store.evidence.onQuestion(id, here.now)).at(-1);
	if (newest === undefined) return null;
	return {
		newest: newest.claim,
		isJudged: since?.items.some(({ isJudged }) => isJudged) ?? false,
		/** Null where no number stands. */
		move: since && moveOf(since)
	};
}

function saidBy(store: Store, { forecasterId, now }: Here, { id }: Pick<Entry, 'id'>) {
	const row = store.forecasts.latestOf(id, forecasterId, now);
	if (row?.act !== 'state') return null;
	const { probability, distribution } = row;
	const said = store.forecasts.lastSaid(id, forecasterId, now);
	return said && { probability, distribution, ...said };
}

/** Time is named where it alone would show: half a point. */
const SHOWS = 0.005;

/** From where to where; of several options for the one that moves furthest. */
function moveOf(since: NonNullable<ReturnType<typeof sinceView>>) {
	if (since.kind === 'options') {
		const { options, from, expected } = since;
		const i = furthestOption(from, expected);
		const [before, to] = [from[i] ?? 0, expected[i] ?? 0];
		return { option: options[i]?.label ?? null, from: before, to, byTime: false };
	}
	const { from, expected: to } = since;
	const waited = explainMove({ ...since, to: from, items: [] }).expected;
	return { option: null, from, to, byTime: Math.abs(waited - from) >= SHOWS };
}
