import { log } from '#lib/server/log.ts';
import type { Store } from '#lib/server/store/open.ts';

/** How long rationales are read at a stretch, in ms. */
const STRETCH = 25;
/** How long everybody else has the process to themselves in between, in ms. */
const PAUSE = 10;

/**
 * Reads the words of forecasts that were made before words were kept, once for a database, a stretch at a time. New ones are noted as they are
 * made. A stop in between begins it anew: what is read twice is the same. @returns what stops it
 */
export function catchUpWords(store: Store): () => void {
	if (!store.words.isBehind()) return () => undefined;
	const ids = store.questions.ids();
	let pause = setTimeout(goOn, 0).unref();

	function goOn(): void {
		try {
			const end = performance.now() + STRETCH;
			store.atomically(() => {
				for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
					store.words.rebuild(id);
					if (performance.now() >= end) break;
				}
				if (ids.length === 0) store.words.setCaughtUp();
			});
			if (ids.length > 0) pause = setTimeout(goOn, PAUSE).unref();
		} catch (error) {
			// It is tried again at the next start; `rescore` does it too.
			log.failure('words', error);
		}
	}

	return () => {
		clearTimeout(pause);
	};
}
