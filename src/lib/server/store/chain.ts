import { isSalt, makeSalt, sha256 } from './hash.ts';
import type { Event } from './log.ts';

/** Where the chain starts from. */
export const GENESIS = '0'.repeat(64);

/** What an event says apart from its content: it can be checked when the content is erased. */
export type Header = Pick<
	Event,
	'seq' | 'spaceId' | 'at' | 'recordedAt' | 'actor' | 'verb' | 'subject' | 'questionId'
>;
export type Verification =
	| { ok: true; events: number; erased: number; head: string }
	| { ok: false; seq: number; problem: string };

/** The next event of the chain, as it is stored: its payload under a new salt, its digest, and the hash they lead to. */
export function sealEvent(header: Header, payload: string, previousHash: string): Event {
	const salt = makeSalt();
	const payloadDigest = sha256(salt, payload);
	const digest = digestOf({ ...header, payloadDigest });
	return { ...header, payload, salt, payloadDigest, digest, hash: sha256(previousHash, digest) };
}

/**
 * Walks the chain, a page of events after a number at a time, and names the first event that does not fit. With its payload
 * and its salt erased an event still verifies: who did what, when and to what stays proven.
 *
 * @param issued the last number that was given out
 */
export function verifyChain(pageAfter: (seq: number) => Event[], issued: number): Verification {
	let [seq, head, erased] = [0, GENESIS, 0];
	for (let page = pageAfter(0); page.length > 0; page = pageAfter(seq))
		for (const row of page) {
			if (row.seq !== seq + 1) return { ok: false, seq: seq + 1, problem: MISSING };
			const problem = problemOf(row, head);
			if (problem !== null) return { ok: false, seq: row.seq, problem };
			if (row.salt === null) erased += 1;
			[seq, head] = [row.seq, row.hash];
		}
	if (seq < issued) return { ok: false, seq: seq + 1, problem: MISSING };
	return { ok: true, events: seq, erased, head };
}

const MISSING = 'it is missing';

function problemOf(row: Event, previousHash: string): string | null {
	const { payload, salt, payloadDigest, digest, hash } = row;
	if ((payload === null) !== (salt === null)) return 'only a part of its content is erased';
	if (payload !== null && salt !== null)
		// Of a fixed length, or a character could move from one to the other unseen.
		if (!isSalt(salt) || sha256(salt, payload) !== payloadDigest)
			return 'its content does not match its digest';
	if (digestOf(row) !== digest) return 'what it says does not match its digest';
	if (sha256(previousHash, digest) !== hash)
		return 'its hash does not follow from the event before it';
	return null;
}

function digestOf(row: Header & Pick<Event, 'payloadDigest'>): string {
	const { seq, spaceId, at, recordedAt, actor, verb, subject, questionId, payloadDigest } = row;
	// Canonical as it stands, by name; `canonicalJson` would throw at an infinity that somebody wrote by hand.
	const header = { actor, at, questionId, recordedAt, seq, spaceId, subject, verb };
	return sha256(JSON.stringify(header), payloadDigest);
}
