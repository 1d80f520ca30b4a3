import { api } from '#lib/client/api.ts';
import type { Inputs, Outputs } from '#lib/client/types.ts';
import type { Json } from '#lib/domain/canonical.ts';
import { isId, type SpaceId } from '#lib/domain/ids.ts';
import type { Zone } from '#lib/domain/time.ts';
import { ABOUT, aboutOf, inputOf, type About } from '#lib/ui/evidence/about.ts';

type Found = Outputs['evidence']['readArticle'];
export type Kept = Outputs['evidence']['captureArticle'];
/** What was read: words that the browser has, or bytes that the server holds under a key. */
type Source =
	| ({ kind: 'paste' } & Pick<Inputs['evidence']['readArticle'], 'way' | 'body'>)
	| { kind: 'held'; key: string };

/** What was found in a paste, a page or a file, while somebody looks it over. */
export class Finding {
	readonly text: string;
	readonly cited: readonly string[];
	readonly kin: Found['kin'];
	readonly #source: Source;
	readonly #found: Found;
	readonly #said: About;
	readonly #zone: Zone;
	about = $state<About>({ title: '', outlet: '', byline: '', day: '', time: '', url: '' });
	/** The article it is said to go back to; empty for none. */
	originId = $state('');

	/** @param known fills what the text does not give: what was typed before, or the tour's own knowledge */
	constructor(source: Source, found: Found, zone: Zone, known: Partial<About>) {
		this.#source = source;
		this.text = found.text;
		this.cited = found.cited;
		this.kin = found.kin;
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

	/** Keeps the article as it stands in the fields, and says what it goes back to. */
	async keep(spaceId: SpaceId): Promise<Kept> {
		const about = { spaceId, ...inputOf(this.about, this.#found, this.#zone) };
		const kept = await this.#keepSource(about);
		const originId = this.originId;
		if (isId('a', originId)) await api.capture.sayOrigin.mutate({ articleId: kept.id, originId });
		return kept;
	}

	get draft(): Json {
		return { ...this.about };
	}

	#keepSource(about: Omit<Inputs['capture']['keep'], 'key'>): Promise<Kept> {
		if (this.#source.kind === 'held')
			return api.capture.keep.mutate({ ...about, key: this.#source.key });
		const { way, body } = this.#source;
		return api.evidence.captureArticle.mutate({ ...about, way, body });
	}
}
