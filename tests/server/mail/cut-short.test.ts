import { describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#lib/domain/time.ts';
import { sendWhatIsDue } from '#lib/server/mail/rounds.ts';
import { FAILED, mailed, SENT } from '../../support/mailed.ts';

type Mailed = Awaited<ReturnType<typeof mailed>>;

/** A round that the power cuts short, before the server gets the text or after it has begun to. */
async function cutShort({ store, clock }: Mailed, when: 'before' | 'after') {
	let late = (): boolean => true;
	const cut = sendWhatIsDue({
		...{ store, clock: () => clock.at, origin: 'https://presage.test' },
		deliver: (_message, handOver) => {
			late = handOver;
			if (when === 'after') handOver();
			return Promise.reject(new Error('the power went'));
		}
	});
	await expect(cut).rejects.toThrow('the power went');
	return { handOver: () => late() };
}

describe('a mail that a stop cut short', () => {
	test('before the server had its text goes out after the restart, whole and once', async () => {
		const app = await mailed();
		const { say, clock, box, round } = app;
		say(0.6);
		clock.at += 5 * MINUTE;
		await cutShort(app, 'before');
		clock.at += MINUTE;
		await round();
		expect(box).toEqual([]);
		clock.at += MINUTE;
		await round();
		expect(box.map(({ subject }) => subject)).toEqual(['Presage: 1 notice']);
		clock.at += DAY;
		await round();
		expect(box).toHaveLength(1);
	});

	test('tells the dates that it was to tell', async () => {
		const app = await mailed({ pace: 'daily' });
		const { clock, box, round } = app;
		clock.at = Date.UTC(2026, 0, 8, 6);
		await round();
		expect(box).toEqual([]);
		clock.at += DAY;
		await cutShort(app, 'before');
		clock.at += 2 * MINUTE;
		await round();
		expect(box.map(({ subject }) => subject)).toEqual(['Presage: 1 date']);
	});

	test('is not handed over by a process that wakes after another took it up', async () => {
		const app = await mailed();
		const { say, clock, box, round } = app;
		say(0.6);
		clock.at += 5 * MINUTE;
		const asleep = await cutShort(app, 'before');
		clock.at += HOUR;
		await round();
		expect(box).toHaveLength(1);
		expect(asleep.handOver()).toBe(false);
	});

	test('was one to confirm an address: its link goes out', async () => {
		const app = await mailed();
		const { as, ann, space, clock, box, round } = app;
		await as(ann).mail.setAddress({ spaceId: space, address: 'ann@example.org' });
		await cutShort(app, 'before');
		clock.at += 2 * MINUTE;
		await round();
		expect(box.map(({ to }) => to)).toEqual(['ann@example.org']);
	});
});

describe('a mail whose text the server had, and of which it said nothing', () => {
	test('is not sent again after a stop, and the settings name it', async () => {
		const app = await mailed();
		const { say, clock, box, round, setting } = app;
		say(0.6);
		clock.at += 5 * MINUTE;
		const at = clock.at;
		await cutShort(app, 'after');
		expect((await setting())?.inDoubt).toEqual([]);
		clock.at += 2 * MINUTE;
		await round();
		expect(box).toEqual([]);
		const [doubtful] = (await setting())?.inDoubt ?? [];
		expect(doubtful?.at).toBe(at);
		expect(doubtful?.messageId).toBe(`<${doubtful?.id ?? ''}@presage>`);
	});

	test('is named at once where the server hung; one that it refused is not', async () => {
		const { say, clock, round, post, setting } = await mailed();
		say(0.6);
		clock.at += 5 * MINUTE;
		post.answer = FAILED;
		await round();
		expect((await setting())?.inDoubt).toEqual([]);
		post.answer = { ...FAILED, mayHaveArrived: true };
		clock.at += HOUR;
		await round();
		expect((await setting())?.inDoubt).toMatchObject([{ at: clock.at }]);
		post.answer = SENT;
		clock.at += 14 * DAY;
		await round();
		expect((await setting())?.inDoubt).toEqual([]);
	});
});
