import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { createCaller } from '#lib/server/api/root.ts';
import { settleImports } from '#lib/server/actions/import-scores.ts';
import { everyCall } from '../../support/every-call.ts';
import { testWorld, type World } from '../../support/world.ts';

/** Enough for several batches, with a question that takes more than one. */
const ROWS = Array.from({ length: 900 }, (_, i) => {
	const question = i < 450 ? 'Will the quasar flare?' : `Will quasar ${String(i)} fade?`;
	const day = String((i % 28) + 1).padStart(2, '0');
	return `${question},quasarist ${String(i)},0.161803,yes,2025-10-${day}T00:00:00Z,2025-10-01T00:00:00Z,2025-11-01T00:00:00Z`;
});
const FILES = [
	{
		name: 'sky.csv',
		text: `question,forecaster,probability,outcome,time,open,close\n${ROWS.join('\n')}`
	}
];

/** Keeps the files as Ann; between batches `pause` is called with how often it was before. */
function keep(world: World, pause: (calls: number) => Promise<void> = () => Promise.resolve()) {
	let calls = 0;
	const api = createCaller({ ...world.context(world.ann), pause: () => pause(calls++) });
	return api.import.keep({ spaceId: world.space, files: FILES });
}

const breakOffAt = (n: number) => (calls: number) =>
	calls === n ? Promise.reject(new Error('the power went')) : Promise.resolve();

const titles = async (world: World) =>
	(
		await world.as(world.ann).question.list({ spaceId: world.space, text: 'quasar', limit: 100 })
	).rows.map((row) => row.title);

/** Everything that every procedure answers to Ann. */
async function everything(world: World): Promise<string> {
	const answers = await Promise.all(
		[...everyCall(world)]
			.filter(([path]) => !path.startsWith('import.') && path !== 'live.changes')
			.map(async ([, { call }]) => {
				try {
					return JSON.stringify(await call(world.as(world.ann))) ?? '';
				} catch (error) {
					if (error instanceof TRPCError) return error.message;
					throw error;
				}
			})
	);
	return answers.join('\n');
}

describe('while an import is being written', () => {
	test('nothing of it is to be seen through any procedure, and verify finds nothing amiss', async () => {
		const world = await testWorld();
		let seen: string | null = null;
		await keep(world, async (calls) => {
			if (calls !== 2) return;
			seen = await everything(world);
			expect([...world.store.rows.findings()]).toEqual([]);
		});
		expect(seen).not.toBeNull();
		expect(seen).not.toContain('quasar');
		expect(seen).not.toContain('0.161803');
		expect(await titles(world)).toHaveLength(100);
	});

	test('others go on forecasting between its batches', async () => {
		const world = await testWorld();
		const { questionId, as, bob } = world;
		let saved = 0;
		await keep(world, async () => {
			await as(bob).forecast.state({ questionId, probability: 0.5 });
			saved++;
		});
		expect(saved).toBeGreaterThan(4);
	});

	test('a second one in the same space has to wait', async () => {
		const world = await testWorld();
		await keep(world, async (calls) => {
			if (calls === 1) await expect(keep(world)).rejects.toThrow(/Another import/);
		});
	});
});

describe.each([0, 2, 5, 9, 60])('broken off after %i pauses', (n) => {
	test('leaves nothing to see, and the same file goes on where it was', async () => {
		const world = await testWorld();
		await expect(keep(world, breakOffAt(n))).rejects.toThrow();
		expect(await titles(world)).toEqual([]);
		expect([...world.store.rows.findings()]).toEqual([]);
		const { counts } = await keep(world);
		expect(counts).toMatchObject({ questions: 451, forecasts: 900, resolutions: 451 });
		expect([...world.store.rows.findings()]).toEqual([]);
		const whole = await testWorld();
		await keep(whole);
		const recordOf = ({ as, ann, space: spaceId }: World) =>
			as(ann).record.track({ spaceId, forecaster: 'everyone' });
		expect((await recordOf(world)).brier).toEqual((await recordOf(whole)).brier);
	});
});

test('what was applied before the power went is settled at the next start', async () => {
	const world = await testWorld();
	const { store, space: spaceId, as, ann } = world;
	const longer = [
		{
			name: 'longer.csv',
			text: 'question,forecaster,probability,outcome,time,close\nWill the comet return?,Bo,0.9,yes,2025-11-02T00:00:00Z,2025-12-01T00:00:00Z\n'
		}
	];
	let calls = 0;
	const api = createCaller({
		...world.context(ann),
		// After the one batch comes the pause after the one earlier question.
		pause: () => (calls++ === 1 ? Promise.reject(new Error('the power went')) : Promise.resolve())
	});
	await expect(api.import.keep({ spaceId, files: longer })).rejects.toThrow();
	expect(store.imports.unsettled()).toHaveLength(1);
	await settleImports({ store, pause: () => Promise.resolve() }, world.clock.at);
	expect(store.imports.unsettled()).toEqual([]);
	const { forecasters } = await as(ann).record.track({ spaceId });
	expect(forecasters.map(({ name }) => name)).toContain('Bo');
});
