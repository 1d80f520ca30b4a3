import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Store } from '#lib/server/store/open.ts';
import { testApp } from '../../../support/app.ts';
import { tamper } from '../../../support/tamper.ts';
import { testWorld } from '../../../support/world.ts';

const findings = (store: Store) => [...store.rows.findings()];

/** Ann's space with one of everything in it, and a forecast that evidence moved. */
async function movedWorld() {
	const world = await testWorld();
	const { as, bob, questionId, evidenceId } = world;
	const said = {
		questionId,
		probability: 0.4,
		rationale: 'A second look.',
		confidence: 'low'
	} as const;
	const { id } = await as(bob).forecast.state({
		...said,
		...{ confidenceBasis: 'One source.', evidenceIds: [evidenceId] }
	});
	return { ...world, forecastId: id };
}

test('what nobody touched agrees with its events, in every space', async () => {
	const { store } = await testWorld();
	expect(findings(store)).toEqual([]);
	const app = testApp();
	await app.as(app.ann).space.openExample();
	expect(findings(app.store)).toEqual([]);
});

describe('a row changed by hand is named, with its event and what differs', () => {
	test.each([
		['forecast', 'probability = 0.9', ['probability']],
		['forecast', `rationale = 'Never said.'`, ['rationale']],
		['forecast', `confidence = 'high'`, ['confidence']],
		['forecast', 'confidence = null', ['confidence', 'basis']],
		['forecast', `confidence_basis = 'Two.'`, ['basis']],
		['forecast', 'made_at = made_at - 1', ['at']],
		['forecast', 'recorded_at = recorded_at - 1', ['recordedAt']],
		['forecast', `act = 'withdraw', probability = null`, ['verb', 'probability']],
		['forecast', 'entered_by = null', ['by']],
		['forecast', 'crowd_shown = 1 - crowd_shown', ['crowdShown']],
		['resolution', `outcome_kind = 'no'`, ['outcome']],
		['resolution', 'known_at = known_at + 1', ['knownAt']],
		['resolution', 'happened_at = known_at', ['happenedAt']],
		['resolution', `note = 'Never said.'`, ['note']],
		['question_version', `criteria = 'Anything.'`, ['criteria']],
		['question_version', 'closes_at = closes_at + 1', ['closesAt']],
		['question_version', 'minor = 1', ['minor']],
		['question_version', `options = '[]'`, ['options']],
		['evidence', `claim = 'The moon is cheese.'`, ['claim']],
		['evidence', `excerpt = 'cheese'`, ['excerpt']],
		['evidence', 'published_at = 0', ['publishedAt']],
		['evidence_question', 'number = number + 10', ['number']],
		['assessment', `stance = 'against'`, ['stance']],
		['assessment', 'likelihood_ratio = 9e999', ['likelihoodRatio']],
		['article', `text = 'The moon is cheese.'`, ['text']],
		['article', 'published_at = 0', ['publishedAt']],
		['capture', `raw = x'00'`, ['kept']]
	])('%s set %s', async (table, change, fields) => {
		const { store } = await movedWorld();
		const where =
			table === 'question_version'
				? `id = (select version_id from question where kind = 'multiple_choice')`
				: `rowid = (select max(rowid) from ${table})`;
		tamper(store, `update ${table} set ${change} where ${where}`);
		expect(findings(store)).toContainEqual(expect.objectContaining({ kind: 'changed', fields }));
	});
});

test.each([
	['to other numbers', `replace(distribution, '0.4', '0.5')`],
	['to what is no JSON', `'{'`]
])('a distribution changed %s is named', async (_, text) => {
	const { store } = await movedWorld();
	tamper(store, `update forecast set distribution = ${text} where distribution is not null`);
	expect(findings(store)).toMatchObject([{ kind: 'changed', fields: ['distribution'] }]);
});

test.each(['forecast', 'resolution'])('evidence taken from a %s is named', async (noun) => {
	const { store } = await movedWorld();
	tamper(store, `delete from ${noun}_evidence`);
	expect(findings(store)).toMatchObject([{ kind: 'changed', noun, fields: ['evidence'] }]);
});

test('evidence put on forecasts that it did not move is named', async () => {
	const { store } = await movedWorld();
	tamper(
		store,
		`insert or ignore into forecast_evidence select f.id, e.id from forecast f, evidence e`
	);
	expect(findings(store).map((finding) => finding.kind === 'changed' && finding.fields)).toEqual(
		Array.from({ length: 6 }, () => ['evidence'])
	);
});

test('rows put in another order are named where the latest counts', async () => {
	const { store, as, ann, questionId } = await movedWorld();
	for (const probability of [0.2, 0.7])
		await as(ann).ledger.choosePrior({ questionId, prior: { kind: 'typed', probability } });
	tamper(store, 'update prior set seq = -seq');
	expect(findings(store)[0]).toMatchObject({ noun: 'prior', fields: ['order'] });
});

test('a fingerprint that is not of its text is named', async () => {
	const { store } = await movedWorld();
	tamper(store, `update article set text_sha256 = replace(text_sha256, 'a', 'b')`);
	expect(findings(store)[0]).toMatchObject({ noun: 'article', fields: ['text'] });
});

describe('a row taken out is named, with the event that recorded it', () => {
	test.each([
		['forecast', 'f', 'forecast'],
		['resolution', 'r', 'resolution'],
		['question_version', 'v', 'question version'],
		['evidence', 'e', 'evidence'],
		['evidence_question', 'e', 'evidence'],
		['assessment', 'j', 'assessment'],
		['article', 'a', 'article'],
		['capture', 'cap', 'capture']
	])('%s', async (table, prefix, noun) => {
		const { store } = await movedWorld();
		tamper(store, `delete from ${table} where rowid = (select min(rowid) from ${table})`);
		const id = expect.stringMatching(`^${prefix}_`) as string;
		const seq = expect.any(Number) as number;
		expect(findings(store)).toContainEqual({ kind: 'row_missing', noun, id, seq });
	});
});

describe('what no event records is named', () => {
	test('the forecasts whose events were cut off, also after others have been recorded', async () => {
		const { store, as, bob, questionId, forecastId: id } = await movedWorld();
		tamper(store, sql`delete from event where seq >= ${store.log.head().seq}`);
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		expect(findings(store)).toEqual([{ kind: 'event_missing', noun: 'forecast', id }]);
	});

	test.each([
		['forecast', `id = replace(id, 'f_', 'f_0')`],
		['resolution', `id = replace(id, 'r_', 'r_0')`],
		['assessment', `id = replace(id, 'j_', 'j_0')`],
		['question_version', `id = replace(id, 'v_', 'v_0')`],
		['evidence_question', `question_id = (select id from question where kind = 'multiple_choice')`],
		['capture', `id = replace(id, 'cap_', 'cap_0')`]
	])('a row of %s under another id', async (table, change) => {
		const { store } = await movedWorld();
		tamper(store, `update ${table} set ${change} where rowid = (select max(rowid) from ${table})`);
		const kinds = findings(store).map(({ kind }) => kind);
		expect(kinds).toContain('row_missing');
		expect(kinds).toContain('event_missing');
	});
});

test('a row whose event is erased is named while it stands, and no longer once it is gone too', async () => {
	const { store, forecastId: id } = await movedWorld();
	tamper(store, sql`update event set payload = null, salt = null where subject = ${id}`);
	tamper(store, sql`update forecast set probability = 0.9 where id = ${id}`);
	const { seq } = store.log.head();
	expect(findings(store)).toEqual([{ kind: 'unproven', noun: 'forecast', id, seq }]);
	tamper(store, sql`delete from forecast_evidence where forecast_id = ${id}`);
	tamper(store, sql`delete from forecast where id = ${id}`);
	expect(findings(store)).toEqual([]);
	expect(store.log.verify()).toMatchObject({ ok: true, erased: 1 });
});

test('content that is no JSON is said to prove nothing, and ends nothing', async () => {
	const { store, forecastId: id } = await movedWorld();
	tamper(store, `update event set payload = '{'`);
	expect(findings(store)).toContainEqual(expect.objectContaining({ kind: 'unproven', id }));
});

describe('a question that says something else than its latest version is named', () => {
	test.each([
		['question', `title = 'Will the cat sleep?'`, 'title'],
		['question', 'closes_at = closes_at + 1', 'closesAt'],
		['question', `tags = '["loud"]'`, 'tags'],
		['question', `version_id = (select version_id from question where kind = 'binary')`, 'version'],
		['question_option', `label = label || '!'`, 'options'],
		['question_option', 'position = 9 - position', 'options'],
		['question_option', 'removed_at = 0', 'options']
	])('%s set %s', async (table, change, field) => {
		const { store, choiceId: id } = await movedWorld();
		const name = table === 'question' ? 'id' : 'question_id';
		tamper(store, `update ${table} set ${change} where ${name} = '${id}'`);
		expect(findings(store)).toEqual([{ kind: 'outdated', noun: 'question', id, fields: [field] }]);
	});

	test('not when it was revised, and its options with it', async () => {
		const { store, as, ann, choiceId: questionId, clock } = await movedWorld();
		const { question } = await as(ann).question.detail({ questionId });
		const { title, criteria, background, tags, opensAt, closesAt, zone, versionId } = question;
		await as(ann).question.revise({
			...{ questionId, title, criteria, background, tags, versionId, note: '', minor: false },
			options: question.options.map((option) => ({ ...option, label: `${option.label} “too”` })),
			schedule: { opensAt, deadlineDay: null, zone, closesAt: closesAt + 1, resolvesBy: null }
		});
		clock.at += 1;
		expect(findings(store)).toEqual([]);
		tamper(
			store,
			sql`update question_version set title = 'T' where question_id = ${questionId} and number = 1`
		);
		expect(findings(store)).toMatchObject([{ noun: 'question version', fields: ['title'] }]);
	});
});
