import { parentPort, workerData } from 'node:worker_threads';
import { openToRead } from '#lib/server/store/open.ts';
import type { Asked, Answered } from './in-workers.ts';
import { answerFrom } from './jobs.ts';

// answerInWorkers starts this file and gives it nothing else.
const { answer, readAll } = answerFrom(openToRead((workerData as { database: string }).database));
readAll();

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
