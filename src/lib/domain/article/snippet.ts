/** A stretch of a snippet: words that were searched for, or what stands around them. */
export type Stretch = { readonly words: string; readonly isHit: boolean };

/** What stands around a hit in a marked text. No kept text has these characters (`normaliseText`), so nothing typed is taken for them. */
export const HIT = { open: '\u0001', close: '\u0002' } as const;

/**
 * A marked text in stretches, so that hits are drawn as elements and no text is ever read as markup. A mark without its
 * partner reaches to the end.
 *
 * @example readSnippet('Talks \u0001stall\u0002.') // => [{ words: 'Talks ', isHit: false }, { words: 'stall', isHit: true }, { words: '.', isHit: false }]
 */
export function readSnippet(marked: string): Stretch[] {
	const [before = '', ...rest] = marked.split(HIT.open);
	return [
		{ words: before, isHit: false },
		...rest.flatMap((stretch) => {
			const [hit = '', after = ''] = stretch.split(HIT.close);
			return [
				{ words: hit, isHit: true },
				{ words: after, isHit: false }
			];
		})
	].filter(({ words }) => words !== '');
}
