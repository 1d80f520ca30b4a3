import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#lib/domain/errors.ts';
import type { ExtractedArticle } from './extract.ts';
import { readArticle, type ReadInput } from './read-article.ts';

/** What the worker answers, once: an error of ours loses its class on the way between threads. */
export type ExtractAnswer =
	| { readonly kind: 'article'; readonly article: ExtractedArticle }
	| { readonly kind: 'refused'; readonly message: string };

parentPort?.postMessage(await answer());

async function answer(): Promise<ExtractAnswer> {
	try {
		// extractInWorker starts this file and gives it nothing else.
		return { kind: 'article', article: await readArticle(workerData as ReadInput) };
	} catch (error) {
		if (error instanceof AppError) return { kind: 'refused', message: error.message };
		throw error;
	}
}
