import type { ForecasterId } from '#lib/domain/ids.ts';
import { replaceMentions } from '#lib/domain/mention.ts';

/** Who somebody is in a space, as far as a text needs it. */
export type Named = { name: string; isYou: boolean };

/**
 * The HTML of a text with names in place of the ids it mentions. Between tags alone: in the address of a link a name would be
 * markup. Names are looked up anew each time, so a rename shows in what was written before.
 */
export const showMentions = (html: string, who: (id: ForecasterId) => Named | null): string =>
	html
		.split(/(<[^>]*>)/)
		.map((part) => (part.startsWith('<') ? part : replaceMentions(part, (id) => shown(who(id)))))
		.join('');

function shown(person: Named | null): string | null {
	if (person === null) return null;
	const name = person.name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	return `<span class="mention${person.isYou ? ' you' : ''}">@${name}</span>`;
}
