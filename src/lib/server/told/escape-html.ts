const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text as HTML that shows it, in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
	text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
