import { expect, test } from 'vitest';
import { createCaller } from '#lib/server/api/root.ts';
import { takeTurns } from '#lib/server/work/take-turns.ts';
import { testApp } from '../../support/app.ts';
import { fileOf, row } from '../../support/import-files.ts';

test('one thing is done at a time, in the order in which they came, whatever became of the ones before', async () => {
	const inTurn = takeTurns();
	const done: string[] = [];
	const step = (name: string) => async () => {
		done.push(`${name} begins`);
		await Promise.resolve();
		done.push(`${name} ends`);
		if (name === 'a') throw new Error('a fails');
		return name;
	};
	const [a, b] = await Promise.allSettled([inTurn(step('a')), inTurn(step('b'))]);
	expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
	expect(a).toMatchObject({ status: 'rejected' });
	expect(b).toMatchObject({ value: 'b' });
});

test('of dropped files that are checked at once, only one drop is read at a time', async () => {
	const { context, ann, space: spaceId } = testApp();
	const base = context(ann);
	let [reading, most] = [0, 0];
	const api = createCaller({
		...base,
		readSheet: async (...given) => {
			most = Math.max(most, ++reading);
			const read = await base.readSheet(...given);
			reading--;
			return read;
		}
	});
	const files = fileOf('a.csv', [row('Rain?')]);
	const checks = await Promise.all([1, 2, 3].map(() => api.import.check({ spaceId, files })));
	expect(checks.map(({ counts }) => counts.forecasts)).toEqual([1, 1, 1]);
	expect(most).toBe(1);
});
