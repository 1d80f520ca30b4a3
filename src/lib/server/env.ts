import { join, resolve } from 'node:path';
import { parseAllowed, type Allowed } from './fetch/address.ts';

/** What the surroundings say, read once. */
export type Env = {
	/** Folder of the database. */
	dataFolder: string;
	/** The project's own folder: migrations and built tools lie there. */
	root: string;
	host: string;
	port: number;
	/** The address that browsers use, without a slash at its end, where it is not host and port: behind a proxy. */
	origin: string | null;
};

/** Reads PRESAGE_DATA (default `data` in the project), HOST (127.0.0.1), PORT (3000), ORIGIN and PRESAGE_ROOT. */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
	const root = resolve(variables['PRESAGE_ROOT'] ?? process.cwd());
	return {
		root,
		dataFolder: resolve(variables['PRESAGE_DATA'] ?? join(root, 'data')),
		host: variables['HOST'] ?? '127.0.0.1',
		port: Number(variables['PORT'] ?? 3000),
		origin: readOrigin(variables['ORIGIN'])
	};
}

function readOrigin(given = ''): string | null {
	return URL.canParse(given) ? new URL(given).origin : null;
}

/** The database's file. */
export const databasePath = ({ dataFolder }: Pick<Env, 'dataFolder'>): string =>
	join(dataFolder, 'presage.db');

/** The address of the first page, without a slash at its end. */
export const originOf = ({ origin, host, port }: Pick<Env, 'origin' | 'host' | 'port'>): string =>
	origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/iu;

/** Whether only this computer can reach an address. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/**
 * Reads PRESAGE_FETCH_ALLOW: addresses, networks and names that pages may be fetched from beside the public internet.
 *
 * @throws {RangeError} with a sentence for whoever starts the server
 */
export function readFetchAllowed(variables: NodeJS.ProcessEnv): Allowed {
	try {
		return parseAllowed(variables['PRESAGE_FETCH_ALLOW'] ?? '');
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		throw new RangeError(`In PRESAGE_FETCH_ALLOW ${cause.message}.`, { cause });
	}
}

/** The mail server, and whom mail comes from. */
export type MailServer = {
	host: string;
	port: number;
	/** Encrypted from the first byte (`smtps://`); otherwise as soon as the server offers it. */
	isSecure: boolean;
	account: { user: string; pass: string } | null;
	/** An address, with or without a name before it. */
	from: string;
};

const MAIL_FROM = /^([^<>\p{Cc}]*<)?[^\s<>@,]+@[^\s<>@,]+>?$/u;

/**
 * Reads SMTP_URL (`smtp://name:password@mail.example.org:587`, or `smtps://`) and MAIL_FROM: null where neither is set.
 *
 * @throws {RangeError} with a sentence for whoever starts the server
 */
export function readMailServer(variables: NodeJS.ProcessEnv): MailServer | null {
	const { SMTP_URL: address = '', MAIL_FROM: from = '' } = variables;
	if (address === '' && from === '') return null;
	if (address === '')
		throw new RangeError('MAIL_FROM is set, and SMTP_URL is not. Set both, or neither.');
	const url = URL.canParse(address) ? new URL(address) : null;
	// The value may hold a password, so it is not repeated.
	if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
		throw new RangeError(
			'SMTP_URL must be like smtp://name:password@mail.example.org:587, or smtps://… for a server that is encrypted from the start.'
		);
	if (!MAIL_FROM.test(from))
		throw new RangeError(
			'MAIL_FROM must be an address, like presage@example.org or Presage <presage@example.org>.'
		);
	const isSecure = url.protocol === 'smtps:';
	const [user, pass] = [url.username, url.password].map(decoded);
	return {
		host: url.hostname.replace(/^\[(.*)\]$/u, '$1'),
		port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
		isSecure,
		account: user === undefined || user === '' ? null : { user, pass: pass ?? '' },
		from
	};
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
