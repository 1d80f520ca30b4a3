import { and, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Json } from '#lib/domain/canonical.ts';
import { sha256 } from '#lib/server/store/hash.ts';
import type { Event, Verb } from '#lib/server/store/log.ts';
import type { Db } from '#lib/server/store/open.ts';
import { event } from '#lib/server/store/schema/log.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** Rows that are each recorded by an event, and how one is found again from it. */
export type RowKind = {
	/** What a reader is told: `forecast`. */
	noun: string;
	verbs: readonly Verb[];
	/** The id of the row that an event records; null when its content no longer says. */
	idIn: (event: Event, payload: Payload | null) => string | null;
	/** Of an event that records many rows what it says of each, in place of `idIn`. */
	listIn?: (payload: Payload | null) => { id: string; said: Payload }[];
	/** What the row says, by the names that its event uses; undefined when there is no such row. */
	find: (id: string) => Payload | undefined;
	/** Where of several rows the latest counts, its place among them: later events have later rows. */
	placeOf?: (id: string) => number | undefined;
	/** Rows that no event records. */
	strays: () => string[];
};

/** Prepares the search for a row's place in a table that is only added to. */
export function preparePlace(
	db: Db,
	table: SQLiteTable & { id: SQLiteColumn; seq: SQLiteColumn }
): (id: string) => number | undefined {
	const statement = db
		.select({ seq: sql<number>`${table.seq}` })
		.from(table)
		.where(eq(table.id, sql.placeholder('id')))
		.prepare();
	return (id) => statement.get({ id })?.seq;
}

/** SHA-256 of words, which no payload holds; null where there are none. */
export const hashOfWords = (words: string | null): string | null =>
	words === null || words === '' ? null : sha256(words);

/** The value in a JSON column; text that is no JSON comes back as it is, and equals nothing that was ever written. */
export function parseJson(text: string | null): Json {
	if (text === null) return null;
	try {
		return JSON.parse(text) as Json; // what parsing gives
	} catch {
		return text;
	}
}

/** A text in an event's payload, by its key; empty where the content is erased or is no JSON. */
export const inPayload = (key: string): SQL =>
	sql`iif(json_valid(${event.payload}), json_extract(${event.payload}, ${`$.${key}`}), '')`;

/** More rows without an event than anybody reads. */
const MANY = 100;

type Strays = {
	verbs: readonly Verb[];
	/** The id of a row in its event; never null, or nothing would be outside of it. */
	named: SQLWrapper;
	/** Which rows of the table are meant; all where it is not given. */
	among?: SQL;
	/** Where `named` is read from: the events, or what they list. */
	source?: SQL;
};

/** Prepares the search for rows of a table that no event names. */
export function prepareStrays(
	db: Db,
	table: SQLiteTable,
	id: SQLWrapper,
	{ verbs, named, among = sql`1`, source = sql`${event}` }: Strays
): () => string[] {
	const list = sql.join(
		verbs.map((verb) => sql`${verb}`),
		sql`, `
	);
	const statement = db
		.select({ id: sql<string>`${id}` })
		.from(table)
		.where(
			sql`${among} and ${id} not in (select ${named} from ${source} where ${event.verb} in (${list}))`
		)
		.limit(MANY)
		.prepare();
	return () => statement.all().map((row) => row.id);
}

/** Prepares the number of the last event by which a row was corrected; undefined where it never was. */
export function prepareLastCorrection(db: Db, verb: Verb): (subject: string) => number | undefined {
	const statement = db
		.select({ seq: event.seq })
		.from(event)
		.where(and(eq(event.subject, sql.placeholder('subject')), eq(event.verb, verb)))
		.orderBy(desc(event.seq))
		.limit(1)
		.prepare();
	return (subject) => statement.get({ subject })?.seq;
}
