import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLimiter } from './auth/limits.ts';
import { makeOwnerLink } from './auth/session.ts';
import type { Context } from './api/context.ts';
import type { SessionKeeper, SignedIn } from '#lib/server/auth/signed-in.ts';
import { databasePath, isLoopback, readEnv, type Env } from './env.ts';
import { createBus } from './live/bus.ts';
import { openStore } from './store/open.ts';
import { extractInWorker } from './work/extract-in-worker.ts';
import { keepRendered } from './work/rendered.ts';

/** How often to look whether the command line has written. */
const POLL_MS = 500;

/** A start that is refused for a reason the reader can do something about: shown as one sentence, without a stack. */
class StartRefused extends Error {
	override name = 'StartRefused';
}

let app: ReturnType<typeof start> | undefined;

/** The composition root: the only module with process-wide state. */
export function theApp() {
	app ??= start(readEnv(process.env));
	return app;
}

function start(env: Env) {
	// The files are nobody else's on this computer.
	process.umask(0o077);
	const store = openData(env);
	const isLocal = isLoopback(env.host);
	if (!isLocal && store.users.findOwner()?.login == null) {
		store.close();
		throw new StartRefused(
			`Not started: HOST=${env.host} can be reached from other computers, and no password is set. ` +
				'Start without HOST, set a password under Account, then start again; ' +
				'or set one here with: npm run presage -- password'
		);
	}
	const bus = createBus(store.log, store.dataVersion);
	const poll = setInterval(bus.poll, POLL_MS);
	poll.unref();
	const limiter = createLimiter();
	const render = keepRendered();
	const worker = join(env.root, 'build', 'tools', 'extract-worker.js');
	return {
		store,
		origin: env.origin,
		context: (user: SignedIn | null, session: SessionKeeper, address: string): Context => ({
			store,
			bus,
			clock: Date.now,
			head: store.log.head().seq,
			user,
			session,
			limiter,
			address,
			extract: (input) => extractInWorker(input, worker),
			render
		}),
		/** A new link for the owner. Its token works once. */
		ownerLink: (origin: string): string => `${origin}/?token=${makeOwnerLink(store, Date.now())}`,
		close: (): void => {
			clearInterval(poll);
			store.close();
		}
	};
}

function openData(env: Env) {
	try {
		mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new StartRefused(
			`Not started: the folder ${env.dataFolder} cannot be made or used (${why}). Name another with PRESAGE_DATA.`
		);
	}
	return openStore(databasePath(env), { migrations: join(env.root, 'drizzle') });
}
