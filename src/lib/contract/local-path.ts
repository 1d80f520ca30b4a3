const HERE = 'http://presage.invalid';

/** `path` when it stays on this site, else the front page: what an address may send somebody on to. */
export function localPath(path: string | null): string {
	if (path === null || !path.startsWith('/') || !URL.canParse(path, HERE)) return '/';
	const url = new URL(path, HERE);
	const local = `${url.pathname}${url.search}${url.hash}`;
	// `/.//evil.example` keeps the origin here and would lose it as an address of its own.
	return url.origin === HERE && !local.startsWith('//') ? local : '/';
}
