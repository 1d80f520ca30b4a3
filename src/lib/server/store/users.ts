import { asc, eq, isNotNull, sql } from 'drizzle-orm';
import { AppError } from '#lib/domain/errors.ts';
import type { UserId } from '#lib/domain/ids.ts';
import type { EventLog } from './log.ts';
import type { Db, MakeId } from './open.ts';
import { user } from './schema/people.ts';
import type { Writing } from './writing.ts';

/** Accounts. The password hash never leaves through anything but `findByLogin`. */
export function userStore(db: Db, log: EventLog, newId: MakeId) {
	const columns = {
		id: user.id,
		name: user.name,
		login: user.login,
		isOwner: user.isOwner
	};
	const byId = db
		.select(columns)
		.from(user)
		.where(eq(user.id, sql.placeholder('id')))
		.prepare();
	const owner = db
		.select(columns)
		.from(user)
		.where(eq(user.isOwner, true))
		.orderBy(asc(user.id))
		.limit(1)
		.prepare();
	const byLogin = db
		.select({ id: user.id, passwordHash: user.passwordHash })
		.from(user)
		.where(sql`lower(${user.login}) = lower(${sql.placeholder('login')})`)
		.prepare();
	const anyPassword = db
		.select({ id: user.id })
		.from(user)
		.where(isNotNull(user.passwordHash))
		.limit(1)
		.prepare();
	const count = db
		.select({ n: sql<number>`count(*)` })
		.from(user)
		.prepare();

	return {
		find: (id: UserId) => byId.get({ id }),
		/** Whoever runs this installation; undefined before the first start. */
		findOwner: () => owner.get(),
		findByLogin: (login: string) => byLogin.get({ login }),
		/** Whether anybody here can sign in with a password. */
		hasPassword: (): boolean => anyPassword.get() !== undefined,
		count: (): number => count.get()?.n ?? 0,
		/** Makes the account of whoever runs this installation; they say their name at Welcome. */
		createOwner: (writing: Writing): UserId => {
			const id = newId('u', writing.recordedAt);
			db.insert(user).values({ id, isOwner: true, createdAt: writing.recordedAt }).run();
			log.append(writing, { spaceId: null, verb: 'install.created', subject: id });
			return id;
		},
		/** Makes the account of somebody who was invited. */
		create: (
			writing: Writing,
			row: { name: string; login: string; passwordHash: string }
		): UserId => {
			const id = newId('u', writing.recordedAt);
			assertLoginIsFree(byLogin.get({ login: row.login })?.id, id);
			db.insert(user)
				.values({ id, createdAt: writing.recordedAt, ...row })
				.run();
			log.append(
				{ ...writing, by: id, actor: id },
				{ spaceId: null, verb: 'account.named', subject: id }
			);
			return id;
		},
		setName: (writing: Writing, id: UserId, name: string): void => {
			db.update(user).set({ name }).where(eq(user.id, id)).run();
			log.append(writing, { spaceId: null, verb: 'account.named', subject: id });
		},
		setPassword: (writing: Writing, id: UserId, login: string, passwordHash: string): void => {
			assertLoginIsFree(byLogin.get({ login })?.id, id);
			db.update(user).set({ login, passwordHash }).where(eq(user.id, id)).run();
			log.append(writing, { spaceId: null, verb: 'account.password_set', subject: id });
		}
	};
}

function assertLoginIsFree(taken: UserId | undefined, id: UserId): void {
	if (taken !== undefined && taken !== id)
		throw new AppError('conflict', 'Somebody already signs in with that. Choose another.', 'login');
}
