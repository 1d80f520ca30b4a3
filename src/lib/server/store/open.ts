import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { makeId, type Id, type Prefix } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import { articleKinStore } from './article-kin.ts';
import { articleStore } from './articles.ts';
import { briefStore } from './briefs.ts';
import { rowChecks } from './checks/rows.ts';
import { clarificationStore } from './clarifications.ts';
import { commentStore } from './comments.ts';
import { crowdStore } from './crowd.ts';
import { dateStore } from './dates.ts';
import { evidenceStore } from './evidence.ts';
import { exampleKeyStore } from './example-keys.ts';
import { feedStore } from './feeds.ts';
import { findStore } from './find.ts';
import { forecasterStore } from './forecasters.ts';
import { forecastStore } from './forecasts.ts';
import { importStore } from './imports.ts';
import { invitationStore } from './invitations.ts';
import { libraryStore } from './library.ts';
import { listStore } from './lists.ts';
import { eventLog } from './log.ts';
import { mailStore } from './mails.ts';
import { bringUpToDate } from './migrate.ts';
import { mindChangerStore } from './mind-changers.ts';
import { noteStore } from './notes.ts';
import { noticeStore } from './notices.ts';
import { proposalStore } from './proposals.ts';
import { movesStore } from './moves.ts';
import { queueStore } from './queue.ts';
import { questionStore } from './questions.ts';
import { recordStore } from './records.ts';
import { resolutionStore } from './resolutions.ts';
import { scoredStore } from './scored.ts';
import { scoreStore } from './scores.ts';
import { judgedStore } from './judged.ts';
import { ledgerStore } from './ledger.ts';
import { openingStore } from './openings.ts';
import { secondPersonStore } from './second-person.ts';
import { sessionStore } from './sessions.ts';
import { sourceStore } from './sources.ts';
import { spaceStore } from './spaces.ts';
import { templateStore } from './templates.ts';
import { userStore } from './users.ts';
import { wordStore } from './words.ts';
import { watchStore } from './watches.ts';

export type Db = BetterSQLite3Database;
export type MakeId = <P extends Prefix>(prefix: P, now: Instant) => Id<P>;

export type StoreOptions = {
	/** Folder of the migrations. */
	migrations?: string;
	/** Chance for ids, in [0, 1). */
	random?: () => number;
};

/**
 * Opens and migrates a database. The same call serves production, tests (':memory:') and the command line.
 *
 * @throws {NewerDatabase} when it was made by a later version; SQLite's own errors when it cannot be read or written
 */
export function openStore(path: string, options: StoreOptions = {}) {
	const sqlite = openSqlite(path, options.migrations ?? join(process.cwd(), 'drizzle'));
	const db: Db = drizzle(sqlite);
	const random = options.random ?? Math.random;
	const newId: MakeId = (prefix, now) => makeId(prefix, now, random);
	const stores = nouns(db, newId);
	return {
		...stores,
		newId,
		/** Runs `work` in one write transaction. It is synchronous: SQLite cannot hold one across an await. */
		atomically: <T>(work: () => T extends Promise<unknown> ? never : T): T => {
			try {
				return sqlite.transaction(work).immediate();
			} catch (cause) {
				stores.crowd.forget();
				throw cause;
			}
		},
		/** Changes when another connection has written: how a server hears of the command line. */
		dataVersion: (): unknown => sqlite.pragma('data_version', { simple: true }),
		/** Copies the database to a file while it is in use. */
		backup: async (file: string): Promise<void> => {
			await sqlite.backup(file);
		},
		close: () => sqlite.close(),
		db
	};
}
export type Store = ReturnType<typeof openStore>;

/** What can be read of a store from another thread than the one that writes. */
export type ReadOnly = Pick<
	Store,
	'records' | 'scored' | 'forecasters' | 'scores' | 'crowd' | 'close'
>;

/** Opens a database that is open elsewhere already, to read from it alone. */
export function openToRead(path: string) {
	const sqlite = new Database(path, { fileMustExist: true });
	sqlite.pragma('busy_timeout = 5000');
	sqlite.pragma('query_only = ON');
	const random = () => {
		throw new Error('Nothing is written here, so no id is made.');
	};
	const { records, scored, forecasters, scores, crowd } = nouns(drizzle(sqlite), (prefix, now) =>
		makeId(prefix, now, random)
	);
	return {
		...{ records, scored, forecasters, scores, crowd, close: () => sqlite.close() },
		/** Copies what was written into the database proper: here, so that no writer waits for it. */
		checkpoint: () => {
			sqlite.pragma('wal_checkpoint(PASSIVE)');
		}
	};
}

function nouns(db: Db, newId: MakeId) {
	const log = eventLog(db);
	const scores = scoreStore(db);
	const crowd = crowdStore(db);
	const words = wordStore(db);
	return {
		log,
		users: userStore(db, log, newId),
		sessions: sessionStore(db, log, newId),
		spaces: spaceStore(db, log, newId),
		forecasters: forecasterStore(db, newId),
		invitations: invitationStore(db, log, newId),
		questions: questionStore(db, log, newId),
		lists: listStore(db),
		forecasts: forecastStore(db, log, newId, { crowd, words }),
		find: findStore(db),
		crowd,
		words,
		articles: articleStore(db, log, newId),
		articleKin: articleKinStore(db, log, newId),
		evidence: evidenceStore(db, log, newId),
		ledger: ledgerStore(db, log, newId),
		judged: judgedStore(db),
		library: libraryStore(db),
		sources: sourceStore(db, log, newId),
		clarifications: clarificationStore(db, log, newId),
		proposals: proposalStore(db, log, newId),
		secondPerson: secondPersonStore(db, log, newId),
		openings: openingStore(db, log, newId),
		resolutions: resolutionStore(db, log, newId, scores),
		scores,
		records: recordStore(db),
		scored: scoredStore(db),
		imports: importStore(db, log, newId),
		notices: noticeStore(db, newId),
		templates: templateStore(db, log),
		comments: commentStore(db, log, newId),
		mindChangers: mindChangerStore(db, log, newId),
		notes: noteStore(db, newId),
		watches: watchStore(db),
		mails: mailStore(db, newId),
		feeds: feedStore(db, log, newId),
		dates: dateStore(db),
		queue: queueStore(db),
		moves: movesStore(db),
		briefs: briefStore(db, log, newId),
		exampleKeys: exampleKeyStore(db),
		rows: rowChecks(db, log)
	};
}

function openSqlite(path: string, migrations: string): Database.Database {
	const sqlite = new Database(path);
	try {
		// A file that can only be read opens as well, and would refuse the first write, when somebody has typed something. This
		// write is taken back; BEGIN alone would be content to read.
		sqlite.exec('begin immediate; pragma user_version = 1; rollback');
		setPragmas(sqlite, path === ':memory:');
		bringUpToDate(sqlite, migrations);
		sqlite.pragma('foreign_keys = ON');
		assertPragma(sqlite, 'foreign_keys', 1);
		return sqlite;
	} catch (cause) {
		sqlite.close();
		throw cause;
	}
}

function setPragmas(sqlite: Database.Database, inMemory: boolean): void {
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('busy_timeout = 5000');
	// In KiB. SQLite's own 2 MB hold a corner of the indexes of a million forecasts: resolving a question reads them from disk.
	sqlite.pragma('cache_size = -65536');
	// In pages. Every write that passes SQLite's own 1,000 would wait until they are copied; the threads do that (record.worker.ts),
	// and this is for when they do not.
	sqlite.pragma('wal_autocheckpoint = 16384');
	// Or a row that takes another's place by REPLACE would slip past the triggers of the append-only tables.
	sqlite.pragma('recursive_triggers = ON');
	// What an acknowledged write rests on: asserted, for a pragma that does not take only says so by its value.
	assertPragma(sqlite, 'journal_mode', inMemory ? 'memory' : 'wal');
	assertPragma(sqlite, 'synchronous', 2);
}

function assertPragma(sqlite: Database.Database, name: string, wanted: unknown): void {
	const value: unknown = sqlite.pragma(name, { simple: true });
	if (value !== wanted)
		throw new Error(
			`The database has ${name} = ${String(value)} where ${String(wanted)} is needed.`
		);
}
