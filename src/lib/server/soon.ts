/** A value, or the promise of it where it takes longer: a page is drawn without and waits for the rest. */
export type Soon<T> =
	| { readonly value: T; readonly later: null }
	| { readonly value: null; readonly later: Promise<T> };

/** From here on something that is missing is noticed. */
const NOTICED_MS = 200;

/** What a promise gives before its absence would be noticed, else the promise itself. @throws what it rejects with by then */
export async function soon<T>(promise: Promise<T>): Promise<Soon<T>> {
	// A page that went away no longer cares for what came of it.
	promise.catch(() => undefined);
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => {
		timer = setTimeout(resolve, NOTICED_MS, null);
	});
	const first = await Promise.race([promise.then((value) => ({ value })), late]);
	clearTimeout(timer);
	return first === null ? { value: null, later: promise } : { ...first, later: null };
}
