import { api } from '#lib/client/api.ts';
import type { Inputs } from '#lib/client/types.ts';
import type { Preview } from '#lib/ui/resolution/effect-words.ts';

const PAUSE_MS = 120;

/** What a choice would mean, asked for again whenever it changes. Null before the first answer. */
export class Previewing {
	value = $state.raw<Preview | null>(null);

	/** Call it while a component is made. @param read the choice as it stands; null while there is none */
	constructor(read: () => Inputs['resolution']['preview'] | null) {
		$effect(() => {
			const input = read();
			if (input === null) return;
			const request = new AbortController();
			const ask = async () => {
				this.value = await api.resolution.preview.query(input, { signal: request.signal });
			};
			// Given up when something else was typed meanwhile; what cannot be read is said on saving.
			const timer = setTimeout(() => void ask().catch(() => undefined), PAUSE_MS);
			return () => {
				clearTimeout(timer);
				request.abort();
			};
		});
	}
}
