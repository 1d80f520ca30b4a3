const AGAIN_MS = 5_000;
const DATA = /\/__data\.json$/u;
/** Says which parts are read again. */
const PARTS = 'x-sveltekit-invalidated';

/** Whether the page on screen could not be read again, for want of the server. */
class Rereading {
	isLost = $state(false);
	#back: Promise<void> | null = null;

	/**
	 * Lets the page on screen wait for the server where it is read again: as a failure it would be put in place of what somebody reads, and
	 * types in. The router fetches by the window's own function. Call it once, in the browser.
	 */
	patch(): void {
		const plain = window.fetch;
		window.fetch = (input, init) =>
			isOfThisPage(input)
				? this.#patiently(() => whole(plain(input, init)), input)
				: plain(input, init);
	}

	async #patiently(read: () => Promise<Response>, input: RequestInfo | URL): Promise<Response> {
		for (;;) {
			try {
				const response = await read();
				this.isLost = false;
				return response;
			} catch (cause) {
				if (!isOfThisPage(input)) throw cause;
				this.isLost = true;
				await this.#untilBack();
			}
		}
	}

	/** Several that wait try again together. */
	#untilBack(): Promise<void> {
		this.#back ??= new Promise<void>((resolve) => {
			const done = () => {
				clearTimeout(timer);
				removeEventListener('online', done);
				this.#back = null;
				resolve();
			};
			const timer = setTimeout(done, AGAIN_MS);
			addEventListener('online', done);
		});
		return this.#back;
	}
}

export const rereading = new Rereading();

/** A line that breaks in the middle is noticed too. */
async function whole(answer: Promise<Response>): Promise<Response> {
	const response = await answer;
	const { status, statusText, headers } = response;
	return new Response(await response.arrayBuffer(), { status, statusText, headers });
}

/** Whether it is the data of the page on screen: once somebody has gone elsewhere it is nobody's any more. */
function isOfThisPage(input: RequestInfo | URL): boolean {
	if (input instanceof Request) return false;
	const url = new URL(input, location.href);
	if (!DATA.test(url.pathname) || !url.searchParams.has(PARTS)) return false;
	url.searchParams.delete(PARTS);
	const path = url.pathname.replace(DATA, '');
	return (
		url.origin === location.origin &&
		path === location.pathname.replace(/\/$/u, '') &&
		url.searchParams.toString() === new URLSearchParams(location.search).toString()
	);
}
