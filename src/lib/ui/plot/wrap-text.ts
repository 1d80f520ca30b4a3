/**
 * A text in lines no wider than so much, broken between words; a word that is wider has a line of its own.
 *
 * @param measure how wide a text is, in the unit of `width`
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ').filter((each) => each !== '')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
		if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
