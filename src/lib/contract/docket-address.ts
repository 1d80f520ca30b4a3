import { isId, type QuestionId } from '#lib/domain/ids.ts';

/** Where somebody stands in the docket: which question is open, and after which one the page begins. */
export type DocketAddress = {
	open: QuestionId | null;
	after: { key: number; id: QuestionId } | null;
};

/** Reads `?open=q_…&after=1767225600000.q_…`; what is no such thing is left out. */
export function readDocketAddress(parameters: URLSearchParams): DocketAddress {
	const open = parameters.get('open') ?? '';
	const [key = '', id = ''] = (parameters.get('after') ?? '').split('.');
	return {
		open: isId('q', open) ? open : null,
		after: /^-?\d{1,15}$/u.test(key) && isId('q', id) ? { key: Number(key), id } : null
	};
}

/** The same as the end of an address: `?after=…`, empty where there is nothing to say. */
export function docketQuery({ open, after }: DocketAddress): string {
	const parameters = new URLSearchParams();
	if (after !== null) parameters.set('after', `${String(after.key)}.${after.id}`);
	if (open !== null) parameters.set('open', open);
	const text = parameters.toString();
	return text === '' ? '' : `?${text}`;
}
