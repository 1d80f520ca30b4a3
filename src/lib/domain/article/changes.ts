/** A stretch of two texts: in both, only in the later one, or only in the earlier one. */
export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Characters of what stayed that are shown on either side of a change. */
const AROUND = 90;

/**
 * Changes with only as much of what stayed between them as tells where one is: a long stretch loses its middle to ` … `.
 *
 * @example withContext([{ kind: 'same', text: 'One two three' }, { kind: 'added', text: ' four' }], 6)
 * // => [{ kind: 'same', text: '… three' }, { kind: 'added', text: ' four' }]
 */
export function withContext(changes: readonly Change[], around = AROUND): Change[] {
	return changes.map((change, i) => {
		if (change.kind !== 'same') return change;
		const head = i === 0 ? 0 : around;
		const tail = i === changes.length - 1 ? 0 : around;
		return { kind: 'same', text: shortened(change.text, head, tail) };
	});
}

function shortened(text: string, head: number, tail: number): string {
	if (text.length <= head + tail + 2) return text;
	// Whole words: the cut goes outwards to a blank, if there is one near.
	const front = text.slice(0, head).replace(/\S*$/, '');
	const back = tail === 0 ? '' : text.slice(-tail).replace(/^\S*(?=\s)/, '');
	return `${front}…${back}`;
}
