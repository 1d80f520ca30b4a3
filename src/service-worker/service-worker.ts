import { build, files, version } from '$service-worker';

// The global scope of this file is the worker's, which the types of a page do not know.
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** A new build gets a cache of its own; an open page goes on with its own until it is left. */
const CACHE = `presage-${version}`;
/** What is said where the server does not answer. */
const INSTEAD = '/kept';
/** Their names hold a hash of what is in them. */
const LASTING = new Set(build);
/** Nothing that is about somebody: no page of data, no answer of the API. */
const SHELL = [...build, ...files];

worker.addEventListener('install', (event) => {
	// Without the cookie, so that the page is nobody's.
	const anonymous = new Request(INSTEAD, { credentials: 'omit' });
	event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([...SHELL, anonymous])));
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(forgetOthers());
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (LASTING.has(pathname)) event.respondWith(keptOrFetched(request));
	else if (request.mode === 'navigate') event.respondWith(fetchedOr(request, INSTEAD));
	else if (files.includes(pathname)) event.respondWith(fetchedOr(request, pathname));
});

async function forgetOthers(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith('presage-') && name !== CACHE);
	await Promise.all(old.map((name) => caches.delete(name)));
}

const keptOrFetched = async (request: Request): Promise<Response> =>
	(await caches.match(request)) ?? fetch(request);

/** What the server says, whatever that is; only where it says nothing, what is kept. */
async function fetchedOr(request: Request, path: string): Promise<Response> {
	try {
		return await fetch(request);
	} catch {
		return (await caches.match(path)) ?? Response.error();
	}
}
