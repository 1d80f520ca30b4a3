import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#lib/domain/time.ts';
import { WATCH_DEFAULTS } from '#lib/domain/watch.ts';
import { openStore } from '#lib/server/store/open.ts';
import { T0 } from '../../support/app.ts';
import { FAILED, mailed, SENT } from '../../support/mailed.ts';

const folder = mkdtempSync(join(tmpdir(), 'presage-mail-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

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

	test('in a space with a clock of its own, as the example is, is not mailed', async () => {
		const { say, store, space, clock, box, round, bob } = await mailed();
		const writing = { by: null, actor: 'system', at: clock.at, recordedAt: clock.at } as const;
		store.spaces.moveClock(writing, space, clock.at);
		say(0.6);
		expect(store.notices.countUnread(bob.id, space)).toBe(1);
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

test('of two processes one sends', async () => {
	const path = join(folder, 'presage.db');
	const { say, clock, box, round } = await mailed({ path });
	const other = openStore(path);
	say(0.6);
	clock.at += 5 * MINUTE;
	await Promise.all([round(), round(other)]);
	expect(box).toHaveLength(1);
	other.close();
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
