import { readAbout } from '#lib/ui/evidence/about.ts';
import { isRecord } from '#lib/ui/evidence/judging.svelte.ts';

/** An article that was kept as a draft, its words or its address, with what was typed about it; null where there is none. */
export function readPasteDraft(kept: unknown) {
	if (!isRecord(kept)) return null;
	const [body, address] = ['body', 'address'].map((name) => {
		const value = kept[name];
		return typeof value === 'string' ? value : '';
	});
	if (!body && !address) return null;
	const way: 'text' | 'html' = kept['way'] === 'html' ? 'html' : 'text';
	return { way, body: body ?? '', address: address ?? '', about: readAbout(kept['about']) ?? {} };
}
