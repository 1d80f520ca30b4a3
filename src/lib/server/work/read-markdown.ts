import { Lexer, type MarkedOptions, type Token, type TokensList } from 'marked';

/** How much work one text may take, in steps: about a character looked at once. This many take some 10 ms. */
const MOST_STEPS = 2_000_000;
/** What an element costs however short it is: it is made, written out and cleaned. */
const STEPS_OF_ELEMENT = 300;
/** What a character costs that HTML has to spell out. */
const STEPS_OF_ENTITY = 100;
/** How deep quotes, lists and emphasis may nest: far deeper than people write. */
const MOST_LEVELS = 20;
/** Where an element can begin within a paragraph. */
const BEGINNINGS = /[\\<![`*_~@\n]|https?:|ftp:|www\./g;
const ENTITIES = /[&<>"']/g;
const LINES = /\n/g;

/**
 * The elements of a Markdown text; null where that takes more work than any text people write, as ten thousand nested lists
 * do, or as many emphases that never end. The work is counted, not timed: a text reads the same on every machine.
 */
export function readMarkdown(source: string, options: MarkedOptions): TokensList | null {
	let left = MOST_STEPS;
	let level = 0;
	const within = <T>(steps: number, read: () => T): T => {
		left -= steps;
		level += 1;
		if (left < 0 || level > MOST_LEVELS) throw new TooMuchWork();
		const found = read();
		level -= 1;
		return found;
	};
	const lexer = new Lexer(options);
	// All of marked's recursion goes through these two: what nests is read once more on every level.
	const readBlocks = lexer.blockTokens.bind(lexer);
	const readInline = lexer.inlineTokens.bind(lexer);
	Object.assign(lexer, {
		blockTokens: (text: string, tokens?: Token[], isClipped?: boolean) =>
			within(level === 1 ? 0 : stepsOfNested(text), () => readBlocks(text, tokens, isClipped)),
		inlineTokens: (text: string, tokens?: Token[]) =>
			within(stepsOfInline(text), () => readInline(text, tokens))
	});
	try {
		return hasLongRun(source) ? null : within(stepsOf(source), () => lexer.lex(source));
	} catch (error) {
		if (error instanceof TooMuchWork) return null;
		throw error;
	}
}

/**
 * Two hundred blanks, marks of punctuation, or characters before an @ in a row: marked looks for the end of such a run from
 * every place in it.
 */
function hasLongRun(source: string): boolean {
	const beforeAt = source.split('@').slice(0, -1);
	return (
		/[^\S\n]{200}|[?!.,:;*_'"~)]{200}/.test(source) ||
		beforeAt.some((text) => /^\S{200}$/.test(text.slice(-200)))
	);
}

/** At worst marked reads on from every beginning to the paragraph's end, and stops to think at each that follows. */
function stepsOfInline(text: string): number {
	const beginnings = 1 + countOf(BEGINNINGS, text);
	return beginnings * (STEPS_OF_ELEMENT + text.length + 4 * beginnings);
}

/** A line is an element or the next one's beginning. */
const stepsOf = (source: string): number =>
	STEPS_OF_ELEMENT * countOf(LINES, source) + STEPS_OF_ENTITY * countOf(ENTITIES, source);

/** Within a quote or a list marked looks from every line to its paragraph's end whether that is a heading. */
const stepsOfNested = (text: string): number =>
	text
		.split(/\n\s*\n/)
		.reduce((sum, part) => sum + part.length * (1 + countOf(LINES, part)), STEPS_OF_ELEMENT);

class TooMuchWork extends Error {
	override name = 'TooMuchWork';
}

const countOf = (what: RegExp, text: string): number => text.match(what)?.length ?? 0;
