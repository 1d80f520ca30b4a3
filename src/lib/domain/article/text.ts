/**
 * The one form in which an article's text is stored, hashed and pointed into: NFC, lines ended by LF, no-break
 * spaces as
 * plain ones, nothing invisible, no blanks at line ends, at most one empty line in a row, none at either end.
 * Offsets of excerpts count UTF-16 code units of this form. Applying it twice changes nothing.
 *
 * @example normaliseText('One\u00A0line \r\n\r\n\r\nTwo') // => 'One line\n\nTwo'
 */
export function normaliseText(text: string): string {
	return (
		text
			.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
			.replace(/[\u00A0\u2007\u202F]/g, ' ')
			// Before NFC: taking out a character can leave a letter and its accent side by side.
			.replace(INVISIBLE, '')
			// A lone half of a pair has no UTF-8 form, so the stored text would not match its hash.
			.replace(/\p{Surrogate}/gu, '\uFFFD')
			.normalize('NFC')
			// Not by a pattern: on megabytes of blanks `\s+$` takes minutes.
			.split('\n')
			.map((line) => line.trimEnd())
			.join('\n')
			.replace(/\n{3,}/g, '\n\n')
			.trim()
	);
}

// Control characters except tab and LF, soft hyphen, zero-width space, word joiner, byte order mark.
// Joiners (U+200C, U+200D) stay: Persian and emoji need them.
const INVISIBLE = /(?![\t\n])[\p{Cc}\u00AD\u200B\u2060\uFEFF]/gu;
