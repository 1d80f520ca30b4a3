import { decibansOf } from '#lib/domain/evidence/decibans.ts';
import { ratioAsOdds } from '#lib/domain/evidence/strength.ts';
import { decibansAsOdds } from '#lib/ui/charts/waterfall/words.ts';
import { formatList } from '#lib/ui/format.ts';
import type { LedgerItem } from './ledger.ts';

/** What its grades leave of an item: `counts as 6.5 : 1`; null where they leave all of it, or where it says nothing. */
export function countsWords({ ratios, weight }: LedgerItem): string | null {
	const [ratio] = ratios ?? [];
	if (ratios?.length !== 1 || ratio === undefined || ratio === 1 || weight === 1) return null;
	return `by its grade it counts as ${decibansAsOdds(decibansOf(ratio, weight))}`;
}

/** How far people are apart on an item of yes or no: `three judged it, 1 : 3 to 3 : 1`; null of fewer than two. */
export function spreadWords({ spread }: LedgerItem): string | null {
	const said = spread
		.flatMap(({ name, isYou, ratio }) =>
			ratio === null ? [] : [{ name: isYou ? 'you' : name, ratio }]
		)
		.sort((a, b) => a.ratio - b.ratio);
	const [lowest, highest] = [said[0], said.at(-1)];
	if (said.length < 2 || lowest === undefined || highest === undefined) return null;
	if (lowest.ratio === highest.ratio)
		return `${String(said.length)} judged it ${ratioAsOdds(lowest.ratio)}`;
	return `${String(said.length)} judged it, from ${ratioAsOdds(lowest.ratio)} (${lowest.name}) to ${ratioAsOdds(highest.ratio)} (${highest.name})`;
}

/** Whose standing forecast names an item: `moved you and Analyst C`; null of nobody. */
export function usersWords({ users }: LedgerItem): string | null {
	if (users.length === 0) return null;
	const [first, second, ...others] = users.map(({ name, isYou }) => (isYou ? 'you' : name));
	const named = [first, second].filter((name) => name !== undefined);
	return `moved ${formatList(others.length === 0 ? named : [...named, `${String(others.length)} more`])}`;
}
