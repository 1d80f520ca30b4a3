import type { Inputs, Outputs } from '#lib/client/types.ts';
import type { Json } from '#lib/domain/canonical.ts';
import type { Zone } from '#lib/domain/time.ts';
import { ABOUT, aboutOf, inputOf, type About } from '#lib/ui/evidence/about.ts';

type Found = Outputs['evidence']['readArticle'];
type Paste = Pick<Inputs['evidence']['readArticle'], 'way' | 'body'>;

/** What was found in a paste, while somebody looks it over. */
export class Finding {
	/** What was read; the field may have changed since. */
	readonly paste: Paste;
	readonly text: string;
	readonly #found: Found;
	readonly #said: About;
	readonly #zone: Zone;
	about = $state<About>({ title: '', outlet: '', byline: '', day: '', time: '', url: '' });

	/** @param known fills what the text does not give: what was typed before, or the tour's own knowledge */
	constructor(paste: Paste, found: Found, zone: Zone, known: Partial<About>) {
		this.paste = paste;
		this.text = found.text;
		this.#found = found;
		this.#zone = zone;
		this.#said = aboutOf(found, zone);
		for (const field of ABOUT) this.about[field] = known[field] || this.#said[field];
	}

	/** Where a field's words come from. */
	originOf(field: keyof About): string {
		const [said, now] = [this.#said[field], this.about[field]];
		if (now !== said) return said === '' ? 'Added: the text does not give it.' : 'Corrected.';
		return said === '' ? 'Not found: add it if you know.' : 'Found in the text.';
	}

	/** What is to be kept, as the server takes it. */
	get input() {
		return { ...this.paste, ...inputOf(this.about, this.#found, this.#zone) };
	}

	get draft(): Json {
		return { ...this.about };
	}
}
