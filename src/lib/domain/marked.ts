/** A piece of a text, and whether it is what somebody looked for. */
export type Piece = { text: string; isMarked: boolean };

/** Case and accents aside, as full-text search compares words. */
export const foldText = (text: string): string =>
	text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words of a search, folded; signs between them count for nothing. */
export const foldedWords = (typed: string): string[] =>
	foldText(typed).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * A text in pieces, with the beginnings of its words that were typed marked. The pieces joined give the text.
 *
 * @example markTyped('Déjà vu', 'dej v') // => [{ text: 'Déj', isMarked: true }, { text: 'à ', isMarked: false }, { text: 'v', isMarked: true }, { text: 'u', isMarked: false }]
 */
export function markTyped(text: string, typed: string): Piece[] {
	const looked = foldedWords(typed).sort((a, b) => b.length - a.length);
	const pieces: Piece[] = [];
	const add = (piece: string, isMarked: boolean) => {
		const last = pieces.at(-1);
		if (last?.isMarked === isMarked) last.text += piece;
		else if (piece !== '') pieces.push({ text: piece, isMarked });
	};
	for (const run of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
		const folded = foldText(run);
		const hit = looked.find((word) => folded.startsWith(word));
		const length = hit === undefined ? 0 : lengthOf(run, hit.length);
		add(run.slice(0, length), true);
		add(run.slice(length), false);
	}
	return pieces;
}

/** How much of a word its first folded letters take, the accents on the last of them included. */
function lengthOf(word: string, folded: number): number {
	let [length, left] = [0, folded];
	for (const letter of word.match(/.\p{M}*/gsu) ?? []) {
		if (left <= 0) break;
		left -= foldText(letter).length;
		length += letter.length;
	}
	return length;
}
