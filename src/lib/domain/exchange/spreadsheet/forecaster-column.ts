import { BadRow } from '#lib/domain/exchange/cells.ts';
import { lineIn } from './question-cells.ts';

export type ForecasterColumn = {
	/** Whose forecast it is, as the file first spells them; '' where the cell is empty. @throws {BadRow} where the name is too long */
	read: (cell: string) => string;
	/** Which spellings were taken for one forecaster, in a sentence; complete once every cell has been read. */
	notes: () => string[];
};

/**
 * A reader for the forecasters of a sheet: names that `foldName` makes one are one forecaster, under the first of them.
 *
 * @example ['Ann', 'ANN'].map(forecasterColumn().read) // => ['Ann', 'Ann']
 */
export function forecasterColumn(): ForecasterColumn {
	const first = new Map<string, string>();
	const known = new Map<string, string>();
	const others = new Map<string, string>();
	return {
		read: (cell) => {
			const earlier = known.get(cell);
			if (earlier !== undefined) return earlier;
			const name = nameIn(cell);
			const folded = foldName(name);
			const spelling = first.get(folded) ?? name;
			first.set(folded, spelling);
			known.set(cell, spelling);
			if (spelling !== name) others.set(name, spelling);
			return spelling;
		},
		notes: () => (others.size === 0 ? [] : [sameNamesNote([...others])])
	};
}

/**
 * What a forecaster's name comes to when names are compared: Unicode's compatibility form (NFKC) in small letters, without
 * characters that nobody sees, any run of blanks as one.
 *
 * @example foldName('ＡＮＮ  Lee') // => 'ann lee'
 */
export const foldName = (name: string): string =>
	name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();

/** So many are named; the rest are counted. */
const MOST_NAMED = 5;

/**
 * A sentence about spellings that are taken for another.
 *
 * @param pairs each with the spelling it is taken for, one or more
 * @example sameNamesNote([['ann', 'Ann']]) // => 'Names that differ only in capitals, spacing or forms of the same letter are one forecaster: “ann” is read as “Ann”.'
 */
export function sameNamesNote(pairs: readonly (readonly [string, string])[]): string {
	const named = pairs.slice(0, MOST_NAMED).map(([name, as]) => `“${name}” is read as “${as}”`);
	const rest = pairs.length - named.length;
	return `Names that differ only in capitals, spacing or forms of the same letter are one forecaster: ${named.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`;
}

/** The longest name of a forecaster. */
const LONGEST_NAME = 80;

function nameIn(cell: string): string {
	const name = lineIn(cell);
	if (name.length <= LONGEST_NAME) return name;
	throw new BadRow(`the forecaster has ${name.length} characters: shorten it to ${LONGEST_NAME}.`);
}
