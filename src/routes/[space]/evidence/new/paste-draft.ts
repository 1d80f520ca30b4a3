import { readAbout } from '#lib/ui/evidence/about.ts';
import { isRecord } from '#lib/ui/evidence/judging.svelte.ts';

/** A paste that was kept as a draft, with what was typed about it; null where there is none. */
export function readPasteDraft(kept: unknown) {
	if (!isRecord(kept) || typeof kept['body'] !== 'string' || kept['body'] === '') return null;
	const way: 'text' | 'html' = kept['way'] === 'html' ? 'html' : 'text';
	return { way, body: kept['body'], about: readAbout(kept['about']) ?? {} };
}
