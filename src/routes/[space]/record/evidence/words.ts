import type { Outputs } from '#lib/client/types.ts';
import { sayOdds } from '#lib/ui/charts/ratios/words.ts';
import { formatCount, formatUnits } from '#lib/ui/format.ts';

type Ratios = Outputs['ledger']['ratios'];
type Row = Ratios['rows'][number];

/** What a step turned out to be worth, and its interval beside it: `2.6 : 1` and `1.4 : 1 to 6.1 : 1`. */
export function ratioWords({ empirical, right }: Row): { told: string; interval: string | null } {
	if (empirical === null) return { told: 'cannot be told yet', interval: null };
	const { ratio, low, high } = empirical;
	if (ratio === Infinity)
		return { told: `none of ${formatCount(right)} pointed wrong`, interval: null };
	const end = high === Infinity ? 'no end' : sayOdds(high);
	return { told: sayOdds(ratio), interval: `${sayOdds(low)} to ${end}` };
}

/** What the whole says, in one line with its numbers. */
export function sentenceOf({ rows, questions, happened }: Ratios): string {
	const items = rows.reduce((sum, { right, wrong }) => sum + right + wrong, 0);
	const right = rows.reduce((sum, row) => sum + row.right, 0);
	const told = `${formatCount(right)} of ${formatUnits(items, 'item')} pointed the way their question went, on ${formatUnits(questions, 'question')} of which ${formatCount(happened)} happened.`;
	if (happened === 0 || happened === questions)
		return `${told} What they were worth can be told once questions have gone both ways.`;
	return questions < 10 ? `${told} That is too few to judge by.` : told;
}
