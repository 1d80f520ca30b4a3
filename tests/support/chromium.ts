import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';

/** Flags that also work as root and without a screen or a network. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage'
];

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/**
 * The Chromium the tests run in: CHROMIUM_PATH, else an installed one, else the one inside `@sparticuz/chromium`
 * (Linux x64), else Playwright's own.
 *
 * @throws {Error} with the command that installs one, when there is none
 */
export function chromiumPath(): string {
	const path =
		process.env['CHROMIUM_PATH'] ??
		INSTALLED.find((each) => existsSync(each) && starts(each)) ??
		packagedChromium() ??
		[chromium.executablePath()].find((each) => existsSync(each));
	if (path === undefined)
		throw new Error(
			'The tests need Chromium and found none: run `npx playwright install chromium`, or set CHROMIUM_PATH.'
		);
	return path;
}

/** An installed file may be a stub that only says how to install the browser. */
const starts = (path: string): boolean => spawnSync(path, ['--version']).status === 0;

function packagedChromium(): string | undefined {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const folder = unpack();
	const path = join(folder, 'chromium');
	if (starts(path)) return path;
	// A bare machine lacks libnss3 and fonts; the package has its own.
	process.env['LD_LIBRARY_PATH'] = join(folder, 'al2023/lib');
	process.env['FONTCONFIG_PATH'] = join(folder, 'fonts');
	return starts(path) ? path : undefined;
}

/** The package unpacks into the temporary folder and takes whatever is there, of any version, even half written. */
function unpack(): string {
	const { version } = JSON.parse(
		readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')
	) as { version: string };
	const cache = resolve('node_modules/.cache');
	const folder = join(cache, `chromium-${version}`);
	if (existsSync(folder)) return folder;
	mkdirSync(cache, { recursive: true });
	const TMPDIR = mkdtempSync(join(cache, 'chromium-'));
	const script = `(await import('@sparticuz/chromium')).default.executablePath()`;
	execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
		env: { ...process.env, TMPDIR, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
	});
	try {
		renameSync(TMPDIR, folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
		rmSync(TMPDIR, { recursive: true }); // another run was first
	}
	return folder;
}
