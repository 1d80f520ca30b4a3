import { unexplainedMove, type Explained } from '#lib/domain/evidence/unexplained.ts';
import { drifted } from '#lib/domain/hazard.ts';
import { formatPercent, formatShare } from '#lib/ui/format.ts';
import { leadWords, othersWords, timesWords } from './came-words.ts';
import type { Detail } from './detail.ts';
import { optionsSinceWords, unexplainedOptionsWords } from './since-options.ts';

type Any = NonNullable<Detail['since']>;
/** What came since my number on a question of yes or no. */
export type Since = Extract<Any, { kind: 'binary' }>;
/** A number as it is being typed. */
type Stated = Pick<NonNullable<Detail['you']['standing']>, 'probability' | 'distribution'>;

/** What else I am asked about, of a number that nothing explains; null where there is nothing to ask. */
export function askWords(since: Any, { probability, distribution }: Stated): string | null {
	if (since.kind === 'options')
		return distribution === null ? null : unexplainedOptionsWords(since, distribution);
	if (probability === null) return null;
	const rest = unexplainedMove({ ...since, to: probability }, since.restFrom);
	return rest === null ? null : unexplainedWords(since, probability, rest);
}

/** What came since a number and where it leads, in a sentence or two; null where nothing did. */
export function sinceWords(since: Any): string | null {
	if (since.kind === 'options') return optionsSinceWords(since);
	const drift = driftWords(since);
	const hasMoved = movers(since).length > 0;
	if (drift === null && !hasMoved) return null;
	return [drift, hasMoved ? evidenceWords(since) : null].filter((part) => part !== null).join(' ');
}

/** Where time alone leads from a number: `40% → 31%`; null where it moves nothing that would show. */
function driftWords({ from, fromAt, toAt, deadlineAt }: Since): string | null {
	if (deadlineAt === null || fromAt >= deadlineAt || toAt >= deadlineAt) return null;
	const waited = formatShare(drifted(from, { start: fromAt, deadline: deadlineAt }, toAt));
	return waited === formatShare(from)
		? null
		: `Time alone leads from ${formatPercent(from)} to ${waited}.`;
}

const movers = ({ items }: Since) => items.filter(({ ratio }) => ratio !== 1);

/** What the evidence since a number adds: `Evidence 4 and 6 lead to 38%.` */
function evidenceWords(since: Since): string {
	const items = movers(since);
	if (items.length === 0) return 'No evidence since then moves it.';
	return `${leadWords(items)} to ${formatShare(since.expected)}${othersWords(items)}.`;
}

/** A move that nothing explains, in words with its numbers. */
function unexplainedWords(since: Since, to: number, { rest }: Explained): string {
	const way = rest > 0 ? 'higher' : 'lower';
	return [
		driftWords(since),
		evidenceWords(since),
		`You say ${formatPercent(to)}: the odds are ${timesWords(rest)} ${way} than that explains.`
	]
		.filter((part) => part !== null)
		.join(' ');
}
