import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { onDatabase, type CommandLine } from './support/command-line.ts';

export const summary = 'copy the database to <file>, also while the server runs';

/** Copies the database to a file that is not there yet: whole or not at all. */
export async function run(args: readonly string[], line: CommandLine): Promise<number> {
	const [name, ...rest] = args;
	if (name === undefined || rest.length > 0) {
		line.complain('usage: npm run presage -- backup <file>');
		return 2;
	}
	const file = resolve(name);
	if (existsSync(file)) {
		line.complain(`${file} is there already and stays as it is. Name another file.`);
		return 1;
	}
	return await onDatabase(line, async (store) => {
		const part = `${file}.part`;
		// What a copy that was broken off has left keeps the rights it was made with.
		rmSync(part, { force: true });
		try {
			await store.backup(part);
			renameSync(part, file);
		} catch (cause) {
			rmSync(part, { force: true });
			line.complain(`Not copied: ${cause instanceof Error ? cause.message : String(cause)}.`);
			return 1;
		}
		const { seq, hash } = store.log.head();
		line.print(`Copied to ${file}. The log stood at event ${String(seq)}, head ${hash}.`);
		return 0;
	});
}
