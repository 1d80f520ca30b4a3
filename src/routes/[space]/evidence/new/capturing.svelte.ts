import { api } from '#lib/client/api.ts';
import { Draft } from '#lib/client/draft.ts';
import { Submission } from '#lib/client/submission.svelte.ts';
import { FILE_TOO_LARGE, MAX_FILE_BYTES } from '#lib/contract/capture.ts';
import type { Json } from '#lib/domain/canonical.ts';
import { isArticleTooLarge, TOO_LONG } from '#lib/domain/article/limits.ts';
import type { SpaceId } from '#lib/domain/ids.ts';
import type { Zone } from '#lib/domain/time.ts';
import type { About } from '#lib/ui/evidence/about.ts';
import { base64Of } from './base64.ts';
import { Finding } from './finding.svelte.ts';
import { readPasteDraft } from './paste-draft.ts';

export type Way = 'text' | 'html';

/** An address as people type it, with the scheme that they leave out. */
const completed = (address: string): string =>
	/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]|$)/u.test(address)
		? `https://${address}`
		: address;

/** An article on its way in, by whichever of the three ways: its address, its text, or a file of it. */
export class Capturing {
	readonly reading = new Submission();
	address = $state('');
	way = $state<Way>('text');
	finding = $state.raw<Finding | null>(null);
	/** What stands in the field is no longer what was read. */
	isStale = $state(false);
	/** The field's words: not reactive, for five megabytes would be copied with every key. */
	body = '';
	readonly #space: { id: SpaceId; zone: Zone };
	readonly #draft: Draft<Json>;
	/** What is known of words that came while others were being read. */
	#next: Partial<About> | null = null;

	constructor(space: { id: SpaceId; zone: Zone }, userId: string) {
		this.#space = space;
		this.#draft = new Draft<Json>(`${userId}/${space.id}/paste`);
	}

	/** What was typed on an earlier visit; null where nothing was. */
	get typed() {
		return readPasteDraft(this.#draft.read());
	}

	/** Reads the words in the field; `known` fills what they do not say themselves. */
	async readPaste(known: Partial<About>): Promise<void> {
		const { way, body } = this;
		this.remember(known);
		if (this.reading.busy) {
			this.#next = known;
			return;
		}
		this.reading.clear();
		if (isArticleTooLarge(body)) {
			this.reading.refuse('body', TOO_LONG);
			return;
		}
		const found = await this.reading.run(() =>
			api.evidence.readArticle.mutate({ spaceId: this.#space.id, way, body })
		);
		const next = this.#next;
		this.#next = null;
		// Other words stand there by now: those are read in their place.
		if (next !== null && this.body !== body) return this.readPaste(next);
		if (found === undefined) return;
		this.finding = new Finding({ kind: 'paste', way, body }, found, this.#space.zone, known);
		this.isStale = this.body !== body;
	}

	/** Has the page fetched. What was typed of the same address before is filled in. */
	async readUrl(): Promise<void> {
		const url = completed(this.address.trim());
		this.address = url;
		const { typed } = this;
		this.remember();
		const found = await this.reading.run(() =>
			api.capture.readUrl.mutate({ spaceId: this.#space.id, url })
		);
		if (found !== undefined)
			this.#show(
				found,
				typed !== null && typed.body === '' && typed.address === url ? typed.about : {}
			);
	}

	async readFile(file: File): Promise<void> {
		this.reading.clear();
		if (file.size > MAX_FILE_BYTES) {
			this.reading.refuse('content', FILE_TOO_LARGE);
			return;
		}
		const { name } = file;
		const found = await this.reading.run(async () => {
			const content = await base64Of(file);
			return api.capture.readFile.mutate({ spaceId: this.#space.id, name, content });
		});
		if (found !== undefined) this.#show(found, {});
	}

	/** Keeps what was typed in the browser. */
	remember(about: Json = null): void {
		this.#draft.keep({ way: this.way, body: this.body, address: this.address.trim(), about });
	}

	forget(): void {
		this.#draft.clear();
	}

	#show(
		{ key, ...found }: ConstructorParameters<typeof Finding>[1] & { key: string },
		known: Partial<About>
	): void {
		this.finding = new Finding({ kind: 'held', key }, found, this.#space.zone, known);
		this.isStale = false;
	}
}
