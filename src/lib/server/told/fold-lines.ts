/** The most bytes of a line of iCalendar (RFC 5545, 3.1), its end not counted. */
const MOST = 75;

/** Lines of iCalendar, folded anew by bytes and never inside a letter: the library counts letters, and Cyrillic takes two bytes each. */
export const foldLines = (text: string): string =>
	text
		.replaceAll(/\r\n[\t ]/gu, '')
		.split('\r\n')
		.map(foldLine)
		.join('\r\n');

function foldLine(line: string): string {
	let folded = '';
	let used = 0;
	for (const letter of line) {
		const bytes = Buffer.byteLength(letter);
		if (used + bytes > MOST) {
			folded += '\r\n ';
			used = 1;
		}
		folded += letter;
		used += bytes;
	}
	return folded;
}
