import { Worker } from 'node:worker_threads';
import { AppError } from '#lib/domain/errors.ts';
import type { ExtractedArticle } from './extract.ts';
import type { ExtractAnswer } from './extract.worker.ts';
import type { ReadInput } from './read-article.ts';

/**
 * `readArticle` in a thread of its own, so that a large or hostile page stops nobody else. The thread ends with
 * the job, after 20 seconds at the
 * latest. Jobs run one after another: each may take half a gigabyte.
 *
 * @param workerPath the built `extract.worker.ts`
 * @throws {AppError} `invalid`, beside `body`, as `readArticle` does, and when time or memory runs out;
 * `too_many` when the queue is full
 */
export async function extractInWorker(
	input: ReadInput,
	workerPath: string,
	timeLimit = TIME_LIMIT
): Promise<ExtractedArticle> {
	if (waiting >= MAX_WAITING)
		throw new AppError('too_many', 'Many articles are being read just now. Try again in a minute.');
	waiting++;
	const job = last.then(() => runJob(input, workerPath, timeLimit));
	last = job.then(ignore, ignore);
	try {
		return await job;
	} finally {
		waiting--;
	}
}

const TIME_LIMIT = 20_000;
const MAX_WAITING = 10;
const MEMORY_LIMIT_MB = 512;

// One machine, one line of jobs: it holds nobody's data.
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();
const ignore = () => undefined;

async function runJob(
	input: ReadInput,
	workerPath: string,
	timeLimit: number
): Promise<ExtractedArticle> {
	const worker = new Worker(workerPath, {
		workerData: input,
		// What the libraries print about a page is about other people's markup, and not for our log.
		stdout: true,
		stderr: true,
		resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB }
	});
	try {
		const answer = await firstAnswer(worker, timeLimit);
		if (answer.kind === 'refused') throw new AppError('invalid', answer.message, 'body');
		return answer.article;
	} finally {
		await worker.terminate();
	}
}

function firstAnswer(worker: Worker, timeLimit: number): Promise<ExtractAnswer> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(tooLong()), timeLimit);
		worker.on('message', resolve);
		worker.on('error', (error) => reject(isOutOfMemory(error) ? tooLong() : error));
		worker.on('exit', (code) => {
			clearTimeout(timer);
			reject(new Error(`The extraction worker ended without an answer, code ${code}`));
		});
	});
}

function isOutOfMemory(error: Error): boolean {
	return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLong(): AppError {
	return new AppError(
		'invalid',
		'This page took too long to read. Paste only the text of the article.',
		'body'
	);
}
