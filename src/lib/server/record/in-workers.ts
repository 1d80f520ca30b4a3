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
 * Answers in two threads, each with its own connection and columns, so that no record, however long, holds up the server. What a
 * thread that breaks was asked, a new one is asked once more.
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

type Waiting = {
	job: JobName;
	query: unknown;
	/** Whether a thread has broken over it, or beside it, already. */
	isSecond: boolean;
	resolve: (value: unknown) => void;
	reject: (error: Error) => void;
};

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
			for (const [id, asked] of waiting) {
				if (asked.isSecond) {
					waiting.delete(id);
					asked.reject(error);
				} else post(id, { ...asked, isSecond: true });
			}
		};
		started.on('error', end);
		started.on('exit', (code) => {
			end(new Error(`The thread for records ended, code ${String(code)}`));
		});
		return started;
	}

	function post(id: number, asked: Waiting): void {
		worker ??= begin();
		waiting.set(id, asked);
		worker.postMessage({ id, job: asked.job, query: asked.query });
	}

	return {
		start: (): void => {
			worker ??= begin();
		},
		ask: (job: JobName, query: unknown): Promise<unknown> =>
			new Promise((resolve, reject) => {
				post(++last, { job, query, isSecond: false, resolve, reject });
			}),
		close: async (): Promise<void> => {
			const last = worker;
			worker = null;
			await last?.terminate();
			for (const { reject } of waiting.values())
				reject(new Error('The threads for records are closed.'));
			waiting.clear();
		}
	};
}
