import { mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds one entry for Node as the tools are built, into a folder of its own, and says where it lies. */
export async function bundle(entry: string): Promise<{ file: string; folder: string }> {
	// Inside node_modules, so that packages are found from there.
	const cache = resolve('node_modules/.cache');
	mkdirSync(cache, { recursive: true });
	const folder = mkdtempSync(join(cache, 'bundle-'));
	await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: {
			...{ ssr: true, target: 'node20', outDir: folder, emptyOutDir: false },
			rolldownOptions: { input: { main: entry }, output: { entryFileNames: '[name].js' } }
		}
	});
	return { file: join(folder, 'main.js'), folder };
}
