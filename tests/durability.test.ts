import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isId, type ForecastId } from '#lib/domain/ids.ts';
import { openStore } from '#lib/server/store/open.ts';
import { bundle } from './support/bundle.ts';

let writer = { file: '', folder: '' };
beforeAll(async () => {
	writer = await bundle(fileURLToPath(new URL('./support/writer.ts', import.meta.url)));
});
afterAll(() => {
	rmSync(writer.folder, { recursive: true, force: true });
});

/** Lets the writer run until it has acknowledged so many forecasts, kills it, and gives back every id it printed. */
async function killAfter(acknowledged: number, database: string): Promise<ForecastId[]> {
	const child = spawn(process.execPath, [writer.file, database], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let printed = '';
	child.stdout.on('data', (chunk) => {
		printed += String(chunk);
		if (printed.split('\n').length > acknowledged) child.kill('SIGKILL');
	});
	const signal = await new Promise((resolve) => {
		child.on('close', (_code, ending) => {
			resolve(ending);
		});
	});
	expect(signal).toBe('SIGKILL');
	return printed.split('\n').filter((line): line is ForecastId => isId('f', line));
}

test.each([1, 2, 3])(
	'a forecast that was acknowledged outlives a killed process (%i)',
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'presage-durability-'));
		try {
			const database = join(folder, 'presage.db');
			const ids = await killAfter(20 + Math.floor(Math.random() * 300), database);
			expect(ids.length).toBeGreaterThanOrEqual(20);
			const store = openStore(database);
			expect(ids.filter((id) => store.forecasts.find(id) === undefined)).toEqual([]);
			expect(store.log.verify()).toMatchObject({ ok: true });
			// Each forecast has its event: one is not there without the other.
			const questionId = store.questions.ids()[0];
			if (questionId === undefined) throw new Error('a question');
			const forecasts = store.forecasts.list(questionId, Number.MAX_SAFE_INTEGER).length;
			const events = store.log.after(0, 10_000).filter((row) => row.verb === 'forecast.stated');
			expect(events).toHaveLength(forecasts);
			store.close();
		} finally {
			rmSync(folder, { recursive: true });
		}
	}
);
