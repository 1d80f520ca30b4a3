import { and, asc, desc, eq, gt, lt, lte, notInArray, sql } from 'drizzle-orm';
import { canonicalJson, type Json } from '#lib/domain/canonical.ts';
import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { GENESIS, sealEvent, verifyChain, type Verification } from './chain.ts';
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
	| 'templates.changed'
	| 'brief.issued'
	| 'question.asked'
	| 'question.revised'
	| 'question.clarified'
	| 'question.second_person'
	| 'forecast.stated'
	| 'forecast.reaffirmed'
	| 'forecast.withdrawn'
	| 'article.captured'
	| 'article.corrected'
	| 'article.origin_said'
	| 'source.graded'
	| 'source.merged'
	| 'evidence.dated'
	| 'evidence.added'
	| 'evidence.attached'
	| 'evidence.assessed'
	| 'evidence.appraised'
	| 'prior.chosen'
	| 'resolution.recorded'
	| 'resolution.reopened'
	| 'resolution.disputed'
	| 'resolution.answered'
	| 'proposal.made'
	| 'proposal.confirmed'
	| 'proposal.disputed'
	| 'proposal.withdrawn'
	| 'comment.written'
	| 'comment.edited'
	| 'comment.removed'
	| 'comment.restored'
	| 'comments.opened'
	| 'mind_changer.stated'
	| 'mind_changer.happened'
	| 'mind_changer.not_yet'
	| 'mind_changer.weighed'
	| 'mind_changer.dropped'
	| 'mind_changer.kept'
	| 'import.begun'
	| 'import.written'
	| 'import.applied'
	| 'import.undone'
	| 'import.settled'
	| 'feed.created'
	| 'feed.revoked';

/** What an import does while nothing of it can be seen: nobody's news, and there is much of it. */
const UNSEEN_VERBS: readonly Verb[] = ['import.begun', 'import.written', 'import.settled'];

export type NewEvent = {
	spaceId: SpaceId | null;
	verb: Verb;
	subject: string;
	questionId?: QuestionId;
	payload?: Readonly<Record<string, Json>>;
};
export type Event = typeof event.$inferSelect;

/**
 * The chain: `payloadDigest = SHA-256(salt ‖ canonical payload)`, `digest = SHA-256(canonical header ‖ payloadDigest)`,
 * `hash = SHA-256(previous hash ‖ digest)`, over hex text.
 */
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
		/**
		 * Adds one event to the chain. Call it in the transaction of the change it records. No number is given out twice: where
		 * the last events were taken away, the next one follows from the last that is there, and the gap stays.
		 */
		append: (
			writing: Writing,
			{ spaceId, verb, subject, questionId, payload }: NewEvent
		): number => {
			const previous = last.get();
			const header = {
				seq: Math.max(counter.get()?.seq ?? 0, previous?.seq ?? 0) + 1,
				spaceId,
				at: writing.at,
				recordedAt: writing.recordedAt,
				actor: writing.actor,
				verb,
				subject,
				questionId: questionId ?? null
			};
			insert(sealEvent(header, canonicalJson(payload ?? {}), previous?.hash ?? GENESIS));
			return header.seq;
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
						notInArray(event.verb, [...UNSEEN_VERBS]),
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
