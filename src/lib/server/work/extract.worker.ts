import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#lib/domain/errors.ts';
import { extractArticle, type ExtractedArticle, type ExtractInput } from './extract.ts';

/** What the worker answers, once: an error of ours loses its class on the way between threads. */
export type ExtractAnswer =
	| { readonly kind: 'article'; readonly article: ExtractedArticle }
	| { readonly kind: 'refused'; readonly message: string };

parentPort?.postMessage(answer());

function answer(): ExtractAnswer {
	try {
		// extractInWorker starts this file and gives it nothing else.
		return { kind: 'article', article: extractArticle(workerData as ExtractInput) };
	} catch (error) {
		if (error instanceof AppError) return { kind: 'refused', message: error.message };
		throw error;
	}
}
