import { existsSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Clock } from '#lib/domain/time.ts';
import { openData, StartRefused } from '#lib/server/data-folder.ts';
import { databasePath, type Env } from '#lib/server/env.ts';
import type { Store } from '#lib/server/store/open.ts';

/** What a subcommand has to work with; tests bring their own. */
export type CommandLine = {
	env: Env;
	clock: Clock;
	print: (line: string) => void;
	complain: (line: string) => void;
	/** Whether a person sits at the other end. */
	isInteractive: boolean;
	/** The next line that is typed; '' when there is none. A hidden one is not shown while it is typed. */
	ask: (question: string, hidden?: 'hidden') => Promise<string>;
};

/** Does work on the database that is there, and says where it looked when there is none. */
export async function onDatabase(
	line: CommandLine,
	work: (store: Store) => number | Promise<number>
): Promise<number> {
	const { env, complain } = line;
	if (existsSync(databasePath(env))) return await onNewDatabase(line, work);
	complain(
		`There is no database at ${databasePath(env)}. PRESAGE_DATA names the folder it lies in; the first start makes it.`
	);
	return 1;
}

/** As `onDatabase`, but makes the database where there is none. */
export async function onNewDatabase(
	line: CommandLine,
	work: (store: Store) => number | Promise<number>
): Promise<number> {
	const store = openOrComplain(line);
	if (store === null) return 1;
	try {
		return await work(store);
	} finally {
		store.close();
	}
}

function openOrComplain({ env, complain }: CommandLine): Store | null {
	try {
		return openData(env);
	} catch (cause) {
		if (!(cause instanceof StartRefused)) throw cause;
		complain(cause.message);
		return null;
	}
}

/** Asks on stderr and reads stdin: a terminal, or what is piped in, a line an answer. */
export function terminalInput() {
	const { isTTY } = process.stdin;
	let isMuted = false;
	let lines: AsyncIterator<string> | undefined;
	let reader: Interface | undefined;
	const output = new Writable({
		write: (chunk: Buffer, _encoding, done) => {
			if (!isMuted) process.stderr.write(chunk);
			done();
		}
	});
	return {
		isInteractive: isTTY,
		ask: async (question: string, hidden?: 'hidden'): Promise<string> => {
			reader ??= createInterface({ input: process.stdin, output, terminal: isTTY });
			lines ??= reader[Symbol.asyncIterator]();
			if (isTTY) process.stderr.write(question);
			isMuted = hidden !== undefined;
			const next = await lines.next();
			if (isTTY && isMuted) process.stderr.write('\n');
			isMuted = false;
			return next.done === true ? '' : next.value;
		},
		/** Lets the process end. */
		close: (): void => reader?.close()
	};
}
