import { expect, test } from 'vitest';
import type { FileQuery } from '#lib/server/record/file.ts';
import { answerFrom } from '#lib/server/record/jobs.ts';
import { testApp } from '../../support/app.ts';
import { settleBinary, settleChoice } from '../../support/record.ts';

test('a file comes in pages, and what was scored in between is another revision', async () => {
	const app = testApp();
	const { ann, bob } = app;
	const both = [
		{ who: ann, p: 0.9 },
		{ who: bob, p: 0.6 }
	];
	await settleBinary(app, both, 'yes', { tags: ['sea', 'storm'] });
	await settleChoice(app, bob, [0.7, 0.2, 0.1], 0);
	const { answer } = answerFrom(app.store);
	const query: FileQuery = {
		...{ spaceId: app.space, kind: null, forecasterId: null, tag: null, from: null, to: null },
		...{ now: app.clock.at, withEarly: false, horizon: null },
		...{ by: 'tag', other: null, first: 0, most: 100 }
	};
	const whole = answer('file', query);
	// Two on yes or no and three options: the first two stand under two tags each.
	expect(whole.total).toBe(5 + 2 * 2 + 3);
	expect(whole.rows).toHaveLength(whole.total);
	const paged = [0, 5, 10].flatMap((first) => answer('file', { ...query, first, most: 5 }).rows);
	expect(paged).toEqual(whole.rows);

	const first = answer('file', { ...query, most: 5 });
	await settleBinary(app, both, 'no');
	const second = answer('file', { ...query, first: 5, most: 5 });
	expect(second.revision).not.toBe(first.revision);
});
