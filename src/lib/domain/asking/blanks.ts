/** `{who}`: what a template leaves to fill in. */
const BLANK = /\{([^{}\n]{1,40})\}/gu;

/**
 * The blanks of some texts by name, each once, in the order in which they come.
 *
 * @example blanksIn(['Will {who} meet {whom}?', 'If {who} …']) // => ['who', 'whom']
 */
export const blanksIn = (texts: readonly string[]): string[] => [
	...new Set(texts.flatMap((text) => [...text.matchAll(BLANK)].map(([, name = '']) => name.trim())))
];

/**
 * A text with its blanks filled; those without a value stay.
 *
 * @example fillBlanks('Will {who} meet {whom}?', { who: 'Rubio', whom: ' ' }) // => 'Will Rubio meet {whom}?'
 */
export const fillBlanks = (text: string, values: Readonly<Record<string, string>>): string =>
	text.replace(BLANK, (blank, name: string) => {
		const value = Object.hasOwn(values, name.trim()) ? (values[name.trim()] ?? '').trim() : '';
		return value === '' ? blank : value;
	});
