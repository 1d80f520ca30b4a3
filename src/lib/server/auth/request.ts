import type { RequestEvent } from '@sveltejs/kit';
import type { SessionKeeper, SignedIn } from './signed-in.ts';
import type { Store } from '#lib/server/store/open.ts';
import { SESSION_LIFE } from './session.ts';
import { hashToken } from './token.ts';

/** Browsers share cookies between the ports of a host: two installations on one computer keep theirs apart. */
const cookieFor = ({ port }: URL): string => `presage_session${port === '' ? '' : `_${port}`}`;

/** Who sends a request, by its cookie, and where their session's secret is kept. */
export function signedIn(
	store: Store,
	{ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>,
	now: number
): { user: SignedIn | null; session: SessionKeeper } {
	const name = cookieFor(url);
	const token = cookies.get(name);
	const hash = token === undefined ? null : hashToken(token);
	const found = hash === null ? undefined : store.sessions.find(hash, now);
	const options = {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
	return {
		user: found === undefined ? null : { id: found.id, name: found.name, login: found.login },
		session: {
			hash: found === undefined ? null : hash,
			set: (secret) => {
				cookies.set(name, secret, { ...options, maxAge: SESSION_LIFE / 1000 });
			},
			clear: () => {
				cookies.delete(name, options);
			}
		}
	};
}

/**
 * Whether a page of another site sends a write: browsers name theirs, and ports of one host share cookies.
 *
 * @param own where browsers find us, if somebody has said so: behind a proxy the host is whatever the proxy asked for
 */
export function isForeignWrite({ method, headers }: Request, own: string | null): boolean {
	const origin = headers.get('origin');
	if (origin === null || method === 'GET' || method === 'HEAD') return false;
	if (!URL.canParse(origin)) return true;
	const from = new URL(origin);
	return own === null ? from.host !== headers.get('host') : from.origin !== own;
}
