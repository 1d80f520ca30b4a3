import type { TextRange } from '#lib/domain/article/excerpt.ts';

/** An excerpt that is evidence already. */
export type Mark = TextRange & {
	readonly number: number;
	/** Where the item stands. */
	readonly href: string;
	readonly claim: string;
	/** Who claimed it; null where nobody is named. */
	readonly by: string | null;
	readonly questions: readonly { readonly title: string; readonly href: string }[];
};

/** A mark in a line, for those who do not see its card. */
export function markWords({ number, claim, by, questions }: Mark): string {
	const on = questions.map(({ title }) => `“${title}”`).join(', ');
	const said = `Evidence ${String(number)}: ${claim}`;
	return [said, by === null ? '' : `claimed by ${by}`, on === '' ? '' : `on ${on}`]
		.filter((part) => part !== '')
		.join(', ');
}
