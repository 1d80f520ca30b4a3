import { explainMove, type Explained } from '#lib/domain/evidence/unexplained.ts';
import { ratioAsOdds } from '#lib/domain/evidence/strength.ts';
import { drifted } from '#lib/domain/hazard.ts';
import { formatList, formatPercent, formatShare } from '#lib/ui/format.ts';
import type { Detail } from './detail.ts';

export type Since = NonNullable<Detail['since']>;

/** What of a move to a number nothing explains; null where little of it is left, or where it goes nowhere. */
export function unexplained(since: Since, to: number | null): Explained | null {
	if (to === null || to === since.from) return null;
	const explained = explainMove({ ...since, to });
	return Math.abs(explained.rest) > since.restFrom ? explained : null;
}

/** Where time alone leads from a number: `40% → 31%`; null where it moves nothing that would show. */
function driftWords({ from, fromAt, toAt, deadlineAt }: Since): string | null {
	if (deadlineAt === null || fromAt >= deadlineAt || toAt >= deadlineAt) return null;
	const waited = formatShare(drifted(from, { start: fromAt, deadline: deadlineAt }, toAt));
	return waited === formatShare(from)
		? null
		: `Time alone leads from ${formatPercent(from)} to ${waited}.`;
}

/** What the evidence since a number adds: `Evidence 4 and 6 lead to 38%.` */
function evidenceWords({ items, expected }: Since): string {
	const counted = items.filter(({ ratio }) => ratio !== 1).map(({ number }) => String(number));
	if (counted.length === 0) return 'No evidence since then moves it.';
	const lead = counted.length === 1 ? 'leads' : 'lead';
	return `Evidence ${formatList(counted)} ${lead} to ${formatShare(expected)}${othersWords(items)}.`;
}

/** Which of it I did not judge myself: `, with 4 as Bob judged it`. */
function othersWords(items: Since['items']): string {
	const theirs = items.flatMap(({ number, ratio, by }) =>
		by === null || ratio === 1 ? [] : [`${String(number)} as ${by} judged it`]
	);
	return theirs.length === 0 ? '' : `, with ${formatList(theirs)}`;
}

/** What came since a number and where it leads, in a sentence or two; null where nothing did. */
export function sinceWords(since: Since): string | null {
	const drift = driftWords(since);
	const hasMoved = since.items.some(({ ratio }) => ratio !== 1);
	if (drift === null && !hasMoved) return null;
	return [drift, hasMoved ? evidenceWords(since) : null].filter((part) => part !== null).join(' ');
}

/** A move that nothing explains, in words with its numbers. */
export function unexplainedWords(since: Since, to: number, { rest }: Explained): string {
	const times = Number.isFinite(rest)
		? `${ratioAsOdds(10 ** (Math.abs(rest) / 10)).replace(' : 1', '')} times`
		: 'without end';
	const way = rest > 0 ? 'higher' : 'lower';
	return [
		driftWords(since),
		evidenceWords(since),
		`You say ${formatPercent(to)}: the odds are ${times} ${way} than that explains.`
	]
		.filter((part) => part !== null)
		.join(' ');
}
