import { isId, type QuestionId } from '#lib/domain/ids.ts';
import { SORTS, STATUSES, type Sort, type Status } from '#lib/domain/question.ts';

/** Which questions a list shows, as its address says it. */
export type ListAddress = {
	status: Status | 'due' | 'all';
	tag: string | null;
	text: string | null;
	mine: 'forecast' | 'not_forecast' | null;
	sort: Sort;
	/** Where this page begins; null for the first. */
	after: { key: number; id: QuestionId } | null;
};

const SHOWN = ['open', 'due', ...STATUSES, 'all'] as const;
const MINE = ['forecast', 'not_forecast'] as const;
const LONGEST = 200;

/** What an address asks for. What it does not say, or says in a way nobody meant, is as if left out: the open questions. */
export function readListAddress(query: URLSearchParams): ListAddress {
	const status = oneOf(SHOWN, query.get('status')) ?? 'open';
	const text = query.get('q')?.trim().slice(0, LONGEST) ?? '';
	const tag = query.get('tag')?.slice(0, 40) ?? '';
	return {
		status,
		tag: tag === '' ? null : tag,
		text: text === '' ? null : text,
		mine: oneOf(MINE, query.get('mine')),
		sort: oneOf(SORTS, query.get('sort')) ?? usualSort(status),
		after: readCursor(query.get('after') ?? '')
	};
}

/** The query part of the address that shows these, `''` for the usual list. */
export function listQuery({ status, tag, text, mine, sort, after }: ListAddress): string {
	const said: [string, string | null][] = [
		['status', status === 'open' ? null : status],
		['tag', tag],
		['q', text],
		['mine', mine],
		['sort', sort === usualSort(status) ? null : sort],
		['after', after && `${String(after.key)}~${after.id}`]
	];
	const query = new URLSearchParams(
		said.filter((pair): pair is [string, string] => pair[1] !== null)
	).toString();
	return query === '' ? '' : `?${query}`;
}

/** What is running is read by what ends next; what is over, from the latest on. */
export const usualSort = (status: ListAddress['status']): Sort =>
	status === 'open' || status === 'due' || status === 'upcoming' ? 'closing' : 'newest';

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null =>
	values.find((value) => value === text) ?? null;

function readCursor(text: string): ListAddress['after'] {
	const [key = '', id = ''] = text.split('~');
	return key !== '' && Number.isFinite(Number(key)) && isId('q', id)
		? { key: Number(key), id }
		: null;
}
