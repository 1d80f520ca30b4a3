import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type Server = {
	/** Where it serves, without a slash at the end. */
	url: string;
	/** The address it printed for the first visit, token and all. */
	link: string;
	dataDir: string;
	/** Its process. */
	pid: number | undefined;
	/** What it has complained of so far, on its error output. */
	complaints: () => string;
	/** Ends it as a service manager would, waits, and gives the exit code back. Its data stay. */
	stop: () => Promise<number | null>;
};

/** Runs `node start.js` on a free port. */
export async function startServer(dataDir: string): Promise<Server> {
	const child = spawn(process.execPath, ['start.js'], {
		env: {
			...process.env,
			HOST: '127.0.0.1',
			PORT: '0',
			PRESAGE_DATA: dataDir,
			// Sites of the tests' own.
			PRESAGE_FETCH_ALLOW: '127.0.0.0/8',
			TZ: 'Pacific/Apia'
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const ended = once(child, 'exit') as Promise<[number | null]>;
	let errors = '';
	child.stderr.on('data', (chunk) => (errors += String(chunk)));
	for await (const line of createInterface({ input: child.stdout })) {
		const link = /http\S+\?token=\S+/.exec(line)?.[0];
		if (link === undefined) continue;
		child.stdout.resume();
		const stop = async () => {
			child.kill('SIGTERM');
			return (await ended)[0];
		};
		const { pid } = child;
		return { url: new URL(link).origin, link, dataDir, pid, complaints: () => errors, stop };
	}
	throw new Error(
		`The server ended (${String((await ended)[0])}) before it printed a link. ${errors}`
	);
}
