import { parseHTML } from 'linkedom';
import { expect } from 'vitest';

/**
 * Fails where `html` holds an element that is not in `tags`, an attribute other than a safe link's, or a tag a
 * second parser might see.
 */
export function expectHarmless(html: string, tags: readonly string[]): void {
	const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
	for (const element of document.body.querySelectorAll('*')) {
		expect(tags).toContain(element.localName);
		const names = Array.from(element.attributes, (attribute) => attribute.name);
		if (names.length === 0) continue;
		expect([element.localName, ...names]).toEqual(['a', 'href', 'rel']);
		expect(element.getAttribute('href')).toMatch(/^https?:\/\//);
		expect(element.getAttribute('rel')).toBe('noopener noreferrer nofollow');
	}
	// The same without a parser: every `<` begins a tag of the list, written as the sanitiser writes it.
	const tag = new RegExp(
		`</?(?:${tags.join('|')})(?: href="https?://[^"<>]*" rel="[a-z ]*")?(?: /)?>`,
		'g'
	);
	expect(html.replace(tag, '')).not.toMatch(/[<>]/);
}
