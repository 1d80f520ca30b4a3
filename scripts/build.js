// Builds the app and the tools beside it: `node scripts/build.js` always, `ensureBuilt` only when a source has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SOURCES = ['src', 'static', 'drizzle', 'package.json', 'package-lock.json'].concat([
	'svelte.config.js',
	'vite.config.ts',
	'vite.tools.config.ts',
	'tsconfig.json'
]);
const VITE = 'node_modules/vite/bin/vite.js';

/** The app's build empties its folder, tools and all, so it comes first. */
const TARGETS = {
	app: { stamp: 'build/.stamp', builds: [[], ['--config', 'vite.tools.config.ts']] },
	tools: { stamp: 'build/tools/.stamp', builds: [['--config', 'vite.tools.config.ts']] }
};
/** @typedef {keyof typeof TARGETS} Target */

/** Builds what is missing or older than its sources. @param {Target} target */
export function ensureBuilt(target) {
	const { stamp } = TARGETS[target];
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return;
	console.error('Building Presage …');
	build(target, ['--logLevel', 'warn']);
}

/** @param {Target} target @param {string[]} flags */
function build(target, flags = []) {
	if (!existsSync(VITE)) refuse('The packages are not installed: run `npm ci` first.');
	const { stamp, builds } = TARGETS[target];
	const before = fingerprint();
	for (const args of builds) {
		// A build's own output goes to stderr: stdout belongs to whoever asked for it.
		const { status } = spawnSync(process.execPath, [VITE, 'build', ...args, ...flags], {
			stdio: ['ignore', 2, 'inherit'],
			env: { ...process.env, NODE_ENV: 'production' }
		});
		if (status !== 0) refuse('The build failed; the reason stands above.');
	}
	for (const path of target === 'app' ? [stamp, TARGETS.tools.stamp] : [stamp]) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, before);
	}
}

/** A hash over names and contents: a checkout or a copy may set any file time, and this takes 20 ms. */
function fingerprint() {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => hash.update(path).update(readFileSync(path));
	for (const source of SOURCES.filter((path) => existsSync(path))) {
		if (/\.\w+$/.test(source)) add(source);
		else
			for (const entry of readdirSync(source, { recursive: true, withFileTypes: true }))
				if (entry.isFile()) add(join(entry.parentPath, entry.name));
	}
	return hash.digest('hex');
}

/** @param {string} reason @returns {never} */
function refuse(reason) {
	console.error(reason);
	process.exit(1);
}

if (process.argv[1] === import.meta.filename) {
	const [target = 'app', when] = process.argv.slice(2);
	if (target !== 'app' && target !== 'tools')
		refuse('usage: node scripts/build.js [app|tools] [if-stale]');
	if (when === 'if-stale') ensureBuilt(target);
	else build(target);
}
