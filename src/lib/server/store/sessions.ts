import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { session, token, user } from './schema/people.ts';
import type { Writing } from './writing.ts';

/** Sessions and one-time links. Only hashes of their tokens are kept. */
export function sessionStore(db: Db, log: EventLog, newId: MakeId) {
	const byHash = db
		.select({ id: user.id, name: user.name, login: user.login, sessionId: session.id })
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.where(
			and(
				eq(session.tokenHash, sql.placeholder('hash')),
				gt(session.expiresAt, sql.placeholder('now'))
			)
		)
		.prepare();

	return {
		/** Whose session this is, or undefined when it is unknown or over. Runs on every request. */
		find: (hash: string, now: Instant) => byHash.get({ hash, now }),
		start: (writing: Writing, userId: UserId, tokenHash: string, expiresAt: Instant): void => {
			const id = newId('ses', writing.recordedAt);
			db.insert(session)
				.values({ id, userId, tokenHash, createdAt: writing.recordedAt, expiresAt })
				.run();
			log.append(
				{ ...writing, by: userId, actor: userId },
				{ spaceId: null, verb: 'session.started', subject: id }
			);
		},
		end: (writing: Writing, tokenHash: string): void => {
			const gone = db.delete(session).where(eq(session.tokenHash, tokenHash)).returning().get();
			if (gone !== undefined)
				log.append(writing, { spaceId: null, verb: 'session.ended', subject: gone.id });
		},
		/** Ends every session of somebody but one: after a new password. */
		endOthers: (userId: UserId, keep: string | null): void => {
			db.delete(session)
				.where(and(eq(session.userId, userId), sql`${session.tokenHash} is not ${keep}`))
				.run();
		},
		/** Replaces the unused links of somebody by a new one. */
		addLink: (writing: Writing, userId: UserId, tokenHash: string, expiresAt: Instant): void => {
			db.update(token)
				.set({ expiresAt: writing.recordedAt })
				.where(and(eq(token.userId, userId), isNull(token.usedAt)))
				.run();
			const id = newId('tok', writing.recordedAt);
			db.insert(token)
				.values({ id, userId, tokenHash, createdAt: writing.recordedAt, expiresAt })
				.run();
		},
		/** Uses a link up and says whose it was; undefined when it is unknown, used or over. */
		useLink: (tokenHash: string, now: Instant): UserId | undefined =>
			db
				.update(token)
				.set({ usedAt: now })
				.where(and(eq(token.tokenHash, tokenHash), isNull(token.usedAt), gt(token.expiresAt, now)))
				.returning({ userId: token.userId })
				.all()[0]?.userId
	};
}
