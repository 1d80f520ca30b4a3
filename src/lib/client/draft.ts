import type { Json } from '#lib/domain/canonical.ts';

const PREFIX = 'presage:draft/';
const PAUSE_MS = 250;
/** What a browser keeps for a site is a few megabytes; a whole article is not kept. */
const MOST = 400_000;

const nothing = (): void => undefined;
/** On the window, whenever something typed is kept or let go of. */
export const DRAFTS_CHANGED = 'draftschanged';

/**
 * What somebody is typing, kept in the browser until it is saved: it outlives a reload, a closed tab, and signing in again.
 *
 * Make one per form and call `clear` once the server has it.
 */
export class Draft<T extends Json | object> {
	readonly #key: string;
	/** Calls off what is about to be written. */
	#forget = nothing;

	constructor(key: string) {
		this.#key = PREFIX + key;
	}

	/** What was kept, or null. The shape is that of an earlier visit: check it before use. */
	read(): unknown {
		try {
			return JSON.parse(localStorage.getItem(this.#key) ?? 'null');
		} catch {
			return null;
		}
	}

	/** Keeps a value after a short pause, or at once when the page goes away. */
	keep(value: T): void {
		this.#forget();
		const write = () => this.keepAtOnce(value);
		const timer = setTimeout(write, PAUSE_MS);
		addEventListener('pagehide', write);
		this.#forget = () => {
			clearTimeout(timer);
			removeEventListener('pagehide', write);
			this.#forget = nothing;
		};
	}

	/** Keeps a value for another page to find, however soon that opens; false where it cannot be kept. */
	keepAtOnce(value: T): boolean {
		this.#forget();
		const text = JSON.stringify(value);
		try {
			if (text.length > MOST) return false;
			localStorage.setItem(this.#key, text);
			dispatchEvent(new Event(DRAFTS_CHANGED));
			return true;
		} catch {
			// Storage is full or switched off: the form works without.
			return false;
		}
	}

	clear(): void {
		this.#forget();
		try {
			localStorage.removeItem(this.#key);
			dispatchEvent(new Event(DRAFTS_CHANGED));
		} catch {
			// As above.
		}
	}
}

/** Whether something typed is kept under a key, or, where that ends in a slash, under one that begins so. */
export function isKept(key: string): boolean {
	try {
		const names = key.endsWith('/')
			? Object.keys(localStorage).filter((name) => name.startsWith(PREFIX + key))
			: [PREFIX + key];
		return names.some((name) => {
			const kept = localStorage.getItem(name);
			return kept !== null && !/^(?:null|"(?:\s|\\[nrt])*")$/u.test(kept);
		});
	} catch {
		// Storage is switched off: nothing is kept.
		return false;
	}
}

/** What somebody has typed here and not saved: each draft by its key, without the part that says whose it is. */
export function draftsOf(userId: string): { key: string; value: unknown }[] {
	const prefix = `${PREFIX}${userId}/`;
	return Object.keys(localStorage)
		.filter((key) => key.startsWith(prefix))
		.sort()
		.map((key) => key.slice(prefix.length))
		.map((key) => ({ key, value: new Draft(`${userId}/${key}`).read() }));
}

/** Forgets everything typed on this computer: on signing out. */
export function clearDrafts(): void {
	for (const key of Object.keys(localStorage))
		if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
