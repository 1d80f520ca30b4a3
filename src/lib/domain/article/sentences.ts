import type { TextRange } from './excerpt.ts';
import { passagesOf } from './passages.ts';

/**
 * The sentences of an article's normalised text, in order, as places in it. A sentence ends at a full stop, a question or exclamation mark (of any
 * script) with the quotation marks and brackets behind it, where white space follows and no small letter; and where its paragraph does. An
 * abbreviation before a capital cuts one in two, which reaching further mends.
 *
 * @example sentencesOf('On hold. No date, e.g. in May.') // => [{ start: 0, end: 8 }, { start: 9, end: 30 }]
 */
export function sentencesOf(text: string): TextRange[] {
	return passagesOf(text).flatMap((passage) => {
		const sentences: TextRange[] = [];
		let { start } = passage;
		for (const { 0: end, index } of text.slice(passage.start, passage.end).matchAll(END)) {
			const at = passage.start + index + end.length;
			sentences.push({ start, end: at });
			start = at + (/^\s*/.exec(text.slice(at, at + LONGEST_GAP))?.[0].length ?? 0);
		}
		if (start < passage.end) sentences.push({ start, end: passage.end });
		return sentences;
	});
}

const END = /[.!?…。！？؟۔।]+["'”’»“)\]]*(?=\s+[^\s\p{Ll}])/gu;

/** Between two sentences of a normalised paragraph stands a blank or a line's end; more is not looked for. */
const LONGEST_GAP = 100;
