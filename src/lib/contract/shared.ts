/** What another program hands over: a link, a text, or both, as an address carries it. */
export type Shared = { title: string; text: string; url: string };

const FIELDS = ['title', 'text', 'url'] as const;
/** An address that is longer would not arrive whole. */
const MOST = 8000;

/**
 * What was shared; null where nothing was. Many programs put the link into the text, alone or behind a headline: it is taken out of it.
 * No link but to the web is one, and of a text with several it cannot be told which is meant.
 */
export function readShared(query: URLSearchParams): Shared | null {
	const [title, text, url] = FIELDS.map((field) => (query.get(field) ?? '').trim().slice(0, MOST));
	const found = linkIn(text ?? '');
	const link = url !== undefined && isWebAddress(url) ? url : (found?.link ?? '');
	const rest = found?.link === link ? found.rest : (text ?? '');
	// One line beside a link is what it is called; some give it twice.
	const isCalled = link !== '' && found?.link === link && !/\n/u.test(rest);
	const shared =
		isCalled && (title === '' || title === rest)
			? { title: rest, text: '', url: link }
			: { title: title ?? '', text: rest, url: link };
	return Object.values(shared).every((value) => value === '') ? null : shared;
}

/** The one link in a text, and the text without it. */
function linkIn(text: string): { link: string; rest: string } | null {
	const links = new Set(
		[...text.matchAll(/https?:\/\/\S+/giu)].map(([typed]) => withoutEnd(typed))
	);
	const [link] = links;
	if (link === undefined || links.size > 1 || !isWebAddress(link)) return null;
	const rest = text
		.replaceAll(link, '')
		.replace(/\(\)|\[\]|<>/gu, '')
		.replace(/ {2,}/gu, ' ');
	return {
		link,
		rest: rest
			.replace(/\s[\s.,;]*$/u, '')
			.replace(/[\s:–—-]+$/u, '')
			.trim()
	};
}

/** An address without what closes a sentence or a bracket around it. */
function withoutEnd(typed: string): string {
	const link = typed.replace(/[.,;:!?…»”"'>\]]+$/u, '');
	const count = (sign: string) => link.split(sign).length;
	return link.endsWith(')') && count(')') > count('(') ? withoutEnd(link.slice(0, -1)) : link;
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
