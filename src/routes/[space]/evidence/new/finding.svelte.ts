import type { Inputs, Outputs } from '#lib/client/types.ts';
import type { Json } from '#lib/domain/canonical.ts';
import { instantAt, isLocalDay, localDay, localTime, type Zone } from '#lib/domain/time.ts';

type Found = Outputs['evidence']['readArticle'];
type Paste = Pick<Inputs['evidence']['readArticle'], 'way' | 'body'>;
/** What an article says about itself, as it stands in fields. */
export type About = Record<(typeof ABOUT)[number], string>;

export const ABOUT = ['title', 'outlet', 'byline', 'day', 'time', 'url'] as const;

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
		const { publishedAt } = found;
		this.#said = {
			title: found.title ?? '',
			outlet: found.outlet ?? '',
			byline: found.byline ?? '',
			day: publishedAt === null ? (found.publishedDay ?? '') : localDay(publishedAt, zone),
			time: publishedAt === null ? '' : localTime(publishedAt, zone),
			url: found.canonicalUrl ?? ''
		};
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
		const { title, outlet, byline, url } = this.about;
		return {
			...this.paste,
			title,
			outlet: outlet.trim() || null,
			byline: byline.trim() || null,
			url: url.trim() || null,
			...this.#published()
		};
	}

	get draft(): Json {
		return { ...this.about };
	}

	/** The instant and the day as printed, while nobody corrected them; else those of the fields. */
	#published() {
		const { day, time } = this.about;
		if (day === this.#said.day && time === this.#said.time) {
			const { publishedAt, publishedDay } = this.#found;
			return { publishedAt, publishedDay };
		}
		if (!isLocalDay(day)) return { publishedAt: null, publishedDay: null };
		const at = time === '' ? null : instantAt(day, time.slice(0, 5), this.#zone);
		return { publishedAt: at, publishedDay: day };
	}
}
