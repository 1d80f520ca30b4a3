/** What another program hands over: a link, a text, or both, as an address carries it. */
export type Shared = { title: string; text: string; url: string };

const FIELDS = ['title', 'text', 'url'] as const;
/** An address that is longer would not arrive whole. */
const MOST = 8000;

/** What was shared; null where nothing was. Many programs put the link into the text, and no link but to the web is one. */
export function readShared(query: URLSearchParams): Shared | null {
	const [title, text, url] = FIELDS.map((field) => (query.get(field) ?? '').trim().slice(0, MOST));
	const link = [url, text].find((each) => each !== undefined && isWebAddress(each)) ?? '';
	const shared = { title: title ?? '', text: text === link ? '' : (text ?? ''), url: link };
	return Object.values(shared).every((value) => value === '') ? null : shared;
}

/** The same as an address says it. */
export function sharedQuery(shared: Shared): URLSearchParams {
	const query = new URLSearchParams();
	for (const field of FIELDS) if (shared[field] !== '') query.set(field, shared[field]);
	return query;
}

/** Whether a text is nothing but an address of the web. */
export const isWebAddress = (text: string): boolean =>
	!/\s/.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
