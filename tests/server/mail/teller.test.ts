import { afterEach, expect, test } from 'vitest';
import { HOUR } from '#lib/domain/time.ts';
import { WATCH_DEFAULTS } from '#lib/domain/watch.ts';
import { makeTeller } from '#lib/server/mail/teller.ts';
import { testApp } from '../../support/app.ts';
import { hangingOffice, postOffice } from '../../support/post-office.ts';
import { toldOf } from '../../support/told.ts';

const open: { close: () => unknown }[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

async function telling(office: Awaited<ReturnType<typeof postOffice | typeof hangingOffice>>) {
	open.push(office);
	const app = testApp();
	const { as, bob, space: spaceId, store, clock } = app;
	await as(bob).mail.setAddress({ spaceId, address: 'bob@example.org' });
	const patience = { greeting: 60_000, answer: 60_000, all: 60_000 };
	const { server } = office;
	const teller = makeTeller({
		...{ store, server, patience, clock: () => clock.at, origin: 'https://presage.test' }
	});
	return { ...app, teller };
}

test('a round sends what is due, and only that', async () => {
	const office = await postOffice();
	const { teller } = await telling(office);
	await teller.goRound();
	await teller.goRound();
	expect(office.letters.map(({ to }) => to)).toEqual([['bob@example.org']]);
});

test('while a server hangs people go on, one round is under way, and a stop ends it', async () => {
	const office = await hangingOffice();
	const { teller, as, ann, bob, ask, clock } = await telling(office);
	const hanging = teller.goRound();
	await teller.goRound();
	const questionId = ask();
	await as(ann).forecast.state({ questionId, probability: 0.4 });
	expect((await as(bob).mail.setting()).setting).toMatchObject({ isConfirmationSent: true });
	teller.stop();
	await hanging;
	clock.at += HOUR;
	await teller.goRound();
});

test('without a server the days that come are told in the app', async () => {
	const app = testApp();
	const { as, bob, ask, store, clock } = app;
	const day = '2026-01-05';
	await as(bob).watch.set({ questionId: ask(), ...WATCH_DEFAULTS, day });
	clock.at = Date.UTC(2026, 0, 5);
	const teller = makeTeller({ store, clock: () => clock.at, origin: '', server: null });
	await teller.goRound();
	expect(await toldOf(app, bob)).toEqual(['This is the day you named for “Will it rain …”']);
});
