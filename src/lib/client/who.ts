import { isId, type UserId } from '#lib/domain/ids.ts';
import { Draft } from './draft.ts';

const last = new Draft<UserId>('who');

/** Remembers who is signed in, for pages that open while the server cannot say; signing out forgets it. */
export const rememberWho = (userId: UserId): boolean => last.keepAtOnce(userId);

/** Who was signed in here last; null where nobody was, or has signed out since. */
export function whoWasHere(): UserId | null {
	const kept = last.read();
	return typeof kept === 'string' && isId('u', kept) ? kept : null;
}
