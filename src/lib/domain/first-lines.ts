/**
 * The first paragraph of a Markdown text as plain words on one line, cut between words where it is long; null where there is
 * nothing to read.
 *
 * @param most in characters
 * @example firstLines('**No** date.\n\nMore.', 160) // => 'No date.'
 */
export function firstLines(markdown: string, most: number): string | null {
	const [paragraph = ''] = markdown.trim().split(/\n\s*\n/u);
	const plain = paragraph
		.replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
		.replaceAll(/^\s*(?:#{1,6}|>|[*+-])\s+/gmu, '')
		.replaceAll(/[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}/gu, '$1')
		.replaceAll(/\s+/gu, ' ')
		.trim();
	if (plain === '') return null;
	if (plain.length <= most) return plain;
	const cut = plain.lastIndexOf(' ', most);
	return `${plain.slice(0, cut > 0 ? cut : most)} …`;
}
