import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { CROWD_RULES, ROLES, visibleNumbers } from '#lib/domain/access.ts';
import { isDue, questionStatus, STATUSES } from '#lib/domain/question.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { question } from '#lib/server/store/schema/question.ts';
import { seesCrowd } from '#lib/server/store/visible.ts';
import { T0, testApp } from '../../support/app.ts';

/** Bob and Vic have forecast, Ann has not: to her, under this rule, their numbers do not exist. */
async function blindSpace() {
	const app = testApp();
	const { as, ann, bob, vic, space: spaceId, store, ask, clock } = app;
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, spaceId, vic.id, 'forecaster');
	const zone = 'Europe/Budapest';
	await as(ann).space.change({ spaceId, name: 'Desk', zone, crowdRule: 'after_own' });
	const questionId = ask();
	const choiceId = ask({
		kind: 'multiple_choice',
		options: ['A', 'B'].map((label) => ({ label, isOther: false }))
	});
	const [a, b] = store.questions.options(choiceId).map((option) => option.id);
	if (a === undefined || b === undefined) throw new Error('two options');
	for (const who of [bob, vic]) {
		await as(who).forecast.state({ questionId, probability: 0.171717, rationale: 'Likely SECRET' });
		await as(who).forecast.state({ questionId, probability: 0.353535, rationale: 'SECRET' });
		await as(who).forecast.state({
			questionId: choiceId,
			distribution: { [a]: 0.929292, [b]: 0.070708 }
		});
	}
	clock.at += 8 * DAY;
	await as(bob).forecast.state({ questionId, probability: 0.838383, rationale: 'SECRET' });
	return { ...app, questionId, choiceId, a, b };
}
const SECRETS = ['171717', '353535', '838383', '929292', '070708', 'SECRET', '59594', '0.262'];

type Blind = Awaited<ReturnType<typeof blindSpace>>;

/** Everything Ann can ask for that could carry a number of the others. */
async function everythingAnnSees({ as, ann, space: spaceId, questionId, choiceId }: Blind) {
	const api = as(ann);
	const sorts = ['closing', 'newest', 'movement', 'disagreement'] as const;
	return JSON.stringify([
		await api.question.detail({ questionId, everyone: true }),
		await api.question.detail({ questionId, everyone: true, asOf: T0 + HOUR }),
		await api.question.detail({ questionId: choiceId, everyone: true }),
		...(await Promise.all(sorts.map((sort) => api.question.list({ spaceId, sort, limit: 1 })))),
		await api.desk.today({ spaceId }),
		await api.activity.list({ spaceId }),
		await api.words.meanings({ spaceId, forecaster: 'everyone', word: 'likely' }),
		await api.activity.list({ spaceId, questionId }),
		await api.resolution.preview({ questionId, outcomeKind: 'yes', knownAt: T0 }),
		await api.resolution.preview({ questionId: choiceId, outcomeKind: 'option', knownAt: T0 }),
		await api.resolution.scores({ questionId }),
		await api.resolution.history({ questionId }),
		await api.question.versions({ questionId }),
		await api.record.track({ spaceId, forecaster: 'everyone', withEarly: true, bin: 2 }),
		await api.record.early({ spaceId, forecaster: 'everyone', kind: 'both' }),
		await api.record.breakdown({ spaceId, by: 'forecaster', kind: 'both', withEarly: true }),
		await api.record.sideBySide({ spaceId, with: 'crowd', kind: 'both', withEarly: true }),
		await api.record.rows({ spaceId, forecaster: 'everyone', kind: 'both', withEarly: true }),
		await api.evidence.library({ spaceId }),
		await api.space.bySlug({ slug: 'desk' })
	]);
}

describe('where one’s own number comes first', () => {
	test('no answer of any kind holds a number or a reason of the others before that', async () => {
		const world = await blindSpace();
		const seen = await everythingAnnSees(world);
		for (const secret of SECRETS) expect(seen).not.toContain(secret);
	});

	test('a list sorted by movement or disagreement gives nothing away by its order or its cursor', async () => {
		const { as, ann, space: spaceId, ask, bob } = await blindSpace();
		const still = ask();
		await as(bob).forecast.state({ questionId: still, probability: 0.5 });
		for (const sort of ['movement', 'disagreement'] as const) {
			const { rows, next } = await as(ann).question.list({ spaceId, sort, limit: 2 });
			const ids = rows.map((row) => row.id);
			expect(ids).toEqual(ids.toSorted().reverse());
			expect(next?.key).toBe(-1);
		}
	});

	test('after it, everything of that question is there, and still nothing of the other', async () => {
		const world = await blindSpace();
		const { as, ann, questionId, choiceId, a, b } = world;
		await as(ann).forecast.state({ questionId, probability: 0.5 });
		const seen = await everythingAnnSees(world);
		for (const secret of ['0.838383', 'SECRET']) expect(seen).toContain(secret);
		for (const secret of ['929292', '070708']) expect(seen).not.toContain(secret);
		await as(ann).forecast.state({ questionId: choiceId, distribution: { [a]: 0.5, [b]: 0.5 } });
		expect(await everythingAnnSees(world)).toContain('0.929292');
	});

	test('a number that was withdrawn again still counts as having said one’s own', async () => {
		const { as, ann, questionId } = await blindSpace();
		await as(ann).forecast.state({ questionId, probability: 0.5 });
		await as(ann).forecast.withdraw({ questionId });
		expect((await as(ann).question.detail({ questionId })).crowd?.n).toBe(2);
	});

	test('when the outcome is in, everybody sees; when it is taken back, no longer', async () => {
		const world = await blindSpace();
		const { as, ann, questionId, clock } = world;
		await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: clock.at });
		expect(await everythingAnnSees(world)).toContain('0.353535');
		await as(ann).resolution.reopen({ questionId });
		const seen = await everythingAnnSees(world);
		for (const secret of SECRETS) expect(seen).not.toContain(secret);
	});
});

test('the condition in SQL says what the function says, for every role, rule and standing', async () => {
	const { store, as, ann, bob, space, ask, clock } = testApp();
	const states = {
		untouched: ask(),
		forecast: ask(),
		withdrawn: ask(),
		settled: ask(),
		both: ask()
	};
	for (const key of ['forecast', 'withdrawn', 'both'] as const)
		await as(bob).forecast.state({ questionId: states[key], probability: 0.5 });
	await as(bob).forecast.withdraw({ questionId: states.withdrawn });
	for (const key of ['settled', 'both'] as const)
		await as(ann).resolution.record({
			...{ questionId: states[key], outcomeKind: 'no', knownAt: clock.at }
		});
	const forecasterId = store.spaces.findFor(bob.id, space)?.forecasterId;
	if (forecasterId === undefined) throw new Error('Bob forecasts');
	for (const rule of CROWD_RULES)
		for (const role of ROLES)
			for (const [key, id] of Object.entries(states)) {
				const isSettled = key === 'settled' || key === 'both';
				const hasForecast = store.forecasts.hasAnyOf(id, forecasterId);
				const condition = seesCrowd({ rule, role, forecasterId }, isSettled ? sql`1` : sql`0`);
				const row = store.db
					.select({ sees: sql<number>`${condition}` })
					.from(question)
					.where(sql`${question.id} = ${id}`)
					.get();
				const expected = visibleNumbers({ rule, role, hasForecast, isSettled }).crowd;
				expect(row?.sees === 1, `${rule} ${role} ${key}`).toBe(expected);
			}
});

test('a list’s statuses are those of the lifecycle, at every edge', async () => {
	const { store, as, ann, space: spaceId, ask, clock } = testApp();
	const draft = { opensAt: null, deadlineDay: null, zone: 'UTC', closesAt: T0 + 3 * DAY };
	ask({ schedule: { ...draft, resolvesBy: T0 + 5 * DAY } });
	ask({ schedule: { ...draft, opensAt: T0 + DAY, resolvesBy: T0 + 5 * DAY } });
	const outcomes = ['yes', 'no', 'ambiguous', 'annulled'] as const;
	const settled = outcomes.map((outcomeKind) => ({ outcomeKind, id: ask() }));
	const reopened = ask({ schedule: { ...draft, opensAt: T0, resolvesBy: null } });
	for (const { outcomeKind, id } of [...settled, { outcomeKind: 'yes' as const, id: reopened }])
		await as(ann).resolution.record({ questionId: id, outcomeKind, knownAt: T0 });
	await as(ann).resolution.reopen({ questionId: reopened });
	for (const at of [0, 1, 3, 5, 10].flatMap((day) => [-1, 0, 1].map((ms) => T0 + day * DAY + ms))) {
		clock.at = Math.max(T0, at);
		const ids = store.questions.ids();
		for (const status of [...STATUSES, 'due'] as const) {
			const { rows } = await as(ann).question.list({ spaceId, status, limit: 100 });
			const expected = ids.filter((id) => {
				const row = store.questions.get(id);
				const outcomeKind = store.resolutions.inForce(id, clock.at)?.outcomeKind ?? null;
				const dated = { ...row, outcomeKind };
				return status === 'due'
					? isDue(dated, clock.at)
					: questionStatus(dated, clock.at) === status;
			});
			expect(rows.map((row) => row.id).sort(), `${status} at ${at - T0}`).toEqual(expected.sort());
			for (const row of rows) if (status !== 'due') expect(row.status).toBe(status);
		}
	}
});
