import { Worker } from 'node:worker_threads';
import { AppError } from '#lib/domain/errors.ts';
import type { ReadSheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { Sheet, SheetFile } from '#lib/domain/exchange/spreadsheet/sheet.ts';
import type { Zone } from '#lib/domain/time.ts';
import type { SheetPiece } from './sheet-pieces.ts';

/**
 * `readSpreadsheet` in a thread of its own, so that a large file stops nobody else. The sheet comes back in pieces.
 *
 * @param workerPath the built `sheet.worker.ts`
 * @throws {AppError} `invalid`, beside `files`, when time or memory runs out
 */
export async function readInWorker(
	input: { files: readonly SheetFile[]; zone: Zone },
	workerPath: string,
	timeLimit = TIME_LIMIT
): Promise<ReadSheet> {
	const worker = new Worker(workerPath, {
		workerData: input,
		resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB }
	});
	try {
		return await gather(worker, timeLimit);
	} finally {
		await worker.terminate();
	}
}

const TIME_LIMIT = 60_000;
const MEMORY_LIMIT_MB = 1024;

function gather(worker: Worker, timeLimit: number): Promise<ReadSheet> {
	const sheet: Sheet = { entries: [], problems: [], notes: [] };
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(tooMuch()), timeLimit);
		worker.on('message', (piece: SheetPiece) => {
			if (piece.kind === 'refused') resolve(piece.refusal);
			else if (piece.kind === 'end') resolve({ ok: true, sheet });
			else if (piece.kind === 'notes') sheet.notes = piece.notes;
			else if (piece.kind === 'problems')
				for (const problem of piece.problems) sheet.problems.push(problem);
			else for (const entry of piece.entries) sheet.entries.push(entry);
		});
		worker.on('error', (error) => reject(isOutOfMemory(error) ? tooMuch() : error));
		worker.on('exit', (code) => {
			clearTimeout(timer);
			reject(new Error(`The thread that reads files ended without an answer, code ${code}`));
		});
	});
}

const isOutOfMemory = (error: Error): boolean =>
	'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooMuch = (): AppError =>
	new AppError(
		'invalid',
		'These files are too much to read at once. Split them by question.',
		'files'
	);
