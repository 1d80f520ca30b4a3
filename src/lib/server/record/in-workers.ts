import { Worker } from 'node:worker_threads';
import type { AskRecord, JobName } from './jobs.ts';

/** A question on its way to a thread, and what comes back. */
export type Asked = { id: number; job: JobName; query: never };
export type Answered = { id: number } & ({ value: unknown } | { failure: string });

/** Jobs that may take seconds. They have a thread of their own, or whoever only looks would wait behind them. */
const SLOW: ReadonlySet<JobName> = new Set([
	...(['band', 'breakdown', 'sides', 'file'] as const),
	...(['board', 'boardRows', 'crowds', 'crowdRows'] as const)
]);

/**
 * Answers in two threads, each with its own connection and columns, so that no record, however long, holds up the server. A
 * thread that breaks takes its questions with it, and the next question gets a new one.
 *
 * @param workerPath the built `record.worker.ts`
 */
export function answerInWorkers(
	workerPath: string,
	database: string
): { ask: AskRecord; close: () => Promise<void> } {
	const quick = lineOf(workerPath, database);
	const slow = lineOf(workerPath, database);
	// It reads what there is while nobody waits for it; the other starts when it is needed.
	quick.start();
	return {
		// The answer to a job is what that job returns; a message between threads cannot say so.
		ask: ((job: JobName, query: unknown) =>
			(SLOW.has(job) ? slow : quick).ask(job, query)) as AskRecord,
		close: async () => {
			await Promise.all([quick.close(), slow.close()]);
		}
	};
}

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

function lineOf(workerPath: string, database: string) {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | null = null;
	let last = 0;

	function begin(): Worker {
		const started = new Worker(workerPath, { workerData: { database } });
		// A question keeps the thread that asked it alive; the answering one need not.
		started.unref();
		started.on('message', (answered: Answered) => {
			const asker = waiting.get(answered.id);
			waiting.delete(answered.id);
			if ('failure' in answered) asker?.reject(new Error(answered.failure));
			else asker?.resolve(answered.value);
		});
		const end = (error: Error) => {
			if (worker !== started) return;
			worker = null;
			for (const { reject } of waiting.values()) reject(error);
			waiting.clear();
		};
		started.on('error', end);
		started.on('exit', (code) => {
			end(new Error(`The thread for records ended, code ${String(code)}`));
		});
		return started;
	}

	return {
		start: (): void => {
			worker ??= begin();
		},
		ask: (job: JobName, query: unknown): Promise<unknown> =>
			new Promise((resolve, reject) => {
				worker ??= begin();
				waiting.set(++last, { resolve, reject });
				worker.postMessage({ id: last, job, query });
			}),
		close: async (): Promise<void> => {
			await worker?.terminate();
		}
	};
}
