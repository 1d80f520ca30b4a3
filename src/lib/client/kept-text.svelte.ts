import { Draft } from './draft.ts';

/** One text while it is typed: what was kept of it comes back, and an empty one is kept no more. Make one per form, and `follow` it in an effect. */
export class KeptText {
	value = $state('');
	readonly #draft: Draft<string>;
	#isRestored = false;

	constructor(key: string) {
		this.#draft = new Draft(key);
	}

	/** Takes up what an earlier visit left; call it once the page is there. */
	restore(): void {
		const kept = this.#draft.read();
		if (typeof kept === 'string') this.value = kept;
		this.#isRestored = true;
	}

	/** Keeps what is typed now. */
	follow(): void {
		const now = this.value;
		if (this.#isRestored && now.trim() === '') this.#draft.clear();
		else if (this.#isRestored) this.#draft.keep(now);
	}

	/** The server has it. */
	clear(): void {
		this.value = '';
		this.#draft.clear();
	}
}
