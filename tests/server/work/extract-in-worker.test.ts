import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractInWorker } from '#lib/server/work/extract-in-worker.ts';
import { extractArticle, type ExtractInput } from '#lib/server/work/extract.ts';
import { longPage, NEWS_PAGE } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'extract-worker-'));
const built = join(folder, 'extract-worker.js');
const news: ExtractInput = { kind: 'html', body: NEWS_PAGE, url: 'https://river.example/a' };

beforeAll(async () => {
	await build({
		configFile: false,
		logLevel: 'silent',
		publicDir: false,
		// The folder has no node_modules: everything goes into the one file.
		ssr: { noExternal: true },
		build: {
			ssr: true,
			outDir: folder,
			emptyOutDir: false,
			target: 'node20',
			rolldownOptions: {
				input: { 'extract-worker': 'src/lib/server/work/extract.worker.ts' },
				output: { entryFileNames: '[name].js', format: 'es' }
			}
		}
	});
	writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

function workerThat(name: string, source: string): string {
	const path = join(folder, `${name}.js`);
	writeFileSync(path, source);
	return path;
}

test('the worker finds what the function finds', async () => {
	expect(await extractInWorker(news, built)).toEqual(extractArticle(news));
});

test('a refusal comes back with its sentence and its field', async () => {
	await expect(extractInWorker({ kind: 'html', body: '<p></p>' }, built)).rejects.toMatchObject({
		name: 'AppError',
		code: 'invalid',
		message: 'There is no text in this. Paste the text of the article.',
		field: 'body'
	});
});

test('a page that takes too long is given up, and what to do instead is said', async () => {
	const never = workerThat('never', 'for (;;);');
	await expect(extractInWorker(news, never, 50)).rejects.toMatchObject({
		code: 'invalid',
		message: 'This page took too long to read. Paste only the text of the article.',
		field: 'body'
	});
});

test('a page that takes too much memory is given up the same way', async () => {
	const greedy = workerThat(
		'greedy',
		'const all = []; for (;;) all.push(new Array(1e6).fill(0.5));'
	);
	await expect(extractInWorker(news, greedy)).rejects.toMatchObject({
		code: 'invalid',
		field: 'body'
	});
});

test('a worker that breaks or says nothing is reported as a fault, not as bad input', async () => {
	const broken = workerThat('broken', 'throw new TypeError("a bug")');
	await expect(extractInWorker(news, broken)).rejects.toThrow(TypeError);
	const silent = workerThat('silent', '');
	await expect(extractInWorker(news, silent)).rejects.toThrow('without an answer');
	await expect(extractInWorker(news, join(folder, 'absent.js'))).rejects.toThrow();
});

test('after a failure the next job runs', async () => {
	const broken = workerThat('broken-too', 'throw new TypeError("a bug")');
	const jobs = await Promise.allSettled([
		extractInWorker(news, broken),
		extractInWorker(news, built),
		extractInWorker({ kind: 'html', body: longPage(200) }, built)
	]);
	expect(jobs.map((job) => job.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});

test('when ten wait the eleventh is told to come back', async () => {
	const never = workerThat('stuck', 'for (;;);');
	const jobs = Array.from({ length: 11 }, () => extractInWorker(news, never, 20));
	const results = await Promise.allSettled(jobs);
	expect(
		results.map((job) => (job.status === 'rejected' ? (job.reason as { code: string }).code : ''))
	).toEqual([...Array<string>(10).fill('invalid'), 'too_many']);
});
