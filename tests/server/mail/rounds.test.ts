import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { MailPace } from '#lib/domain/told/mail-pace.ts';
import { DAY, HOUR, MINUTE } from '#lib/domain/time.ts';
import { WATCH_DEFAULTS } from '#lib/domain/watch.ts';
import type { Delivery, Message } from '#lib/server/mail/deliver.ts';
import { sendWhatIsDue } from '#lib/server/mail/rounds.ts';
import { openStore } from '#lib/server/store/open.ts';
import { T0, testApp } from '../../support/app.ts';
import { movingCrowd } from '../../support/moving-crowd.ts';

const folder = mkdtempSync(join(tmpdir(), 'presage-mail-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

const SENT: Delivery = { kind: 'sent' };
const FAILED: Delivery = {
	kind: 'failed',
	problem: 'the server did not answer',
	mayHaveArrived: false
};

/** Bob has a confirmed address and watches a question; `deliver` answers as told. */
async function mailed({
	pace = 'at_once',
	path = ':memory:'
}: { pace?: MailPace; path?: string } = {}) {
	const app = testApp(path);
	const { as, bob, space, store, clock } = app;
	const moving = movingCrowd(app);
	const box: Message[] = [];
	const post = { answer: SENT };
	const deliver = (message: Message) => {
		box.push(message);
		return Promise.resolve(post.answer);
	};
	const round = (on = store) =>
		sendWhatIsDue({ store: on, clock: () => clock.at, origin: 'https://presage.test', deliver });
	await as(bob).mail.setAddress({ spaceId: space, address: 'bob@example.org' });
	await round();
	const token = /account\/mail\/(\S+)/u.exec(box[0]?.text ?? '')?.[1] ?? '';
	await as(null).mail.confirm({ token });
	await as(bob).mail.setPace({ pace, hour: 7, zone: 'Europe/Budapest' });
	await as(bob).watch.set({ questionId: moving.questionId, ...WATCH_DEFAULTS });
	box.length = 0;
	const setting = async () => (await as(bob).mail.setting()).setting;
	return { ...app, ...moving, box, post, round, setting, token };
}

describe('an address', () => {
	test('gets a link and nothing else before it is confirmed', async () => {
		const { as, ann, space, clock, store, say, questionId, box, round } = await mailed();
		await as(ann).mail.setAddress({ spaceId: space, address: 'ann@example.org' });
		await as(ann).watch.set({ questionId, ...WATCH_DEFAULTS });
		await round();
		say(0.9);
		clock.at += DAY;
		await round();
		const toAnn = box.filter(({ to }) => to === 'ann@example.org');
		expect(toAnn.map(({ subject }) => subject)).toEqual(['Presage: confirm this address']);
		expect(JSON.stringify(store.mails.find(ann.id))).not.toContain(
			/account\/mail\/(\S+)/u.exec(toAnn[0]?.text ?? '')?.[1]
		);
	});

	test('gets its link at once, also when the hour is chosen before it has gone out', async () => {
		const { as, ann, space, box, round } = await mailed();
		await as(ann).mail.setAddress({ spaceId: space, address: 'ann@example.org' });
		await as(ann).mail.setPace({ pace: 'daily', hour: 7, zone: 'UTC' });
		await round();
		expect(box.map(({ to }) => to)).toEqual(['ann@example.org']);
	});

	test('is confirmed once, and not after two days', async () => {
		const { as, ann, space, clock, box, round, token } = await mailed();
		await expect(as(null).mail.confirm({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
		await as(ann).mail.setAddress({ spaceId: space, address: 'ann@example.org' });
		await round();
		clock.at += 2 * DAY;
		const late = /account\/mail\/(\S+)/u.exec(box.at(-1)?.text ?? '')?.[1] ?? '';
		await expect(as(null).mail.confirm({ token: late })).rejects.toMatchObject({
			code: 'NOT_FOUND'
		});
	});
});

describe('what is new', () => {
	test('is mailed once, with the sentence, its link and the way to stop', async () => {
		const { say, clock, box, round } = await mailed();
		say(0.6);
		clock.at += 5 * MINUTE;
		await round();
		clock.at += DAY;
		await round();
		expect(box).toHaveLength(1);
		expect(box[0]).toMatchObject({ to: 'bob@example.org', subject: 'Presage: 1 notice' });
		expect(box[0]?.text).toContain('The crowd went from 30% to 60% on “Will it rain in Budapest');
		expect(box[0]?.text).toMatch(/https:\/\/presage\.test\/desk\/questions\/q_/u);
		expect(box[0]?.text).toContain(box[0]?.stopAt);
	});

	test('is not mailed once it is read, nor with what may not be seen any more', async () => {
		const { say, clock, box, round, as, ann, bob, space } = await mailed();
		say(0.6);
		await as(bob).notice.read({ spaceId: space, ids: null });
		clock.at += HOUR;
		await round();
		say(0.9);
		await as(ann).space.change({ spaceId: space, crowdRule: 'after_own' });
		clock.at += HOUR;
		await round();
		expect(box).toEqual([]);
	});

	test('comes daily at the hour that was chosen, with what closes within two days, each told once', async () => {
		const { say, clock, box, round } = await mailed({ pace: 'daily' });
		say(0.6);
		clock.at = T0 + 6 * HOUR - 1;
		await round();
		expect(box).toEqual([]);
		for (let hour = 6; hour < 24 * 11; hour++) {
			clock.at = T0 + hour * HOUR;
			await round();
		}
		expect(box.map(({ subject }) => subject)).toEqual(['Presage: 1 notice', 'Presage: 1 date']);
		expect(box[1]?.text).toContain('Will it rain in Budapest by 11 January 2026?” closes');
	});

	test('of the example is not mailed', async () => {
		const { as, bob, clock, box, round, store } = await mailed();
		const { id: spaceId } = await as(bob).space.openExample();
		const { rows } = await as(bob).question.list({ spaceId, status: 'open' });
		for (const { id } of rows)
			await as(bob).watch.set({ questionId: id, ...WATCH_DEFAULTS, points: 1 });
		const { asOf } = store.spaces.get(spaceId);
		await as(bob).space.moveClock({ spaceId, to: (asOf ?? 0) + 30 * DAY });
		expect(store.notices.countUnread(bob.id, spaceId)).toBeGreaterThan(0);
		clock.at += DAY;
		await round();
		expect(box).toEqual([]);
	});
});

describe('a mail that failed', () => {
	test('is tried again later and later, says why, and is sent once', async () => {
		const { say, clock, box, round, post, setting } = await mailed();
		say(0.6);
		clock.at += 5 * MINUTE;
		post.answer = FAILED;
		await round();
		await round();
		expect(box).toHaveLength(1);
		expect(await setting()).toMatchObject({
			problem: 'the server did not answer',
			nextAt: clock.at + 5 * MINUTE
		});
		clock.at += 5 * MINUTE;
		await round();
		expect((await setting())?.nextAt).toBe(clock.at + 10 * MINUTE);
		post.answer = SENT;
		clock.at += 10 * MINUTE;
		await round();
		clock.at += DAY;
		await round();
		expect(box).toHaveLength(3);
		expect(await setting()).toMatchObject({ problem: null });
	});

	test('and may have arrived is not sent again', async () => {
		const { say, clock, box, round, post } = await mailed();
		say(0.6);
		clock.at += 5 * MINUTE;
		post.answer = { ...FAILED, mayHaveArrived: true };
		await round();
		post.answer = SENT;
		clock.at += DAY;
		await round();
		expect(box).toHaveLength(1);
	});
});

describe('of two processes', () => {
	test('one sends, and what the first did not finish is not sent by the other', async () => {
		const path = join(folder, 'presage.db');
		const { say, clock, box, round, store } = await mailed({ path });
		const other = openStore(path);
		say(0.6);
		clock.at += 5 * MINUTE;
		await Promise.all([round(), round(other)]);
		expect(box).toHaveLength(1);
		clock.at += HOUR;
		say(0.99);
		clock.at += DAY;
		const cut = sendWhatIsDue({
			...{ store, clock: () => clock.at, origin: 'https://presage.test' },
			deliver: () => Promise.reject(new Error('the power went'))
		});
		await expect(cut).rejects.toThrow('the power went');
		clock.at += DAY;
		await round(other);
		expect(box).toHaveLength(1);
		expect(store.mails.unfinished()).toHaveLength(1);
		other.close();
	});
});

test('the link in a mail stops them, without signing in, and as often as it is pressed', async () => {
	const { say, clock, box, round, as, setting } = await mailed();
	say(0.6);
	clock.at += 5 * MINUTE;
	await round();
	const token = box[0]?.stopAt?.split('/').at(-1) ?? '';
	for (const each of [token, token, 'guessed'])
		expect(await as(null).mail.stop({ token: each })).toEqual({ stopped: true });
	expect(await setting()).toMatchObject({ pace: 'off', address: 'bob@example.org' });
	say(0.99);
	clock.at += DAY;
	await round();
	expect(box).toHaveLength(1);
});
