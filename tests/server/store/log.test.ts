import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/store/open.ts';
import { testApp } from '../../support/app.ts';
import { tamper } from '../../support/tamper.ts';

/** A log of a dozen events; row 9 states a probability. */
async function someLog() {
	const app = testApp();
	const questionId = app.ask();
	for (const probability of [0.1, 0.2, 0.3, 0.4])
		await app.as(app.bob).forecast.state({ questionId, probability });
	const { seq } = app.store.log.head();
	return { ...app, seq, victim: seq - 2 };
}

const HEADER = ['space_id', 'at', 'recorded_at', 'actor', 'verb', 'subject', 'question_id'];
const DIGESTS = ['payload_digest', 'digest', 'hash'];

/** Changes the last character of a column of one event; a number grows by one. */
function flip(store: Store, column: string, seq: number): void {
	const name = sql.identifier(column);
	const changed = ['at', 'recorded_at'].includes(column)
		? sql`${name} + 1`
		: sql`substr(${name}, 1, length(${name}) - 1) || char(unicode(substr(${name}, -1)) + 1)`;
	tamper(store, sql`update event set ${name} = ${changed} where seq = ${seq}`);
}

const erase = (store: Store, seq: number): void => {
	tamper(store, sql`update event set payload = null, salt = null where seq = ${seq}`);
};

describe('verify', () => {
	test('an untouched log verifies, with its number of events and its head', async () => {
		const { store, seq } = await someLog();
		const { hash: head } = store.log.head();
		expect(store.log.verify()).toEqual({ ok: true, events: seq, erased: 0, head });
		expect(testApp().store.log.verify()).toMatchObject({ ok: true });
	});

	test.each([...HEADER, 'payload', 'salt', ...DIGESTS])(
		'one byte changed in %s names that event',
		async (column) => {
			const { store, victim } = await someLog();
			flip(store, column, victim);
			expect(store.log.verify()).toMatchObject({ ok: false, seq: victim });
		}
	);

	test.each([...HEADER, ...DIGESTS])(
		'who did what, when and to what stays proven of an erased event: %s',
		async (column) => {
			const { store, victim } = await someLog();
			erase(store, victim);
			expect(store.log.verify()).toMatchObject({ ok: true, erased: 1 });
			flip(store, column, victim);
			expect(store.log.verify()).toMatchObject({ ok: false, seq: victim });
		}
	);

	test('a character moved from the content to the salt names that event', async () => {
		const { store, victim } = await someLog();
		tamper(
			store,
			sql`update event set salt = salt || substr(payload, 1, 1), payload = substr(payload, 2) where seq = ${victim}`
		);
		expect(store.log.verify()).toMatchObject({ ok: false, seq: victim });
	});

	test('an instant that is no number of any day names that event', async () => {
		const { store, victim } = await someLog();
		tamper(store, sql`update event set at = 9e999 where seq = ${victim}`);
		expect(store.log.verify()).toMatchObject({ ok: false, seq: victim });
	});

	test('a number changed names the event that is gone', async () => {
		const { store, victim } = await someLog();
		tamper(store, sql`update event set seq = seq + 100 where seq = ${victim}`);
		expect(store.log.verify()).toEqual({ ok: false, seq: victim, problem: 'it is missing' });
	});

	test.each(['the first', 'one in the middle', 'the last'])(
		'%s deleted is named',
		async (which) => {
			const { store, seq, victim } = await someLog();
			const gone = which === 'the first' ? 1 : which === 'the last' ? seq : victim;
			tamper(store, sql`delete from event where seq = ${gone}`);
			expect(store.log.verify()).toEqual({ ok: false, seq: gone, problem: 'it is missing' });
		}
	);

	test('the end cut off stays missing when others have written since', async () => {
		const { store, as, bob, ask, seq } = await someLog();
		tamper(store, sql`delete from event where seq > ${seq - 3}`);
		const missing = { ok: false, seq: seq - 2, problem: 'it is missing' };
		expect(store.log.verify()).toEqual(missing);
		await as(bob).forecast.state({ questionId: ask(), probability: 0.5 });
		expect(store.log.head().seq).toBe(seq + 2);
		expect(store.log.verify()).toEqual(missing);
	});

	test('with payload and salt erased the chain still verifies, and says how many', async () => {
		const { store, victim } = await someLog();
		erase(store, victim);
		expect(store.log.verify()).toMatchObject({ ok: true, erased: 1 });
	});

	test.each(['payload', 'salt'])('with only the %s erased it does not', async (column) => {
		const { store, victim } = await someLog();
		tamper(store, sql`update event set ${sql.identifier(column)} = null where seq = ${victim}`);
		expect(store.log.verify()).toMatchObject({ ok: false, seq: victim });
	});
});

test('a payload holds ids and values, never names, words or secrets', async () => {
	const { as, ann, bob, ask, store, space: spaceId } = testApp();
	const questionId = ask({ title: 'TITLE?', criteria: 'CRITERIA' });
	await as(bob).forecast.state({ questionId, probability: 0.5, rationale: 'RATIONALE' });
	await as(ann).evidence.captureArticle({
		...{ spaceId, way: 'text', body: 'BODY', title: 'HEADLINE', outlet: 'OUTLET' },
		...{ byline: null, publishedDay: null, publishedAt: null }
	});
	await as(ann).account.setName({ name: 'ANNABEL' });
	const { token } = await as(ann).member.invite({ spaceId, role: 'viewer' });
	const events = JSON.stringify(store.log.after(0, 100));
	for (const word of [
		'TITLE',
		'CRITERIA',
		'RATIONALE',
		'BODY',
		'HEADLINE',
		'OUTLET',
		'ANNABEL',
		token
	])
		expect(events).not.toContain(word);
});

test('one probability stated twice leaves two digests that have nothing in common', async () => {
	const { as, bob, ask, store } = testApp();
	const questionId = ask();
	for (const probability of [0.5, 0.5]) await as(bob).forecast.state({ questionId, probability });
	const [one, two] = store.log.after(store.log.head().seq - 2, 2);
	expect(one?.salt).not.toBe(two?.salt);
	expect(one?.payloadDigest).not.toBe(two?.payloadDigest);
	expect(one?.digest).not.toBe(two?.digest);
});
