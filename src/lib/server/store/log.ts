import { and, asc, desc, eq, gt, lt, lte, sql } from 'drizzle-orm';
import { canonicalJson, type Json } from '#lib/domain/canonical.ts';
import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { makeSalt, sha256 } from './hash.ts';
import { prepareInsert } from './insert.ts';
import type { Db } from './open.ts';
import { event } from './schema/log.ts';
import type { Writing } from './writing.ts';

/** Everything that can happen. A verb is never renamed: old logs keep theirs. */
export type Verb =
	| 'install.created'
	| 'account.named'
	| 'account.password_set'
	| 'session.started'
	| 'session.ended'
	| 'space.created'
	| 'space.changed'
	| 'space.clock_moved'
	| 'member.joined'
	| 'member.role_changed'
	| 'member.removed'
	| 'invitation.created'
	| 'invitation.revoked'
	| 'question.asked'
	| 'question.revised'
	| 'forecast.stated'
	| 'forecast.reaffirmed'
	| 'forecast.withdrawn'
	| 'article.captured'
	| 'article.corrected'
	| 'evidence.added'
	| 'evidence.attached'
	| 'evidence.assessed'
	| 'resolution.recorded'
	| 'resolution.reopened';

export type NewEvent = {
	spaceId: SpaceId | null;
	verb: Verb;
	subject: string;
	questionId?: QuestionId;
	payload?: Readonly<Record<string, Json>>;
};
export type Event = typeof event.$inferSelect;
export type Verification =
	| { ok: true; events: number; erased: number; head: string }
	| { ok: false; seq: number; problem: string };

const GENESIS = '0'.repeat(64);

/** The chain: `digest = SHA-256(salt ‖ canonical event)`, `hash = SHA-256(previous hash ‖ digest)`, over hex text. */
export function eventLog(db: Db) {
	const last = db
		.select({ seq: event.seq, hash: event.hash })
		.from(event)
		.orderBy(desc(event.seq))
		.limit(1)
		.prepare();
	const after = db
		.select()
		.from(event)
		.where(gt(event.seq, sql.placeholder('seq')))
		.orderBy(asc(event.seq))
		.limit(sql.placeholder('limit'))
		.prepare();
	const instants = db
		.select({ at: event.at })
		.from(event)
		.where(
			and(eq(event.questionId, sql.placeholder('questionId')), lte(event.at, sql.placeholder('at')))
		)
		.orderBy(asc(event.at))
		.prepare();
	/** SQLite's own count of the numbers it has given out, which outlives the rows. */
	const counter = db
		.select({ seq: sql<number>`seq` })
		.from(sql`sqlite_sequence`)
		.where(sql`name = 'event'`)
		.prepare();
	const insert = prepareInsert(db, event);

	return {
		/** Adds one event to the chain. Call it in the transaction of the change it records. */
		append: (
			writing: Writing,
			{ spaceId, verb, subject, questionId, payload }: NewEvent
		): number => {
			const previous = last.get();
			const row = {
				seq: (previous?.seq ?? 0) + 1,
				spaceId,
				at: writing.at,
				recordedAt: writing.recordedAt,
				actor: writing.actor,
				verb,
				subject,
				questionId: questionId ?? null,
				payload: canonicalJson(payload ?? {})
			};
			const salt = makeSalt();
			const digest = digestOf(salt, row);
			insert({ ...row, salt, digest, hash: sha256(previous?.hash ?? GENESIS, digest) });
			return row.seq;
		},
		/** Events after `seq`, oldest first: what live updates tail. */
		after: (seq: number, limit: number): Event[] => after.all({ seq, limit }),
		/** The last event's number and the chain's hash there; 0 and zeros before the first. */
		head: (): { seq: number; hash: string } => last.get() ?? { seq: 0, hash: GENESIS },
		/** When something happened to a question, up to `at`: an instant for every event, oldest first. */
		instants: (questionId: QuestionId, at: Instant): Instant[] =>
			instants.all({ questionId, at }).map((row) => row.at),
		/** A page of a space's events, or of one question's, newest first. */
		list: (scope: {
			spaceId: SpaceId;
			questionId: QuestionId | null;
			before: number | null;
			/** Nothing later than this; null for everything. */
			until: Instant | null;
			limit: number;
		}) =>
			db
				.select()
				.from(event)
				.where(
					and(
						eq(event.spaceId, scope.spaceId),
						scope.questionId === null ? undefined : eq(event.questionId, scope.questionId),
						scope.before === null ? undefined : lt(event.seq, scope.before),
						scope.until === null ? undefined : lte(event.at, scope.until)
					)
				)
				.orderBy(desc(event.seq))
				.limit(scope.limit)
				.all(),
		/** Walks the whole chain and names the first event that does not fit. */
		verify: (): Verification => {
			// Read first: what is appended during the walk must not look like a gap at its end.
			const issued = counter.get()?.seq ?? 0;
			return verifyChain((seq) => after.all({ seq, limit: 1000 }), issued);
		}
	};
}
export type EventLog = ReturnType<typeof eventLog>;

type Digested = Omit<Event, 'salt' | 'digest' | 'hash'>;

function digestOf(salt: string, row: Digested): string {
	const { seq, spaceId, at, recordedAt, actor, verb, subject, questionId, payload } = row;
	return sha256(
		salt,
		canonicalJson({ seq, spaceId, at, recordedAt, actor, verb, subject, questionId, payload })
	);
}

function verifyChain(pageAfter: (seq: number) => Event[], issued: number): Verification {
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
	if (row.salt === null && row.payload !== null)
		return 'it has content but no salt to check it with';
	if (row.salt !== null && digestOf(row.salt, row) !== row.digest)
		return 'its content does not match its digest';
	if (sha256(previousHash, row.digest) !== row.hash)
		return 'its hash does not follow from the event before it';
	return null;
}
