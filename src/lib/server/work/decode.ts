import { TextDecoder } from '@exodus/bytes/encoding.js';
import sniff from 'html-encoding-sniffer';

// Node 20's own decoder reads windows-1252 as Latin-1, which turns quotation marks into control characters.

/**
 * The text of an HTML page, by the standard's order: a byte order mark, what the site says, what the page says of itself; but never
 * against the bytes: what reads as UTF-8 is UTF-8, and what does not is not, whoever says so. Where nobody says anything that
 * fits, as pages in its language usually are, else as `decodeText` guesses.
 *
 * @param charset what the site says, null where it does not
 */
export function decodeHtml(bytes: Uint8Array, charset: string | null): string {
	const looks = looksLike(bytes);
	const label = looks === 'other' && isUtf8Label(charset) ? null : charset;
	const usual = looks === 'other' ? usualFor(bytes) : null;
	const said = sniff(bytes, {
		...(label === null ? {} : { transportLayerEncodingLabel: label }),
		defaultEncoding: usual ?? guess(bytes)
	});
	const isMarked = MARKS.some(([start]) => start.every((byte, i) => bytes[i] === byte));
	if (isMarked || looks === 'ascii') return decode(bytes, said);
	if (looks === 'utf-8') return decode(bytes, 'utf-8');
	return decode(bytes, isUtf8Label(said) ? (usual ?? guess(bytes)) : said);
}

const isUtf8Label = (label: string | null): boolean => /^utf-?8$/i.test(label ?? '');

/**
 * What the letters beyond ASCII look like: UTF-8 where most of them read as that. Other encodings practically never do by
 * accident, and a page in UTF-8 may hold a few broken ones.
 */
function looksLike(bytes: Uint8Array): 'ascii' | 'utf-8' | 'other' {
	let [read, broken] = [0, 0];
	for (const letter of new TextDecoder('utf-8').decode(bytes).matchAll(/[^\0-\x7f]/gu))
		if (letter[0] === '\ufffd') broken++;
		else read++;
	if (read + broken === 0) return 'ascii';
	return read > broken ? 'utf-8' : 'other';
}

/** What pages in a language are written in where they do not say; null where the page names no such language. */
function usualFor(bytes: Uint8Array): string | null {
	const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, BEGINNING));
	const language = /<html[^>]{0,500}?\slang\s*=\s*["']?(\w\w)/i.exec(start)?.[1];
	return (
		USUAL.find(([languages]) => languages.includes(language?.toLowerCase() ?? ''))?.[1] ?? null
	);
}

const USUAL: readonly (readonly [languages: readonly string[], encoding: string])[] = [
	[['hu', 'pl', 'cs', 'sk', 'sl', 'hr', 'ro', 'bs'], 'windows-1250'],
	[['ru', 'uk', 'be', 'bg', 'mk', 'sr', 'kk'], 'windows-1251'],
	[['el'], 'windows-1253'],
	[['tr', 'az'], 'windows-1254'],
	[['he'], 'windows-1255'],
	[['ar', 'fa', 'ur'], 'windows-1256'],
	[['et', 'lt', 'lv'], 'windows-1257']
];

/**
 * The text of a plain file, by its mark, by what its bytes are, and by what the site says, as a page's. Without a word of the site it is UTF-8
 * if it can be; else Cyrillic where more than a third of its letters are beyond ASCII, and Western where fewer are.
 */
export function decodeText(bytes: Uint8Array, charset: string | null): string {
	const mark = MARKS.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
	if (mark !== undefined) return decode(bytes, mark);
	const looks = looksLike(bytes);
	if (looks === 'utf-8') return decode(bytes, 'utf-8');
	return decode(
		bytes,
		looks === 'other' && isUtf8Label(charset) ? guess(bytes) : (charset ?? guess(bytes))
	);
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
