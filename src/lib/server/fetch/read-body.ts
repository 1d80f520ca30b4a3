import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { refusal } from './refusal.ts';
import type { Reply } from './request.ts';

/** The most of a page that is read, counted after unpacking. */
const MAX_PAGE_BYTES = 5 * 1024 * 1024;

/**
 * A page's bytes, unpacked. Whatever the site says of its length, reading ends as soon as there is too much: never is more in
 * memory than the limit and a few buffers.
 *
 * @throws {AppError} where it is too large, packed otherwise than was asked for, or broken off
 */
export async function readBody({ headers, body }: Reply): Promise<Buffer> {
	const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
	if (encoding === 'identity' && Number(headers['content-length']) > MAX_PAGE_BYTES)
		throw refusal({ kind: 'large' });
	const unpacked = unpack(encoding, body);
	const chunks: Buffer[] = [];
	let size = 0;
	// Neither stream has an encoding, so what comes are bytes. Leaving the loop by whatever way ends both, and the connection.
	for await (const chunk of unpacked as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > MAX_PAGE_BYTES) throw refusal({ kind: 'large' });
		chunks.push(chunk);
	}
	return Buffer.concat(chunks, size);
}

function unpack(encoding: string, body: Readable): Readable {
	if (encoding === 'identity') return body;
	const unpacker = UNPACKERS.get(encoding);
	if (unpacker === undefined) throw refusal({ kind: 'encoding' });
	// What goes wrong comes out of the iteration.
	return pipeline(body, unpacker(), () => undefined);
}

const UNPACKERS = new Map([
	['gzip', createGunzip],
	['x-gzip', createGunzip],
	['deflate', createInflate],
	['br', createBrotliDecompress]
]);
