import { max } from 'd3-array';
import { createFrame, type Frame } from '#lib/ui/plot/frame.ts';

/** Where one of many small diagrams stands. */
export type Cell = {
	/** The lines of its name, and where the first one's foot is. */
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
	/** Its square. */
	readonly frame: Frame;
};
export type Multiples = { readonly height: number; readonly cells: readonly Cell[] };

/** A small diagram is at least so wide, with its labels. */
const LEAST_WIDTH = 170;
const MOST_WIDTH = 260;
const [LEFT, RIGHT, BOTTOM, GAP] = [42, 14, 26, 20];
/** Between the lines of a name, and from the last one down to the square, whose top tick is labelled. */
const [LINE, FOOT] = [17, 18];
/** Of a name in strong 13 px, as wide as its letters are on average. */
const LETTER = 7;

/** Small diagrams in rows, as many beside each other as there is room for; every name is whole, over as many lines as it takes. */
export function multiplesFrames(width: number, names: readonly string[]): Multiples {
	const across = Math.max(1, Math.floor(width / LEAST_WIDTH));
	const columns = Math.min(across, Math.max(names.length, Math.floor(width / MOST_WIDTH)));
	const cellWidth = Math.min(MOST_WIDTH, width / columns);
	const side = cellWidth - LEFT - RIGHT;
	const wrapped = names.map((name) => wrapName(name, Math.floor((cellWidth - RIGHT) / LETTER)));
	const head = LINE * ((max(wrapped, (lines) => lines.length) ?? 1) + 1) + FOOT;
	const rowHeight = head + side + BOTTOM + GAP;
	const height = Math.ceil(names.length / columns) * rowHeight - GAP;
	const cells = wrapped.map((lines, i) => {
		const x = (i % columns) * cellWidth;
		const top = Math.floor(i / columns) * rowHeight;
		const margin = {
			top: top + head,
			bottom: height - top - head - side,
			left: x + LEFT,
			right: width - x - LEFT - side
		};
		// Names stand on the square, whether they have one line or two.
		const y = top + head - FOOT - LINE * lines.length;
		return { lines, x, y, frame: createFrame({ width, height, margin }, [0, 1], [0, 1]) };
	});
	return { height, cells };
}

/** A name in lines of so many letters, broken between words where it can be. */
export function wrapName(name: string, letters: number): string[] {
	const lines: string[] = [];
	for (const word of name.split(' ').flatMap((each) => piecesOf(each, letters))) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= letters)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

const piecesOf = (word: string, letters: number): string[] =>
	Array.from({ length: Math.ceil(word.length / letters) }, (_, i) =>
		word.slice(i * letters, (i + 1) * letters)
	);
