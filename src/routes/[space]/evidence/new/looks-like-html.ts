/** Whether pasted text is the source of a page rather than its words. */
export const looksLikeHtml = (text: string): boolean =>
	/^\s*(?:<\?xml|<!doctype html|<!--|<(?:html|head|body|article|main|section|div|p|h[1-6]|meta|title|script)\b)/i.test(
		text.slice(0, 1000)
	);
