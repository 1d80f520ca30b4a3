import { TextDecoder } from '@exodus/bytes/encoding.js';
import sniff from 'html-encoding-sniffer';

// Node 20's own decoder reads windows-1252 as Latin-1, which turns quotation marks into control characters.

/**
 * The text of an HTML page, by the standard's order: a byte order mark, what the site says, what the page says of itself. Where
 * nobody says anything, as `decodeText` guesses.
 *
 * @param charset what the site says, null where it does not
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null): string {
	return decode(
		bytes,
		sniff(bytes, {
			...(charset === null ? {} : { transportLayerEncodingLabel: charset }),
			defaultEncoding: guess(bytes)
		})
	);
}

/**
 * The text of a plain file. Without a mark or a word of the site it is UTF-8 if it can be; else Cyrillic where more than a third of
 * its letters are beyond ASCII, and Western where fewer are.
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
	const mark = MARKS.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
	return decode(bytes, mark ?? charset ?? guess(bytes));
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xfe, 0xff], 'utf-16be'],
	[[0xff, 0xfe], 'utf-16le']
];

function decode(bytes: Uint8Array, encoding: string): string {
	try {
		return new TextDecoder(encoding).decode(bytes);
	} catch {
		// A name nobody knows.
		return new TextDecoder(guess(bytes)).decode(bytes);
	}
}

/** As much as tells languages apart. */
const BEGINNING = 100_000;

function guess(bytes: Uint8Array): string {
	const start = bytes.subarray(0, BEGINNING);
	if (isUtf8(start)) return 'utf-8';
	let [letters, beyond] = [0, 0];
	for (const byte of start) {
		if (byte >= 0x80) beyond++;
		if (byte >= 0x80 || (byte | 0x20) - 0x61 < 26) letters++;
	}
	return beyond * 3 > letters ? 'windows-1251' : 'windows-1252';
}

/** The beginning may end within a letter. */
function isUtf8(start: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
		return true;
	} catch {
		return false;
	}
}
