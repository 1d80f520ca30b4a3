import { join, resolve } from 'node:path';

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
