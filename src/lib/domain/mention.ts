import { isId, type ForecasterId } from './ids.ts';

/** Somebody who can be named in a text. */
export type Mentionable = { id: ForecasterId; name: string };

const TOKEN = /@(w_[0-9a-hjkmnp-tv-z]{20})(?![0-9a-z])/g;
/** What a name can go on with: `@Ann` is not in `@Anna`. */
const IN_WORD = /[\p{L}\p{N}_]/u;
/** How much of a line is looked at for a name that is being typed. */
const LONGEST_TYPED = 40;

/** Whom a stored text names, each once, in order. */
export const mentionsIn = (text: string): ForecasterId[] => [
	...new Set(Array.from(text.matchAll(TOKEN), ([, id = '']) => id).filter((id) => isId('w', id)))
];

/**
 * A stored text, or HTML made of one, with something else in place of every id.
 *
 * @param name what stands for an id; null leaves it as it is
 */
export const replaceMentions = (text: string, name: (id: ForecasterId) => string | null): string =>
	text.replace(TOKEN, (whole, id: string) => (isId('w', id) ? (name(id) ?? whole) : whole));

/**
 * A typed text in the form it is stored in: every `@Name` becomes `@` and that person's id, so that a rename shows. The longest
 * name wins; of two people of one name the first in the list is meant, so those who were picked come first.
 *
 * @example storeMentions('Ask @Ann Lee', [{ id: 'w_01234567890123456789', name: 'Ann Lee' }]) // => 'Ask @w_01234567890123456789'
 */
export function storeMentions(text: string, people: readonly Mentionable[]): string {
	const longestFirst = people
		.filter(({ name }) => name !== '')
		.toSorted((a, b) => b.name.length - a.name.length);
	let stored = '';
	for (let i = 0; i < text.length;) {
		const found = isStart(text, i)
			? longestFirst.find(({ name }) => stands(name, text, i + 1))
			: undefined;
		stored += found === undefined ? text.charAt(i) : `@${found.id}`;
		i += found === undefined ? 1 : found.name.length + 1;
	}
	return stored;
}

/** Names in place of ids, for somebody who goes on writing. */
export function typedMentions(text: string, people: readonly Mentionable[]): string {
	const names = new Map(people.map(({ id, name }) => [id, name]));
	return replaceMentions(text, (id) => {
		const name = names.get(id);
		return name === undefined ? null : `@${name}`;
	});
}

/**
 * The name that is being typed before the caret: where its `@` stands, and what follows it; null where none is. Names may hold
 * spaces, so what follows is taken as it is, up to the end of the line before it.
 */
export function mentionBefore(
	text: string,
	caret: number
): { start: number; typed: string } | null {
	const from = Math.max(0, caret - LONGEST_TYPED);
	const start = text.lastIndexOf('@', caret - 1);
	if (start < from || caret === 0 || !isStart(text, start)) return null;
	const typed = text.slice(start + 1, caret);
	return /[\n@]|^\s/u.test(typed) ? null : { start, typed };
}

/** People whose name, or a later part of it, begins with what is typed, whatever its case and accents. */
export function suggestMentions<T extends { name: string }>(
	people: readonly T[],
	typed: string
): T[] {
	const wanted = plain(typed);
	const starts = ({ name }: T) => plain(name).startsWith(wanted);
	const holds = ({ name }: T) => plain(name).includes(` ${wanted}`);
	return [...people.filter(starts), ...people.filter((one) => !starts(one) && holds(one))];
}

/** `@` begins a name at the beginning and after what is no letter: not in an address. */
const isStart = (text: string, i: number): boolean =>
	text.charAt(i) === '@' && (i === 0 || !IN_WORD.test(text.charAt(i - 1)));

function stands(name: string, text: string, at: number): boolean {
	if (text.slice(at, at + name.length).toLowerCase() !== name.toLowerCase()) return false;
	return !IN_WORD.test(text.charAt(at + name.length));
}

const plain = (text: string): string =>
	text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
