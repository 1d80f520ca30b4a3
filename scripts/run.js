import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** Runs one command line with the project's own tools on the path, and says whether it succeeded. @param {string} line */
export function run(line) {
	console.log(`\n> ${line}`);
	const PATH = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
	const { status } = spawnSync(line, {
		shell: true,
		stdio: 'inherit',
		env: { ...process.env, PATH }
	});
	return status === 0;
}
