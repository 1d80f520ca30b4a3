import { terminalInput, type CommandLine } from '#lib/server/cli/support/command-line.ts';
import { readEnv } from '#lib/server/env.ts';

/** One subcommand: a file under `lib/server/cli`, named as it is typed. */
type Command = {
	/** One line for the list of commands. */
	summary: string;
	/** Does the work; the number is the exit code: 0 done, 1 not done, 2 misused. */
	run: (args: readonly string[], line: CommandLine) => number | Promise<number>;
};

const modules = import.meta.glob<Command>('./lib/server/cli/*.ts');
const commands = new Map(
	Object.entries(modules).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1, -3), load])
);

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
	const load = commands.get(name ?? '');
	if (load) return await runCommand(await load(), args);
	if (name) console.error(`presage: there is no command "${name}".`);
	console.error('usage: npm run presage -- <command> [arguments]');
	for (const [each, loadEach] of commands)
		console.error(`  ${each.padEnd(10)} ${(await loadEach()).summary}`);
	return 2;
}

async function runCommand({ run }: Command, args: readonly string[]): Promise<number> {
	const input = terminalInput();
	try {
		return await run(args, {
			...input,
			env: readEnv(process.env),
			clock: Date.now,
			print: console.log,
			complain: console.error
		});
	} finally {
		input.close();
	}
}
