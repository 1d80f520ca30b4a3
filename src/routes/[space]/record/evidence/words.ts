import type { Outputs } from '#lib/client/types.ts';
import { ratioAsOdds } from '#lib/domain/evidence/strength.ts';
import { formatCount, formatUnits } from '#lib/ui/format.ts';

type Ratios = Outputs['ledger']['ratios'];
type Row = Ratios['rows'][number];

const oddsOf = (ratio: number): string => (ratio === 0 ? '0 : 1' : ratioAsOdds(ratio));

/** What a step turned out to be worth, with its interval: `2.6 : 1 (1.4 to 6.1)`. */
export function ratioWords({ empirical, right }: Row): string {
	if (empirical === null) return 'cannot be told yet';
	const { ratio, low, high } = empirical;
	const size = (value: number) =>
		value === Infinity ? 'no end' : oddsOf(value).replace(' : 1', '');
	if (ratio === Infinity) return `none of ${formatCount(right)} pointed wrong`;
	return `${oddsOf(ratio)} (${size(low)} to ${size(high)})`;
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
