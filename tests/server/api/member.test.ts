import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { hashPassword } from '#lib/server/auth/password.ts';
import { makeOwnerLink, SESSION_LIFE, useLink } from '#lib/server/auth/session.ts';
import { hashToken } from '#lib/server/auth/token.ts';
import { createCaller } from '#lib/server/api/root.ts';
import { T0, testApp, type Person, type TestApp } from '../../support/app.ts';

const password = 'correct horse battery';
const account = { name: 'Eve', login: 'eve', password };

/** A browser: it keeps the session's secret, and is whoever that says at the clock's time. */
function browser(app: TestApp) {
	let secret: string | null = null;
	const hash = () => (secret === null ? null : hashToken(secret));
	const session = {
		set: (token: string) => {
			secret = token;
		},
		clear: () => {
			secret = null;
		}
	};
	const who = () => {
		const found = app.store.sessions.find(hash() ?? '', app.clock.at);
		return found ? { id: found.id, name: found.name, login: found.login } : null;
	};
	const api = () =>
		createCaller({ ...app.context(null), user: who(), session: { hash: hash(), ...session } });
	const open = (token: string) => useLink({ ...app, clock: () => app.clock.at, session }, token);
	return { api, who, open };
}

/** Gives Ann a real password. */
async function withPassword(app: TestApp, who: Person) {
	const writing = { by: who.id, actor: who.id, at: T0, recordedAt: T0 };
	const hash = await hashPassword(password);
	app.store.users.setPassword(writing, who.id, who.login ?? '', hash);
}

describe('an invitation', () => {
	test('takes a password of one’s own first', async () => {
		const app = testApp();
		const { space: spaceId, ann } = app;
		const bare = app.as({ ...ann, login: null });
		await expect(bare.member.invite({ spaceId, role: 'viewer' })).rejects.toMatchObject({
			code: 'CONFLICT',
			message: expect.stringContaining('Set a password') as string
		});
	});

	test('makes an account, signs it in, and is then used up', async () => {
		const app = testApp();
		const { token } = await app
			.as(app.ann)
			.member.invite({ spaceId: app.space, role: 'forecaster' });
		const eve = browser(app);
		expect(await eve.api().member.invitation({ token })).toEqual({
			...{ spaceName: 'Desk', role: 'forecaster', invitedBy: 'Ann' }
		});
		expect(await eve.api().member.accept({ token, account })).toEqual({ slug: 'desk' });
		expect(eve.who()?.name).toBe('Eve');
		const questionId = app.ask();
		await eve.api().forecast.state({ questionId, probability: 0.4 });
		await expect(browser(app).api().member.accept({ token, account })).rejects.toMatchObject({
			code: 'NOT_FOUND'
		});
		expect(await app.as(app.ann).member.invitations({ spaceId: app.space })).toEqual([]);
	});

	test('can be taken back, and is over after two weeks', async () => {
		const app = testApp();
		const { as, ann, space: spaceId, clock } = app;
		const { token } = await as(ann).member.invite({ spaceId, role: 'viewer' });
		const [row] = await as(ann).member.invitations({ spaceId });
		if (row === undefined) throw new Error('an invitation');
		await as(ann).member.revoke({ spaceId, invitationId: row.id });
		await expect(as(null).member.invitation({ token })).rejects.toMatchObject({
			code: 'NOT_FOUND'
		});
		const { token: late } = await as(ann).member.invite({ spaceId, role: 'viewer' });
		clock.at += 14 * DAY;
		await expect(as(null).member.accept({ token: late, account })).rejects.toMatchObject({
			code: 'NOT_FOUND'
		});
	});

	test('a name that is taken is refused beside the field, and the invitation stays open', async () => {
		const app = testApp();
		const { token } = await app.as(app.ann).member.invite({ spaceId: app.space, role: 'viewer' });
		const taken = { ...account, login: 'BOB' };
		await expect(app.as(null).member.accept({ token, account: taken })).rejects.toMatchObject({
			cause: { field: 'login' }
		});
		await expect(app.as(null).member.invitation({ token })).resolves.toBeDefined();
	});

	test('who leaves and is invited again is the same forecaster', async () => {
		const { as, ann, bob, space: spaceId, store } = testApp();
		const before = store.spaces.findFor(bob.id, spaceId)?.forecasterId;
		await as(bob).member.remove({ spaceId, userId: bob.id });
		const { token } = await as(ann).member.invite({ spaceId, role: 'viewer' });
		await as(bob).member.accept({ token, account: null });
		expect(store.spaces.findFor(bob.id, spaceId)).toMatchObject({
			...{ forecasterId: before, role: 'viewer' }
		});
	});
});

describe('signing in', () => {
	test('a link signs its owner in once, and not after seven days', () => {
		const app = testApp();
		const first = makeOwnerLink(app.store, T0);
		const owner = browser(app);
		expect([owner.open(first), browser(app).open(first)]).toEqual([true, false]);
		expect(owner.who()?.id).toBe(app.store.users.findOwner()?.id);
		const late = makeOwnerLink(app.store, T0);
		app.clock.at = T0 + 7 * DAY;
		expect(browser(app).open(late)).toBe(false);
	});

	test('a password opens a session, whatever the case of the name; sign-out ends it', async () => {
		const app = testApp();
		await withPassword(app, app.ann);
		const ann = browser(app);
		await ann.api().session.signIn({ login: ' ANN ', password });
		expect(ann.who()?.name).toBe('Ann');
		await ann.api().session.signOut();
		expect(ann.who()).toBeNull();
	});

	test('a session is over after thirty days, and then every call says to sign in again', async () => {
		const app = testApp();
		await withPassword(app, app.ann);
		const ann = browser(app);
		await ann.api().session.signIn({ login: 'ann', password });
		app.clock.at = T0 + SESSION_LIFE - 1;
		await expect(ann.api().space.list()).resolves.toHaveLength(1);
		app.clock.at = T0 + SESSION_LIFE;
		await expect(ann.api().space.list()).rejects.toMatchObject({
			code: 'UNAUTHORIZED',
			message: 'You are signed out. Sign in again; what you typed is kept.'
		});
	});

	test('a wrong password and an unknown name get the same answer, ten times, then a wait', async () => {
		const app = testApp();
		await withPassword(app, app.ann);
		const attempt = (login: string) => app.as(null).session.signIn({ login, password: 'wrong' });
		const message = 'That name and password do not belong together.';
		await expect(attempt('nobody')).rejects.toMatchObject({ message });
		for (let i = 0; i < 10; i++) await expect(attempt('ann')).rejects.toMatchObject({ message });
		await expect(app.as(null).session.signIn({ login: 'Ann', password })).rejects.toMatchObject({
			code: 'TOO_MANY_REQUESTS',
			message: 'Too many tries. Wait 15 minutes.'
		});
	});

	test('a new password needs the one in force and ends every other session', async () => {
		const app = testApp();
		await withPassword(app, app.ann);
		const [here, there] = [browser(app), browser(app)];
		for (const each of [here, there]) await each.api().session.signIn({ login: 'ann', password });
		const change = (current: string) =>
			here.api().account.setPassword({ login: 'ann', current, password: 'another long one' });
		await expect(change('wrong')).rejects.toMatchObject({ cause: { field: 'current' } });
		await change(password);
		expect([here.who()?.name, there.who()]).toEqual(['Ann', null]);
	});
});
