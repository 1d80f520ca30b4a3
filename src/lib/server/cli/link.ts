import { makeOwnerLink } from '#lib/server/auth/session.ts';
import { onNewDatabase, type CommandLine } from './support/command-line.ts';
import { originOf } from '#lib/server/env.ts';

export const summary = 'print a new link that signs the owner in, once';

/** Prints a new one-time link; an unused one before it no longer works. HOST, PORT and ORIGIN say where the server listens. */
export const run = (_args: readonly string[], line: CommandLine): Promise<number> =>
	onNewDatabase(line, (store) => {
		const { env, clock, print } = line;
		print(`${originOf(env)}/?token=${makeOwnerLink(store, clock(), 'command line')}`);
		return 0;
	});
