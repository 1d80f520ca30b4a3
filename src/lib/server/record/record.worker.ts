import { parentPort, workerData } from 'node:worker_threads';
import { openToRead } from '#lib/server/store/open.ts';
import type { Asked, Answered } from './in-workers.ts';
import { answerFrom } from './jobs.ts';

// answerInWorkers starts this file and gives it nothing else.
const store = openToRead((workerData as { database: string }).database);
const { answer, readAll } = answerFrom(store);
readAll();

const CHECKPOINT_MS = 1000;
setInterval(store.checkpoint, CHECKPOINT_MS);

parentPort?.on('message', ({ id, job, query }: Asked) => {
	parentPort?.postMessage({ id, ...attempt(() => answer(job, query)) } satisfies Answered);
});

function attempt(work: () => unknown) {
	try {
		return { value: work() };
	} catch (error) {
		// An error of ours would lose its class between threads, and whatever fails here is a bug.
		return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
