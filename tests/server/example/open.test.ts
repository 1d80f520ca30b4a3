import { beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { EXAMPLE_START } from '#lib/server/example/script.ts';
import { testApp } from '../../support/app.ts';

describe('the example space', () => {
	const app = testApp();
	const { as, ann, bob, store } = app;
	const api = as(ann);
	let spaceId: `s_${string}`;
	beforeAll(async () => {
		spaceId = (await api.space.openExample()).id;
	});

	test('is made once, for its owner alone, and its clock stands at the morning of the news', async () => {
		expect((await api.space.openExample()).id).toBe(spaceId);
		const { slug } = store.spaces.get(spaceId);
		expect(await api.space.bySlug({ slug })).toMatchObject({
			now: EXAMPLE_START,
			hasOwnClock: true
		});
		await expect(as(bob).space.bySlug({ slug })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	});

	test('everything derived in it is what a rebuild would make', () => {
		const ids = store.questions.ids();
		const before = ids.map((id) => store.scores.stored(id));
		for (const id of ids) store.scores.rescore(id);
		expect(ids.map((id) => store.scores.stored(id))).toEqual(before);
		expect(store.log.verify()).toMatchObject({ ok: true });
	});

	test('what its analysts do is told by their names', async () => {
		const { rows } = await api.notice.list({ spaceId });
		expect(rows.map(({ sentence }) => sentence.lead)).toContainEqual(
			expect.stringMatching(/^Analyst D proposed/u)
		);
	});

	test('has a track record that means something', async () => {
		const record = await api.record.track({ spaceId, forecaster: 'everyone' });
		expect(record.questions).toBeGreaterThan(200);
		const band = await api.record.band({ spaceId, forecaster: 'everyone' });
		expect(band.length).toBeGreaterThan(0);
	});

	test('its clock only moves forward, and not further than a year and a bit', async () => {
		for (const to of [EXAMPLE_START, EXAMPLE_START - DAY, EXAMPLE_START + 401 * DAY])
			await expect(api.space.moveClock({ spaceId, to })).rejects.toMatchObject({
				code: 'BAD_REQUEST'
			});
	});

	test('what the script holds for a question the user has resolved does not happen', async () => {
		const { rows } = await api.question.list({ spaceId, text: 'summit Budapest', status: 'open' });
		const [question] = rows;
		if (question === undefined) throw new Error('the Budapest question is open');
		await api.resolution.record({
			...{ questionId: question.id, outcomeKind: 'no', knownAt: EXAMPLE_START }
		});
		const forecasts = store.forecasts.list(question.id, Number.MAX_SAFE_INTEGER).length;
		const versions = store.questions.versions(question.id).length;
		await api.space.moveClock({ spaceId, to: EXAMPLE_START + 90 * DAY });
		expect(store.forecasts.list(question.id, Number.MAX_SAFE_INTEGER)).toHaveLength(forecasts);
		expect(store.questions.versions(question.id)).toHaveLength(versions);
		expect(await api.resolution.history({ questionId: question.id })).toHaveLength(1);
		expect(store.log.verify()).toMatchObject({ ok: true });
	});

	test('a real space has no clock to move', async () => {
		await expect(
			api.space.moveClock({ spaceId: app.space, to: app.clock.at + DAY })
		).rejects.toMatchObject({ code: 'CONFLICT' });
	});
});
