import { describe, expect, test } from 'vitest';
import { MOST_MIND_CHANGERS } from '#lib/domain/mind-changer.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { testApp, type Person } from '../../support/app.ts';

/** Ann has said what would change her mind about her question, and Bob has found an item. */
async function minded() {
	const app = testApp();
	const { as, ann, bob, ask, space, clock } = app;
	const questionId = ask();
	const words = 'The front turns north.';
	const { id: mindChangerId } = await as(ann).mindChanger.state({ questionId, words });
	clock.at += HOUR;
	const { id: evidenceId } = await as(bob).evidence.add({
		...{ spaceId: space, claim: 'The front has turned' },
		attach: [{ questionId, stance: 'against', strength: 'weak' }]
	});
	clock.at += HOUR;
	const mine = async (who: Person = ann) =>
		(await as(who).mindChanger.list({ questionId })).rows[0];
	return { ...app, questionId, mindChangerId, evidenceId, words, mine };
}
type Minded = Awaited<ReturnType<typeof minded>>;

const told = ({ store, space, ann }: Minded) =>
	store.notices
		.list({ userId: ann.id, spaceId: space, unread: true, kinds: null, before: null, limit: 9 })
		.map(({ kind }) => kind);
const fails = (code: string, message?: RegExp) =>
	expect.objectContaining({
		code,
		...(message && { message: expect.stringMatching(message) as string })
	}) as unknown;

describe('a condition comes back when it happens', () => {
	test('new evidence is asked whether it makes one true; its owner is told, and it waits over their form', async () => {
		const world = await minded();
		const { as, bob, space, evidenceId, mindChangerId, questionId, words, mine } = world;
		const asked = await as(bob).mindChanger.onEvidence({ spaceId: space, evidenceId });
		expect(asked).toMatchObject([{ id: questionId, rows: [{ id: mindChangerId, words }] }]);
		expect(await mine()).toMatchObject({ state: 'open', isWaiting: false });
		await as(bob).mindChanger.mark({ mindChangerId, evidenceId });
		expect(told(world)).toEqual(['mind_changer']);
		expect(await mine()).toMatchObject({
			...{ state: 'happened', isWaiting: true },
			happened: {
				by: { name: 'Bob', isYou: false },
				item: { number: 1, claim: 'The front has turned' }
			}
		});
		expect((await mine(bob))?.isWaiting).toBe(false);
		expect(await as(bob).mindChanger.onEvidence({ spaceId: space, evidenceId })).toEqual([]);
	});

	test('the queue says which condition it was, and what made it true', async () => {
		const { as, ann, bob, space, questionId, mindChangerId, evidenceId, words } = await minded();
		await as(ann).mindChanger.state({ questionId, words: 'Another thing.' });
		await as(bob).mindChanger.mark({ mindChangerId, evidenceId });
		const notices = async () =>
			(await as(ann).queue.at({ spaceId: space, questionId })).current?.notices;
		expect(await notices()).toMatchObject([
			{
				came: { words, by: 'The front has turned' },
				path: `questions/${questionId}#${mindChangerId}`
			}
		]);
		await as(bob).mindChanger.step({ mindChangerId, act: 'not_yet' });
		expect(await notices()).toMatchObject([{ came: null, path: `questions/${questionId}` }]);
	});

	test('it waits until they forecast', async () => {
		const { as, ann, bob, clock, questionId, mindChangerId, mine } = await minded();
		await as(bob).mindChanger.mark({ mindChangerId, note: 'It did.' });
		clock.at += HOUR;
		await as(ann).forecast.state({ questionId, probability: 0.3 });
		expect(await mine()).toMatchObject({ state: 'happened', isWaiting: false });
	});

	test('or until they say that they have weighed it', async () => {
		const { as, ann, bob, mindChangerId, mine } = await minded();
		await as(bob).mindChanger.mark({ mindChangerId, note: 'It did.' });
		await expect(as(bob).mindChanger.step({ mindChangerId, act: 'weighed' })).rejects.toEqual(
			fails('FORBIDDEN')
		);
		await as(ann).mindChanger.step({ mindChangerId, act: 'weighed' });
		expect(await mine()).toMatchObject({ state: 'weighed', isWaiting: false });
	});

	test('whoever marked it takes that back, and it is open again', async () => {
		const { as, bob, vic, mindChangerId, mine } = await minded();
		await as(bob).mindChanger.mark({ mindChangerId, note: 'It did.' });
		await expect(as(vic).mindChanger.step({ mindChangerId, act: 'not_yet' })).rejects.toEqual(
			fails('FORBIDDEN')
		);
		await as(bob).mindChanger.step({ mindChangerId, act: 'not_yet' });
		expect(await mine()).toMatchObject({ state: 'open', happened: null });
	});
});

test('marking takes an item of this question or a sentence, and nobody marks twice', async () => {
	const { as, bob, ask, space, mindChangerId } = await minded();
	const mark = (more: object) => as(bob).mindChanger.mark({ mindChangerId, ...more });
	await expect(mark({})).rejects.toMatchObject({ cause: { field: 'note' } });
	const { id: evidenceId } = await as(bob).evidence.add({
		...{ spaceId: space, claim: 'Elsewhere' },
		attach: [{ questionId: ask(), stance: 'for', strength: 'weak' }]
	});
	await expect(mark({ evidenceId })).rejects.toMatchObject({ cause: { field: 'evidenceId' } });
	await mark({ note: 'It did.' });
	await expect(mark({ note: 'It did.' })).rejects.toEqual(fails('CONFLICT', /already/));
});

test('what is dropped is gone from the list, and can be kept after all', async () => {
	const { as, ann, mindChangerId, mine } = await minded();
	await as(ann).mindChanger.step({ mindChangerId, act: 'dropped' });
	expect(await mine()).toBeUndefined();
	await as(ann).mindChanger.step({ mindChangerId, act: 'kept' });
	expect(await mine()).toMatchObject({ state: 'open' });
});

test('so many and no more are open at once, none twice, and none on what is resolved', async () => {
	const { as, ann, questionId, words, clock } = await minded();
	const state = (said: string) => as(ann).mindChanger.state({ questionId, words: said });
	await expect(state(words)).rejects.toMatchObject({ cause: { field: 'words' } });
	for (let i = 1; i < MOST_MIND_CHANGERS; i++) await state(`Thing ${String(i)}`);
	await expect(state('One more')).rejects.toEqual(fails('CONFLICT', /Drop one/));
	await as(ann).resolution.record({ questionId, outcomeKind: 'no', knownAt: clock.at });
	await expect(state('Late')).rejects.toEqual(fails('CONFLICT', /resolved/));
});

test('as known on an earlier day a condition is what it was', async () => {
	const { as, ann, bob, clock, questionId, mindChangerId } = await minded();
	const then = clock.at;
	clock.at += HOUR;
	await as(bob).mindChanger.mark({ mindChangerId, note: 'It did.' });
	const { rows, may } = await as(ann).mindChanger.list({ questionId, asOf: then });
	expect(rows).toMatchObject([{ state: 'open', may: { mark: false, drop: false } }]);
	expect(may.state).toBe(false);
	expect((await as(ann).mindChanger.list({ questionId, asOf: then - 3 * HOUR })).rows).toEqual([]);
});

describe('where one’s own number comes first', () => {
	async function blind() {
		const world = await minded();
		const { as, ann, space: spaceId, questionId } = world;
		const zone = 'Europe/Budapest';
		await as(ann).space.change({ spaceId, name: 'Desk', zone, crowdRule: 'after_own' });
		await as(ann).comment.write({ questionId, words: 'I say 70%, SECRET' });
		return world;
	}

	test('others’ conditions do not exist before it', async () => {
		const { as, bob, questionId, mindChangerId, evidenceId, space } = await blind();
		expect(await as(bob).mindChanger.list({ questionId })).toMatchObject({
			...{ rows: [], isPartial: true }
		});
		expect(await as(bob).mindChanger.onEvidence({ spaceId: space, evidenceId })).toEqual([]);
		await expect(as(bob).mindChanger.mark({ mindChangerId, evidenceId })).rejects.toEqual(
			fails('NOT_FOUND')
		);
		await as(bob).forecast.state({ questionId, probability: 0.4 });
		expect((await as(bob).mindChanger.list({ questionId })).rows).toHaveLength(1);
	});

	test('comments are folded: their words leave the server only when somebody asks for them', async () => {
		const { as, bob, ann, questionId } = await blind();
		const folded = await as(bob).comment.list({ questionId });
		expect(folded).toMatchObject({ threads: [], total: 1, folded: true });
		const [commentId] = (await as(ann).comment.list({ questionId })).threads.map(({ id }) => id);
		if (commentId === undefined) throw new Error('a comment');
		const seen = JSON.stringify([
			folded,
			await as(bob).comment.list({ questionId, focus: commentId }),
			await as(bob).comment.replies({ commentId }),
			await as(bob).comment.versions({ commentId })
		]);
		expect(seen).not.toContain('SECRET');
		await as(bob).comment.open({ questionId });
		expect((await as(bob).comment.list({ questionId })).threads).toHaveLength(1);
		await as(bob).forecast.state({ questionId, probability: 0.4 });
		expect(await as(bob).comment.list({ questionId })).toMatchObject({ folded: false });
	});

	test('after closing, folded comments say that it is the outcome that opens them', async () => {
		const { as, bob, questionId, clock } = await blind();
		expect(await as(bob).comment.list({ questionId })).toMatchObject({ opensBy: 'forecast' });
		clock.at += 30 * DAY;
		expect(await as(bob).comment.list({ questionId })).toMatchObject({
			...{ folded: true, opensBy: 'outcome' }
		});
	});
});
