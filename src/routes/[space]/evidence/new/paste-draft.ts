import { isRecord } from '#lib/ui/evidence/judging.svelte.ts';
import { ABOUT, type About } from './finding.svelte.ts';

/** A paste that was kept as a draft, with what was typed about it; null where there is none. */
export function readPasteDraft(kept: unknown) {
	if (!isRecord(kept) || typeof kept['body'] !== 'string' || kept['body'] === '') return null;
	const way: 'text' | 'html' = kept['way'] === 'html' ? 'html' : 'text';
	return { way, body: kept['body'], about: toAbout(kept['about']) };
}

function toAbout(kept: unknown): Partial<About> {
	const about: Partial<About> = {};
	if (!isRecord(kept)) return about;
	for (const field of ABOUT) {
		const value = kept[field];
		if (typeof value === 'string') about[field] = value;
	}
	return about;
}
