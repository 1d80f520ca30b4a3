import { ratioAsOdds } from '#lib/domain/evidence/strength.ts';
import { formatList } from '#lib/ui/format.ts';

/** An item that moves something, and who judged it where that was not me. */
export type Came = { readonly number: number; readonly by: string | null };

/** Which items lead somewhere, to be gone on with: `Evidence 4 and 6 lead`. */
export const leadWords = (items: readonly Came[]): string =>
	`Evidence ${formatList(items.map(({ number }) => String(number)))} ${items.length === 1 ? 'leads' : 'lead'}`;

/** Which of them I did not judge myself: `, with 4 as Bob judged it`. */
export function othersWords(items: readonly Came[]): string {
	const theirs = items.flatMap(({ number, by }) =>
		by === null ? [] : [`${String(number)} as ${by} judged it`]
	);
	return theirs.length === 0 ? '' : `, with ${formatList(theirs)}`;
}

/** How many times the odds are away from what is explained, by the decibans that are left: `5.8 times`. */
export const timesWords = (rest: number): string =>
	Number.isFinite(rest)
		? `${ratioAsOdds(10 ** (Math.abs(rest) / 10)).replace(' : 1', '')} times`
		: 'without end';
