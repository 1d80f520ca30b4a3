import type { UserId } from '#lib/domain/ids.ts';

/** Whoever sends a request, once they are known. */
export type SignedIn = { id: UserId; name: string | null; login: string | null };

/** Where a session's secret is kept: a cookie in a browser, nothing in a test that looks on. */
export type SessionKeeper = {
	/** Hash of the session in force, to end it or to spare it. */
	hash: string | null;
	set: (token: string) => void;
	clear: () => void;
};
