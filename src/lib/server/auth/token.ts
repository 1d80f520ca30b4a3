import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link or a cookie: 256 bits, URL-safe. It is shown once; only its hash is stored. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. It is random and long, so one round without salt is enough. */
export const hashToken = (token: string): string =>
	createHash('sha256').update(token).digest('hex');
