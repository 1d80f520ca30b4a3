import { BadRow, show } from '#lib/domain/exchange/cells.ts';

/** How the numbers without a sign in a column are meant. */
export type Scale = 'fraction' | 'percent' | 'unclear';

export type ProbabilityColumn = {
	/** A cell as a probability in [0, 1]. @throws {BadRow} where it is none, or could be two things */
	read: (cell: string) => number;
	/** How the column was taken, a sentence each. */
	notes: string[];
};

/**
 * A reader for a column of probabilities: `0.35`, `0,35`, `35%`, or `35` where most of the column is above 1.
 *
 * One scale holds for the whole column. It is percent where more numbers are above 1 than above 0 and up to 1, fractions where
 * none is above 1 or more are between 0 and 1; 0 is the same on both and tells nothing. Of a column that is neither, as of 1, 1
 * and 50, every number but 0 is refused, never guessed; so is what stands between 0 and 1 among percentages: of 30, 45 and 0.5
 * the last could be half a percent or an even chance.
 *
 * @example probabilityColumn(['35', '40']).read('35') // => 0.35
 */
export function probabilityColumn(cells: Iterable<string>): ProbabilityColumn {
	const seen = { signed: 0, above: 0, between: 0, one: 0, zero: 0, comma: 0 };
	for (const cell of cells) {
		const parsed = parse(cell);
		if (parsed === null) continue;
		if (parsed.isPercent) seen.signed++;
		else if (parsed.value > 1) seen.above++;
		else if (parsed.value === 1) seen.one++;
		else if (parsed.value === 0) seen.zero++;
		else if (parsed.value > 0) seen.between++;
		if (cell.includes(',')) seen.comma++;
	}
	const scale = scaleOf(seen);
	return { read: (cell) => readOn(scale, cell), notes: notesOn(scale, seen) };
}

function scaleOf({ above, between, one }: Seen): Scale {
	if (above > between + one) return 'percent';
	return above === 0 || between > above ? 'fraction' : 'unclear';
}

const NUMBER = /^([+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?)\s*(%?)$/i;

function parse(cell: string): { value: number; isPercent: boolean } | null {
	const [, number, sign] = NUMBER.exec(cell) ?? [];
	if (number === undefined) return null;
	return { value: Number(number.replace(',', '.')), isPercent: sign === '%' };
}

function readOn(scale: Scale, cell: string): number {
	const parsed = parse(cell);
	const isPercent = parsed?.isPercent === true || scale !== 'fraction';
	if (parsed === null || !(parsed.value >= 0 && parsed.value <= (isPercent ? 100 : 1)))
		throw new BadRow(
			`the probability is ${show(cell)}: write ${isPercent ? 'a percentage from 0 to 100' : 'a number from 0 to 1, such as 0.35, or a percentage with its sign'}.`
		);
	const { value } = parsed;
	if (scale === 'unclear' && !parsed.isPercent && value > 0)
		throw new BadRow(
			`the probability is ${show(cell)}, and the column does not tell whether 1 is 1% or 100%: give every probability a % sign, or write them all from 0 to 1.`
		);
	if (scale === 'percent' && !parsed.isPercent && value > 0 && value < 1)
		throw new BadRow(
			`the probability is ${show(cell)} among percentages, which can be meant in two ways: give it a % sign, or write it as a percentage like the others.`
		);
	// Twelve decimals: what 35 / 100 means, without the noise of the division.
	return isPercent ? Number((value / 100).toFixed(12)) : value;
}

type Seen = Record<'signed' | 'above' | 'between' | 'one' | 'zero' | 'comma', number>;

function notesOn(scale: Scale, { signed, above, between, one, zero, comma }: Seen): string[] {
	const plain = above + between + one + zero;
	const notes: string[] = [];
	if (signed > 0) notes.push('Probabilities with a % sign are read as percentages.');
	if (scale === 'percent')
		notes.push(
			`Probabilities without a sign are read as percentages, since most that are not 0 are above 1: 35 is 35%${one > 0 ? ', and 1 is 1%' : ''}.`
		);
	else if (scale === 'unclear')
		notes.push(
			'Probabilities without a sign are left out, for the column does not tell percentages from fractions of 1: give each a % sign, or write them all from 0 to 1.'
		);
	else if (between > 0)
		notes.push('Probabilities without a sign are read as fractions of 1: 0.35 is 35%.');
	else if (plain > 0)
		notes.push('Every probability without a sign is 0 or 1: read as 0% and 100%.');
	if (comma > 0) notes.push('A comma in a number is read as the decimal point: 0,35 is 35%.');
	return notes;
}
