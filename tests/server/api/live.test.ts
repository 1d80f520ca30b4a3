import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { testWorld } from '../../support/world.ts';

/** The next message of a stream, or 'ended'. */
const next = async (stream: AsyncIterator<unknown>) => {
	const result: IteratorResult<unknown, unknown> = await stream.next();
	return result.done === true ? 'ended' : result.value;
};

const open = async ({ as, bob, space }: Awaited<ReturnType<typeof testWorld>>, seq: string) => {
	const controller = new AbortController();
	const changes = await as(bob, controller.signal).live.changes({
		...{ spaceId: space, lastEventId: seq }
	});
	const stream: AsyncIterator<unknown> = changes[Symbol.asyncIterator]();
	return { stream, stop: () => controller.abort() };
};

test('a member hears what changed on which question, and never a number', async () => {
	const world = await testWorld();
	const { as, ann, questionId, store } = world;
	const { seq } = store.log.head();
	const { stream, stop } = await open(world, String(seq));
	const heard = next(stream);
	await as(ann).forecast.state({ questionId, probability: 0.696969, rationale: 'zirconium' });
	expect(JSON.parse(JSON.stringify(await heard))).toEqual([
		String(seq + 1),
		{ questionId, verb: 'forecast.stated' },
		null
	]);
	stop();
	expect(await next(stream)).toBe('ended');
});

test('what was missed comes first, in order, and nothing comes twice', async () => {
	const world = await testWorld();
	const { as, ann, questionId, store } = world;
	const { seq } = store.log.head();
	for (const probability of [0.1, 0.2]) await as(ann).forecast.state({ questionId, probability });
	const { stream, stop } = await open(world, String(seq));
	const heard = [await next(stream)];
	await as(ann).forecast.state({ questionId, probability: 0.3 });
	heard.push(await next(stream), await next(stream));
	expect(heard.map((message) => (message as [string])[0])).toEqual(
		[1, 2, 3].map((n) => String(seq + n))
	);
	stop();
});

test('a page that names what it was read at hears what came while it was on its way', async () => {
	const world = await testWorld();
	const { as, ann, bob, questionId, store, space } = world;
	const { readAt } = await as(bob).space.bySlug({ slug: store.spaces.get(space).slug });
	await as(ann).forecast.state({ questionId, probability: 0.3 });
	const { stream, stop } = await open(world, String(readAt));
	expect(JSON.stringify(await next(stream))).toContain('forecast.stated');
	stop();
});

test('nothing is heard of other spaces', async () => {
	const world = await testWorld();
	const { as, ann, olga, elsewhere: spaceId, questionId, store } = world;
	const { stream, stop } = await open(world, String(store.log.head().seq));
	const heard = next(stream);
	await as(olga).space.change({ spaceId, name: 'E', zone: 'UTC', crowdRule: 'always' });
	await as(ann).forecast.state({ questionId, probability: 0.3 });
	expect(JSON.stringify(await heard)).toContain('forecast.stated');
	stop();
});

test('who is taken out of the space hears no more', async () => {
	const world = await testWorld();
	const { as, ann, bob, space: spaceId, questionId, store } = world;
	const { stream } = await open(world, String(store.log.head().seq));
	const heard = next(stream);
	await as(ann).member.remove({ spaceId, userId: bob.id });
	await as(ann).forecast.state({ questionId, probability: 0.3 });
	expect(await heard).toBe('ended');
});

test('an editor who becomes a forecaster hears of no draft from then on, though the stream stays open', async () => {
	const world = await testWorld();
	const { as, ann, bob, draftId, questionId, store, space: spaceId } = world;
	await as(ann).member.setRole({ spaceId, userId: bob.id, role: 'editor' });
	const { stream, stop } = await open(world, String(store.log.head().seq));
	const revise = async (title: string) => {
		const { versionId } = (await as(ann).question.detail({ questionId: draftId })).question;
		await as(ann).question.revise({
			...draft(world.clock.at),
			questionId: draftId,
			versionId,
			title
		});
	};
	const first = next(stream);
	await revise('Will the moon fall down?');
	expect(JSON.stringify(await first)).toContain(draftId);
	await as(ann).member.setRole({ spaceId, userId: bob.id, role: 'forecaster' });
	expect(JSON.stringify(await next(stream))).toContain('member.role_changed');
	const second = next(stream);
	await revise('Will the moon fall up?');
	await as(ann).forecast.state({ questionId, probability: 0.3 });
	expect(JSON.stringify(await second)).toContain('forecast.stated');
	stop();
});

const draft = (at: number) => ({
	...{ criteria: '', background: '', tags: [], options: [], note: '', minor: false },
	schedule: {
		...{ opensAt: null, deadlineDay: null, zone: 'Europe/Budapest' },
		...{ closesAt: at + 10 * DAY, resolvesBy: null }
	}
});

test('what another process writes is heard at the next look', async () => {
	const { bus, store, space } = await testWorld();
	const controller = new AbortController();
	const stream = bus.changes(null, controller.signal);
	const heard = stream.next();
	const at = 0;
	store.spaces.moveClock({ by: null, actor: 'command line', at, recordedAt: at }, space, 5);
	bus.publish();
	expect((await heard).value).toMatchObject({ spaceId: space, verb: 'space.clock_moved' });
	controller.abort();
});
