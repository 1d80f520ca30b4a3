import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/store/open.ts';
import { tamper } from '../../../support/tamper.ts';
import { testWorld } from '../../../support/world.ts';

const findings = (store: Store) => [...store.rows.findings()];

const appendOnly = (table: string) => expect.stringMatching(`^${table} is append-only`) as string;

/** Ann's space with comments and conditions in it, and a condition that has happened. */
async function talked() {
	const world = await testWorld();
	const { as, bob, conditionId, evidenceId } = world;
	await as(bob).mindChanger.mark({ mindChangerId: conditionId, evidenceId, note: 'There.' });
	return world;
}

test('what nobody touched agrees with its events', async () => {
	const { store } = await talked();
	expect(findings(store)).toEqual([]);
});

describe('a row changed by hand is named, with its event and what differs', () => {
	test.each([
		['comment', 'at = at - 1', ['at']],
		['comment', `forecaster_id = 'w_0'`, ['author']],
		['comment', `evidence_id = 'e_0'`, ['evidence']],
		['comment_step', `words = 'Never said.'`, ['words']],
		['comment_step', `act = 'restored'`, ['verb']],
		['mind_changer', `words = 'Never said.'`, ['words']],
		['mind_changer_step', `note = 'Never said.'`, ['note']],
		['mind_changer_step', 'evidence_id = null', ['evidence']]
	])('%s set %s', async (table, change, fields) => {
		const { store } = await talked();
		tamper(store, `update ${table} set ${change} where seq = (select max(seq) from ${table})`);
		expect(findings(store)).toContainEqual(expect.objectContaining({ kind: 'changed', fields }));
	});
});

test.each([
	['comment', `, thread_id = thread_id || 'x'`],
	['comment_step', ''],
	['mind_changer', ''],
	['mind_changer_step', '']
])(
	'a row of %s taken out, or put in, is named; one that stands cannot be changed',
	async (table, more) => {
		const { store } = await talked();
		const cause: unknown = expect.objectContaining({ message: appendOnly(table) });
		for (const change of [`update ${table} set at = 0`, `delete from ${table}`])
			expect(() => store.db.run(change)).toThrow(expect.objectContaining({ cause }));
		tamper(
			store,
			`update ${table} set id = id || 'x' ${more} where seq = (select max(seq) from ${table})`
		);
		const kinds = findings(store).map(({ kind }) => kind);
		expect(kinds).toContain('row_missing');
		expect(kinds).toContain('event_missing');
	}
);
