import { TextDecoder } from '@exodus/bytes/encoding.js';

/** A text in an encoding of one byte a letter. @throws {RangeError} for a letter it has not */
export function encodeAs(encoding: string, text: string): Buffer {
	const decoder = new TextDecoder(encoding);
	const bytes = new Map(
		Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const)
	);
	return Buffer.from(
		Array.from(text, (letter) => {
			const byte = bytes.get(letter);
			if (byte === undefined) throw new RangeError(`${encoding} must have ${letter}`);
			return byte;
		})
	);
}
