import { zLogin, zNewPassword } from '#lib/contract/account.ts';
import { AppError } from '#lib/domain/errors.ts';
import { hashPassword } from '#lib/server/auth/password.ts';
import { onNewDatabase, type CommandLine } from './support/command-line.ts';
import type { Store } from '#lib/server/store/open.ts';

export const summary = 'set what the owner signs in with; asks, or reads two lines from stdin';

/** Sets the owner's login and password and ends their sessions. Never from the arguments: those stand in process lists. */
export async function run(args: readonly string[], line: CommandLine): Promise<number> {
	if (args.length > 0) {
		line.complain('Give no arguments: the name and the password are asked for.');
		return 2;
	}
	const login = zLogin.safeParse(await line.ask('Sign in as (an e-mail address or a name): '));
	if (!login.success) return refuse(line, login.error);
	const password = zNewPassword.safeParse(await line.ask('Password: ', 'hidden'));
	if (!password.success) return refuse(line, password.error);
	if (line.isInteractive && (await line.ask('Once more: ', 'hidden')) !== password.data) {
		line.complain('The two are not the same. Nothing was changed.');
		return 1;
	}
	const hash = await hashPassword(password.data);
	return await onNewDatabase(line, (store) => set(store, line, login.data, hash));
}

function set(store: Store, line: CommandLine, login: string, hash: string): number {
	const now = line.clock();
	const writing = { by: null, actor: 'command line', at: now, recordedAt: now } as const;
	try {
		store.atomically(() => {
			const owner = store.users.findOwner()?.id ?? store.users.createOwner(writing);
			store.users.setPassword(writing, owner, login, hash);
			store.sessions.endOthers(owner, null);
		});
	} catch (cause) {
		if (!(cause instanceof AppError)) throw cause;
		line.complain(cause.message);
		return 1;
	}
	line.print(`Set. Sign in as ${login}; sessions from before have ended.`);
	return 0;
}

function refuse(line: CommandLine, { issues }: { issues: readonly { message: string }[] }): number {
	line.complain(issues[0]?.message ?? 'That cannot be used.');
	return 1;
}
