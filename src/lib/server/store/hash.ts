import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 as 64 hex digits over the parts in a row; text is UTF-8. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex');
}

/** 128 bits of chance as hex: a salt no one can guess. */
export const makeSalt = (): string => randomBytes(16).toString('hex');

/** Whether it can be one of ours: 32 hex digits. */
export const isSalt = (text: string): boolean => /^[\da-f]{32}$/.test(text);
