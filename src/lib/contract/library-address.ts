import { isId, type QuestionId, type SourceId } from '#lib/domain/ids.ts';
import { isFormDay, isLocalDay, type LocalDay } from '#lib/domain/time.ts';

export const LIBRARIES = ['evidence', 'articles'] as const;
export const LIBRARY_SORTS = ['likeness', 'newest'] as const;

/** What of the library a page shows, as its address says it. */
export type LibraryAddress = {
	of: (typeof LIBRARIES)[number];
	text: string | null;
	sourceId: SourceId | null;
	/** Days on which it was published, both included. */
	from: LocalDay | null;
	to: LocalDay | null;
	questionId: QuestionId | null;
	unused: boolean;
	sort: (typeof LIBRARY_SORTS)[number];
	/** Where this page begins; null for the first. */
	after: { key: number; id: string } | null;
};

const LONGEST = 200;

/** What an address asks for. What it does not say, or says in a way nobody meant, is as if left out: all evidence. */
export function readLibraryAddress(query: URLSearchParams): LibraryAddress {
	const text = query.get('text')?.trim().slice(0, LONGEST) ?? '';
	const outlet = query.get('outlet') ?? '';
	const question = query.get('bears') ?? '';
	return {
		of: query.get('of') === 'articles' ? 'articles' : 'evidence',
		text: text === '' ? null : text,
		sourceId: isId('src', outlet) ? outlet : null,
		from: readDay(query.get('from')),
		to: readDay(query.get('to')),
		questionId: isId('q', question) ? question : null,
		unused: query.get('unused') === 'yes',
		sort: query.get('sort') === 'newest' ? 'newest' : 'likeness',
		after: readCursor(query.get('after') ?? '')
	};
}

/** The query part of the address that shows it, `''` for all evidence. */
export function libraryQuery(address: LibraryAddress): string {
	const { of, text, sourceId, from, to, questionId, unused, sort, after } = address;
	const said: [string, string | null][] = [
		['of', of === 'evidence' ? null : of],
		['text', text],
		['outlet', sourceId],
		['from', from],
		['to', to],
		['bears', questionId],
		['unused', unused ? 'yes' : null],
		['sort', sort === 'likeness' ? null : sort],
		['after', after && `${String(after.key)}~${after.id}`]
	];
	const query = new URLSearchParams(
		said.filter((pair): pair is [string, string] => pair[1] !== null)
	).toString();
	return query === '' ? '' : `?${query}`;
}

/** Whether anything but the words narrows it. */
export const isFiltered = ({ sourceId, from, to, questionId, unused }: LibraryAddress): boolean =>
	unused || [sourceId, from, to, questionId].some((filter) => filter !== null);

const readDay = (text: string | null): LocalDay | null =>
	text !== null && isLocalDay(text) && isFormDay(text) ? text : null;

function readCursor(text: string): LibraryAddress['after'] {
	const [key = '', id = ''] = text.split('~');
	return key !== '' && Number.isFinite(Number(key)) && /^\w{1,40}$/.test(id)
		? { key: Number(key), id }
		: null;
}
