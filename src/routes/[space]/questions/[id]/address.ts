/** This page's address with some of its search parameters set, or removed where null. */
export function withParameters(url: URL, set: Readonly<Record<string, string | null>>): string {
	const next = new URLSearchParams(url.searchParams);
	for (const [name, value] of Object.entries(set)) {
		if (value === null) next.delete(name);
		else next.set(name, value);
	}
	const search = next.toString();
	return search === '' ? url.pathname : `${url.pathname}?${search}`;
}

/** How every change of view on this page is made: nothing scrolls, the focus stays, Back leaves the page. */
export const IN_PLACE = { keepFocus: true, noScroll: true, replaceState: true } as const;
