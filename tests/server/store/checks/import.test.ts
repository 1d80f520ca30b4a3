import { describe, expect, test } from 'vitest';
import { tamper } from '../../../support/tamper.ts';
import { testWorld } from '../../../support/world.ts';

const IMPORTED = 'import_id is not null';

describe('an imported row changed by hand is named, with the event of its batch', () => {
	test.each([
		['forecast', 'probability = 0.9', ['probability']],
		['forecast', 'made_at = made_at - 1', ['madeAt']],
		['forecast', `rationale = 'Never said.'`, ['rationale']],
		['forecast', 'entered_by = null', ['by']],
		['resolution', `outcome_kind = 'no'`, ['outcome']],
		['resolution', 'known_at = known_at + 1', ['knownAt']],
		['question', `import_key = 'Another'`, ['key']],
		['question', 'author_id = null', ['by']]
	])('%s set %s', async (table, change, fields) => {
		const { store } = await testWorld();
		tamper(store, `update ${table} set ${change} where ${IMPORTED}`);
		expect([...store.rows.findings()]).toContainEqual(
			expect.objectContaining({ kind: 'changed', noun: table, fields })
		);
	});
});

test.each(['forecast', 'resolution', 'question'])(
	'a %s passed off as imported, which would hide it, is recorded by no event',
	async (table) => {
		const { store } = await testWorld();
		tamper(
			store,
			`update ${table} set import_id = (select id from import where undone_at is not null) where import_id is null`
		);
		expect([...store.rows.findings()]).toContainEqual(
			expect.objectContaining({ kind: 'event_missing', noun: table })
		);
	}
);

test('an imported forecast passed off as typed, or taken out, is named', async () => {
	const { store } = await testWorld();
	tamper(store, `update forecast set import_id = null where ${IMPORTED}`);
	expect([...store.rows.findings()].map(({ kind }) => kind)).toContain('event_missing');
	tamper(store, 'delete from scored_stretch');
	tamper(store, `delete from forecast where origin = 'import'`);
	expect([...store.rows.findings()]).toContainEqual(
		expect.objectContaining({ kind: 'row_missing', noun: 'forecast' })
	);
});
