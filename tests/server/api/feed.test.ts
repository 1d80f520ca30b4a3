import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '#lib/domain/time.ts';
import type { FeedKind } from '#lib/domain/told/feed-kind.ts';
import { WATCH_DEFAULTS } from '#lib/domain/watch.ts';
import { testApp, type Person } from '../../support/app.ts';
import { eventsOf } from '../../support/calendar.ts';
import { movingCrowd } from '../../support/moving-crowd.ts';
import { testWorld } from '../../support/world.ts';

const origin = 'https://presage.test';
type App = Pick<ReturnType<typeof testApp>, 'as' | 'space'>;

const make = async ({ as, space }: App, who: Person, kind: FeedKind) =>
	(await as(who).feed.make({ spaceId: space, kind, name: 'Reader' })).token;
const read = ({ as }: Pick<App, 'as'>, token: string) => as(null).feed.read({ token, origin });

/** Titles that would break out of what they are put into. */
const NASTY =
	'Will “Müller & Co;, \\n <b>ltd</b>” say ]]> yes — або ні, у тексті, довшому за один рядок?';

describe('a calendar', () => {
	test('holds when questions close, as whole days where they end with one, and reads back as it was written', async () => {
		const app = testApp();
		const { ask, ann, clock } = app;
		const times = { opensAt: clock.at, zone: 'America/New_York', resolvesBy: null };
		ask({ title: NASTY, schedule: { ...times, deadlineDay: '2026-01-31', closesAt: null } });
		const closesAt = clock.at + DAY + MINUTE;
		const resolvesBy = clock.at + 2 * DAY;
		const within = { ...times, deadlineDay: null, closesAt, resolvesBy };
		ask({ title: 'Will it rain?', schedule: within });
		const { type, body } = await read(app, await make(app, ann, 'calendar_space'));
		expect(type).toBe('text/calendar; charset=utf-8');
		const [closes, due, whole] = eventsOf(body);
		expect(closes?.summary).toBe('Closes: Will it rain?');
		expect(closes?.startDate.isDate).toBe(false);
		expect(closes?.startDate.toJSDate().getTime()).toBe(closesAt);
		expect(due?.summary).toBe('Answer due: Will it rain?');
		expect(whole?.summary).toBe(`Closes, answer due: ${NASTY}`);
		expect(whole?.startDate.toString()).toBe('2026-01-31');
		expect(whole?.endDate.toString()).toBe('2026-02-01');
		expect(whole?.description).toMatch(/^https:\/\/presage\.test\/desk\/questions\/q_/u);
	});

	test('of one’s own holds what one watches or has forecast, and the same twice is the same', async () => {
		const world = await testWorld();
		const { as, bob, vic, questionId } = world;
		const tokens = await Promise.all([bob, vic].map((who) => make(world, who, 'calendar_mine')));
		const [bobs = '', vics = ''] = tokens;
		expect(eventsOf((await read(world, bobs)).body)).toHaveLength(2);
		expect(eventsOf((await read(world, vics)).body)).toEqual([]);
		await as(vic).watch.set({ questionId, ...WATCH_DEFAULTS });
		const [first, second] = [await read(world, vics), await read(world, vics)];
		expect(eventsOf(first.body).map(({ summary }) => summary)).toEqual([
			'Closes, answer due: Will the moon be full?'
		]);
		expect(second).toEqual(first);
	});

	test('holds neither drafts nor settled questions, nor what an undone import hides, nor a number', async () => {
		const world = await testWorld();
		const { body } = await read(world, await make(world, world.ann, 'calendar_space'));
		const titles = eventsOf(body)
			.map(({ summary }) => summary)
			.sort();
		expect(titles).toEqual([
			'Closes, answer due: Where will the cat sleep?',
			'Closes, answer due: Will the moon be full?'
		]);
		expect(body).not.toMatch(/%|0\.\d/u);
	});
});

describe('a feed of notices', () => {
	test('holds each as an entry with its sentence, safe to show as the HTML it says it is', async () => {
		const app = testApp();
		const { as, ann, bob, ask, clock } = app;
		const questionId = ask({ title: NASTY });
		await as(bob).watch.set({ questionId, ...WATCH_DEFAULTS });
		clock.at += DAY;
		await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: clock.at });
		const { type, body } = await read(app, await make(app, bob, 'notices'));
		expect(type).toBe('application/atom+xml; charset=utf-8');
		const [title = ''] = /(?<=<title type="html">).*?(?=<\/title>)/su.exec(body) ?? [];
		const html = title.replace(/^<!\[CDATA\[|\]\]>$/gu, '');
		expect(html).not.toContain(']]>');
		expect(parseHTML(`<p>${html}</p>`).document.querySelector('p')?.textContent).toBe(
			`Ann resolved “${NASTY}”: happened`
		);
		expect(parseHTML(`<p>${html}</p>`).document.querySelector('b')).toBeNull();
		expect(body).toContain('<author>');
		expect(body).toContain(new Date(clock.at).toISOString());
	});

	test('loses at once what its maker may not see any more', async () => {
		const app = testApp();
		const { as, ann, bob, space } = app;
		const { questionId, say } = movingCrowd(app);
		await as(bob).watch.set({ questionId, ...WATCH_DEFAULTS });
		say(0.6);
		const token = await make(app, bob, 'notices');
		expect((await read(app, token)).body).toContain('from 30% to 60%');
		await as(ann).space.change({ spaceId: space, crowdRule: 'after_own' });
		expect((await read(app, token)).body).not.toMatch(/30%|60%|<entry>/u);
	});
});

describe('a token', () => {
	test('that was revoked, that never was, and whose maker has left are told apart by nothing', async () => {
		const app = testApp();
		const { as, ann, bob, space } = app;
		const [revoked, gone] = [
			await make(app, bob, 'notices'),
			await make(app, bob, 'calendar_space')
		];
		const [first] = await as(bob).feed.list({ spaceId: space });
		if (first === undefined) throw new Error('a feed');
		await as(bob).feed.revoke({ spaceId: space, feedId: first.id });
		await as(ann).member.remove({ spaceId: space, userId: bob.id });
		const answers = await Promise.all(
			[revoked, gone, 'never-was'].map((token) =>
				read(app, token).catch((error: unknown) => JSON.stringify(error))
			)
		);
		expect(new Set(answers).size).toBe(1);
		await expect(read(app, revoked)).rejects.toMatchObject({
			...{ code: 'NOT_FOUND', message: 'No such feed.' }
		});
	});

	test('is shown once, kept only as a hash, and in no event', async () => {
		const app = testApp();
		const { as, bob, space, store } = app;
		const token = await make(app, bob, 'notices');
		await read(app, token);
		const [feed] = await as(bob).feed.list({ spaceId: space });
		expect(feed).toMatchObject({ name: 'Reader', readAt: app.clock.at });
		const kept = JSON.stringify([feed, store.log.after(0, 1000)]);
		expect(kept).not.toContain(token);
		expect(kept).toContain('feed.created');
	});

	test('is revoked by whoever made it alone, and in its own space', async () => {
		const app = testApp();
		const { as, ann, bob, space } = app;
		const token = await make(app, bob, 'notices');
		const [feed] = await as(bob).feed.list({ spaceId: space });
		if (feed === undefined) throw new Error('a feed');
		const tries = as(ann).feed.revoke({ spaceId: space, feedId: feed.id });
		await expect(tries).rejects.toMatchObject({ code: 'NOT_FOUND' });
		await expect(read(app, token)).resolves.toBeDefined();
	});

	test('that is asked for all the time is answered sixty times in a quarter of an hour', async () => {
		const app = testApp();
		const token = await make(app, app.bob, 'calendar_space');
		for (let i = 0; i < 60; i++) await read(app, token);
		await expect(read(app, token)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
		const other = await make(app, app.bob, 'notices');
		await expect(read(app, other)).resolves.toBeDefined();
	});
});

test('whoever is taken out and comes back makes their feeds anew', async () => {
	const { as, ann, bob, store, space: spaceId } = testApp();
	await as(bob).feed.make({ spaceId, kind: 'calendar_space', name: 'Phone' });
	expect(store.feeds.list(bob.id, spaceId)).toHaveLength(1);
	await as(ann).member.remove({ spaceId, userId: bob.id });
	expect(store.feeds.list(bob.id, spaceId)).toHaveLength(0);
});
