import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { hasRole, ROLES, type Role } from '#lib/domain/access.ts';
import { T0 } from '../../support/app.ts';
import { everyCall } from '../../support/every-call.ts';
import { testWorld } from '../../support/world.ts';

const isRole = (needs: string): needs is Role => (ROLES as readonly string[]).includes(needs);
const paths = [...everyCall(await testWorld())].flatMap(([path, { needs }]) =>
	isRole(needs) ? [{ path, needs }] : []
);

/** Calls a procedure in a world of its own as Bob, who has this role there. */
async function codeFor(path: string, role: Role): Promise<string> {
	const world = await testWorld();
	const { store, ann, bob, space, as } = world;
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, space, bob.id, role);
	const controller = new AbortController();
	try {
		await everyCall(world).get(path)?.call(as(bob, controller.signal));
		return 'OK';
	} catch (error) {
		if (!(error instanceof TRPCError)) throw error;
		return error.code;
	} finally {
		controller.abort();
	}
}

describe.each(ROLES)('a %s', (role) => {
	test.each(paths)('calls $path, which takes a $needs', async ({ path, needs }) => {
		// A real space goes by the real clock: that is the only call an owner may make and not succeed with.
		const allowed = path === 'space.moveClock' ? 'CONFLICT' : 'OK';
		expect(await codeFor(path, role)).toBe(hasRole(role, needs) ? allowed : 'FORBIDDEN');
	});
});

test('whoever asked a question edits, resolves and reopens it, also as a forecaster', async () => {
	const { as, bob, space, clock } = await testWorld();
	const words = { title: 'Mine?', criteria: '', background: '', tags: [], options: [] };
	const schedule = {
		...{ opensAt: clock.at, deadlineDay: '2026-02-01', zone: 'Asia/Tokyo' },
		...{ closesAt: null, resolvesBy: null }
	};
	const api = as(bob);
	const { id: questionId } = await api.question.ask({
		...{ ...words, spaceId: space, kind: 'binary', ordered: false, schedule }
	});
	const { question } = await api.question.detail({ questionId });
	const { versionId } = question;
	const revised = { ...words, questionId, versionId, schedule, note: '', minor: false };
	await api.question.revise({ ...revised, title: 'Mine, again?' });
	await api.resolution.record({ questionId, outcomeKind: 'no', knownAt: clock.at });
	await api.resolution.reopen({ questionId });
	expect((await api.question.detail({ questionId })).question).toMatchObject({
		title: 'Mine, again?',
		status: 'open'
	});
});

test('a member leaves by themselves; only an owner takes others out', async () => {
	const { as, ann, bob, vic, space } = await testWorld();
	await expect(as(bob).member.remove({ spaceId: space, userId: vic.id })).rejects.toMatchObject({
		code: 'FORBIDDEN'
	});
	await as(bob).member.remove({ spaceId: space, userId: bob.id });
	await as(ann).member.remove({ spaceId: space, userId: vic.id });
	await expect(as(ann).member.remove({ spaceId: space, userId: ann.id })).rejects.toMatchObject({
		message: 'A space needs an owner. Make somebody else one first.'
	});
	expect(await as(ann).member.list({ spaceId: space })).toHaveLength(1);
});

test('only an owner sees what the others sign in with', async () => {
	const { as, ann, bob, space } = await testWorld();
	const logins = async (who: typeof ann) =>
		(await as(who).member.list({ spaceId: space })).map((row) => row.login).sort();
	expect(await logins(ann)).toEqual(['ann', 'bob', 'vic']);
	expect(await logins(bob)).toEqual([null, null, null]);
});
