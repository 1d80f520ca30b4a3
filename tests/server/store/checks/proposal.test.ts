import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Store } from '#lib/server/store/open.ts';
import { tamper } from '../../../support/tamper.ts';
import { testWorld } from '../../../support/world.ts';

const findings = (store: Store) => [...store.rows.findings()];

/** A question that Ann clarified and Bob confirmed her proposal on, after a dispute that is answered. */
async function settledByTwo() {
	const world = await testWorld();
	const { as, ann, bob, clock, questionId, evidenceId } = world;
	await as(ann).docket.askSecondPerson({ questionId, isNeeded: true });
	await as(ann).clarification.add({ questionId, text: 'A moon counts.' });
	const { id: proposalId } = await as(ann).docket.propose({
		...{ questionId, outcomeKind: 'yes', knownAt: clock.at, happenedAt: clock.at },
		...{ note: 'It is full.', evidenceIds: [evidenceId] }
	});
	await as(bob).docket.confirm({ questionId, proposalId });
	return world;
}

test('what nobody touched agrees with its events', async () => {
	const { store } = await settledByTwo();
	expect(findings(store)).toEqual([]);
});

test.each([
	['proposal', `outcome_kind = 'no'`, ['outcome']],
	['proposal', 'known_at = known_at + 1', ['knownAt']],
	['proposal', `note = 'Never said.'`, ['note']],
	['proposal', 'forecaster_id = (select max(id) from forecaster)', ['forecaster']],
	['proposal', `basis = 'r_1'`, ['basis']],
	['outcome_step', `act = 'withdraw'`, ['verb']],
	['outcome_step', `reason = 'Never said.'`, ['reason']],
	['second_person', 'is_needed = 0', ['needed']],
	['clarification', `text = 'Nothing counts.'`, ['text']],
	['clarification', 'at = at - 1', ['at']],
	['resolution', 'proposal_id = null', ['proposal']]
])('%s set %s is named', async (table, change, fields) => {
	const { store } = await settledByTwo();
	tamper(store, `update ${table} set ${change} where rowid = (select max(rowid) from ${table})`);
	expect(findings(store)).toMatchObject([{ kind: 'changed', fields }]);
});

test.each([
	['proposal', 'proposal'],
	['outcome_step', 'step'],
	['second_person', 'rule of a second person'],
	['clarification', 'clarification']
])('a row taken out of %s is named, and one put in', async (table, noun) => {
	const { store } = await settledByTwo();
	const column = `id = id || '0'`;
	tamper(store, `update ${table} set ${column} where rowid = (select max(rowid) from ${table})`);
	expect(findings(store)).toMatchObject([
		{ kind: 'row_missing', noun },
		{ kind: 'event_missing', noun }
	]);
});

test.each(['proposal', 'proposal_evidence', 'outcome_step', 'second_person', 'clarification'])(
	'rows of %s never change and never go',
	async (table) => {
		const { store } = await settledByTwo();
		store.db.run(sql`pragma foreign_keys = off`);
		for (const change of [`update ${table} set rowid = rowid + 100`, `delete from ${table}`])
			expect(refusalOf(store, change)).toContain(`${table} is append-only`);
	}
);

/** What SQLite says of a statement that it refuses. */
function refusalOf(store: Store, statement: string): string {
	try {
		store.db.run(sql.raw(statement));
		return 'done';
	} catch (cause) {
		return String(cause instanceof Error ? cause.cause : cause);
	}
}
