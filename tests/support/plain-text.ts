/** What a server-rendered component says, to eyes and ears alike: its text without tags. */
export const plainText = (html: string): string =>
	html
		.replaceAll(/<!--.*?-->|<[^>]*>/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();
