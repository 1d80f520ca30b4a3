import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileArticles } from './actions/article-kin.ts';
import { settleImports } from './actions/import-scores.ts';
import { createLimiter } from './auth/limits.ts';
import { makeOwnerLink } from './auth/session.ts';
import type { Context } from './api/context.ts';
import type { SessionKeeper, SignedIn } from '#lib/server/auth/signed-in.ts';
import { openData, StartRefused } from './data-folder.ts';
import {
	databasePath,
	isLoopback,
	originOf,
	readEnv,
	readFetchAllowed,
	readMailServer,
	type Env,
	type MailServer
} from './env.ts';
import type { Allowed } from './fetch/address.ts';
import { pageFetcher } from './fetch/fetch-page.ts';
import { fewAtOnce } from './fetch/few-at-once.ts';
import { holding } from './fetch/held.ts';
import { createBus } from './live/bus.ts';
import { makeTeller } from './mail/teller.ts';
import { answerInWorkers } from './record/in-workers.ts';
import { log } from './log.ts';
import type { Store } from './store/open.ts';
import { extractInWorker } from './work/extract-in-worker.ts';
import { catchUpWords } from './work/catch-up-words.ts';
import { methodFollower } from './work/follow-method.ts';
import { readInWorker } from './work/sheet-in-worker.ts';
import { keepRendered } from './work/rendered.ts';
import { takeTurns } from './work/take-turns.ts';

/** How often to look whether the command line has written. */
const POLL_MS = 500;
/** How often to look for what people are to be told, and mailed. */
const ROUND_MS = 60_000;

let app: ReturnType<typeof start> | undefined;

/** The composition root: the only module with process-wide state. */
export function theApp() {
	app ??= start(readEnv(process.env));
	return app;
}

function start(env: Env) {
	const store = openData(env);
	const isLocal = isLoopback(env.host);
	const server = mailServer(env, store.close);
	const fetching = startFetching(store.close);
	if (!isLocal && store.users.findOwner()?.login == null) {
		store.close();
		throw new StartRefused(
			`Not started: HOST=${env.host} can be reached from other computers, and no password is set. ` +
				'Start without HOST, set a password under Account, then start again; ' +
				'or set one here with: npm run presage -- password'
		);
	}
	const bus = createBus(store.log, store.dataVersion);
	const poll = setInterval(bus.poll, POLL_MS).unref();
	const limiter = createLimiter();
	const follower = methodFollower(store);
	follower.start();
	const stops = [keepTelling(store, env, server), catchUpWords(store), follower.stop];
	const render = keepRendered();
	const tool = (name: string) => join(env.root, 'build', 'tools', name);
	const records = answerInWorkers(tool('record-worker.js'), databasePath(env));
	const importing: Context['importing'] = new Map();
	const inTurn = takeTurns();
	finishWork(store);
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
			extract: (input) => extractInWorker(input, tool('extract-worker.js')),
			...fetching,
			render,
			record: records.ask,
			readSheet: (files, zone) => readInWorker({ files, zone }, tool('sheet-worker.js')),
			importing,
			inTurn,
			pause: setImmediate,
			mailFrom: server?.from ?? null,
			followMethod: follower.start
		}),
		/** A new link for the owner. Its token works once. */
		ownerLink: (origin: string): string => `${origin}/?token=${makeOwnerLink(store, Date.now())}`,
		close: (): void => {
			clearInterval(poll);
			for (const stop of stops) stop();
			void records.close();
			store.close();
		}
	};
}

/** Tells people what time brings, and sends their mail, a round a minute. @returns what stops it */
function keepTelling(store: Store, env: Env, server: MailServer | null): () => void {
	const teller = makeTeller({ store, clock: Date.now, origin: originOf(env), server });
	const rounds = setInterval(() => void teller.goRound(), ROUND_MS).unref();
	return () => {
		clearInterval(rounds);
		teller.stop();
	};
}

/** Finishes what the last stop cut short or an earlier version did not know; a failure is the log's. */
function finishWork(store: Store): void {
	// `rescore` mends imports too.
	settleImports({ store, pause: setImmediate }, Date.now()).catch((error: unknown) => {
		log.failure('settling imports', error);
	});
	fileArticles(store, setImmediate).catch((error: unknown) => {
		log.failure('filing articles', error);
	});
}

const startFetching = (close: () => void) => ({
	fetchPage: pageFetcher({ allowed: fetchAllowed(close) }),
	fewAtOnce: fewAtOnce(),
	held: holding(Date.now)
});

/** Where pages may be fetched from beside the public internet. @throws {StartRefused} where the surroundings say it wrongly */
function fetchAllowed(close: () => void): Allowed {
	try {
		return readFetchAllowed(process.env);
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		close();
		throw new StartRefused(`Not started: ${cause.message}`);
	}
}

/** The mail server that the surroundings name, if any. @throws {StartRefused} where they name it wrongly, or mail could not lead back */
function mailServer(env: Env, close: () => void): MailServer | null {
	try {
		const server = readMailServer(process.env);
		if (server !== null && env.origin === null && !isLoopback(env.host))
			throw new RangeError(
				'Mail holds links, so set ORIGIN to the address that browsers use, like https://presage.example.org.'
			);
		return server;
	} catch (cause) {
		if (!(cause instanceof RangeError)) throw cause;
		close();
		throw new StartRefused(`Not started: ${cause.message}`);
	}
}
