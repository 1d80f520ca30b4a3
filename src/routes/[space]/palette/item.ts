import { foldedWords } from '#lib/domain/marked.ts';

/** One line of the palette: somewhere to go, or something to do. */
export type Item = {
	id: string;
	label: string;
	/** Stands at the right: a status, an outlet, a key. */
	note?: string | undefined;
	/** Found by these words as well. */
	words?: string;
} & ({ href: string } | { act: () => void });

export type Group = { heading: string; items: readonly Item[] };

/** The items whose names begin like the words typed; all of them where nothing is typed. */
export function fitting(items: readonly Item[], typed: string): Item[] {
	const looked = foldedWords(typed);
	return items.filter(({ label, words = '' }) => {
		const own = foldedWords(`${label} ${words}`);
		return looked.every((word) => own.some((part) => part.startsWith(word)));
	});
}
