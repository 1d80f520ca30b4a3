import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { rmSync } from 'node:fs';
import type { CommandLine } from '#lib/server/cli/support/command-line.ts';
import { databasePath } from '#lib/server/env.ts';
import { testApp, T0, type TestApp } from './app.ts';

/** A command line on a folder of its own, with what is typed there and everything it printed. */
export function testCommandLine(answers: readonly string[] = [], isInteractive = false) {
	const dataFolder = mkdtempSync(join(tmpdir(), 'presage-cli-'));
	onTestFinished(() => {
		rmSync(dataFolder, { recursive: true });
	});
	const env = { dataFolder, root: process.cwd(), host: '127.0.0.1', port: 3000, origin: null };
	const said: string[] = [];
	const complaints: string[] = [];
	const left = [...answers];
	const line: CommandLine = {
		...{ env, isInteractive, clock: () => T0 },
		print: (text) => said.push(text),
		complain: (text) => complaints.push(text),
		ask: () => Promise.resolve(left.shift() ?? '')
	};
	/** An app on the same database; it is closed before a command opens it again. */
	const withApp = async (work: (app: TestApp) => unknown) => {
		const app = testApp(databasePath(env));
		await work(app);
		app.store.close();
	};
	return { line, env, said, complaints, withApp };
}
