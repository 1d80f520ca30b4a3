/** Words of a title that say what it is about: without short ones, numbers, and those that every question has. */
export function subjectWords(title: string): Set<string> {
	const words = title.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
	return new Set(words.filter((word) => !EVERYWHERE.has(word)).map(stem));
}

/**
 * How much two titles are about the same, from 0 to 1: the share of the shorter one's subject words that the other has too.
 *
 * The day does not count, so the same asked by another day is 1. Endings are cut, so "meet" and "meeting" agree.
 *
 * @example likeness('Will Rubio and Lavrov meet by 15 Nov?', 'Will Rubio meet Lavrov before December?') // => 1
 */
export function likeness(a: string, b: string): number {
	const [mine, theirs] = [subjectWords(a), subjectWords(b)];
	const fewest = Math.min(mine.size, theirs.size);
	if (fewest < LEAST_WORDS) return 0;
	return [...mine].filter((word) => theirs.has(word)).length / fewest;
}

/** One word in common is a coincidence. */
const LEAST_WORDS = 2;
/** So many letters of a word are its stem: crude, and the same in every language with endings. */
const STEM = 4;
const stem = (word: string): string => Array.from(word).slice(0, STEM).join('');

const EVERYWHERE = new Set(
	[
		'will would the and for that this with from not any all has have been being their there than',
		'before after until till between during within least most more less',
		'january february march april may june july august september october november december',
		'jan feb mar apr jun jul aug sep sept oct nov dec year month week day end',
		'wird werden der die das ein eine und oder bis vor zum nicht ende',
		'чи буде будуть або перед кінця року'
	]
		.join(' ')
		.split(' ')
);
