import { sanitiseArticle, textOf } from './sanitise.ts';

/** A schema.org object as a page embeds it: nothing about its fields can be relied on. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** The first article in the page's JSON-LD; an empty object if there is none. */
export function findLinkedData(document: Document): LinkedData {
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		const article = objectsIn(parse(script.textContent), 0).find(isArticle);
		if (article !== undefined) return article;
	}
	return {};
}

/**
 * The name or names of a person or an organisation, given as text, object or a list of either; null if there is
 * none.
 */
export function namesIn(value: unknown): string | null {
	const names = (Array.isArray(value) ? (value as unknown[]) : [value]).map((one) =>
		isObject(one) ? textIn(one['name']) : textIn(one)
	);
	return [...new Set(names.filter((name) => name !== null))].join(', ') || null;
}

/** The value where it is text with something in it, else null. Many sites put `&amp;` and even tags into it. */
export function textIn(value: unknown): string | null {
	return typeof value === 'string' ? textOf(sanitiseArticle(value, null)) || null : null;
}

function parse(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null; // hand-written and broken on many sites; the meta tags are read next
	}
}

function objectsIn(value: unknown, depth: number): LinkedData[] {
	if (depth > 5) return [];
	if (Array.isArray(value)) return value.flatMap((one) => objectsIn(one, depth + 1));
	if (!isObject(value)) return [];
	return [
		value,
		...objectsIn(value['@graph'], depth + 1),
		...objectsIn(value['mainEntity'], depth + 1)
	];
}

function isObject(value: unknown): value is LinkedData {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(data: LinkedData): boolean {
	const types = Array.isArray(data['@type']) ? (data['@type'] as unknown[]) : [data['@type']];
	return types.some((type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type));
}
