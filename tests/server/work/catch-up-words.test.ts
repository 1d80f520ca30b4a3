import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { catchUpWords } from '#lib/server/work/catch-up-words.ts';
import { testApp } from '../../support/app.ts';

test('forecasts of before words were kept are read once, and then no more', async () => {
	vi.useFakeTimers();
	try {
		const { as, ann, ask, store } = testApp();
		const said = Array.from({ length: 5 }, () => ask());
		for (const questionId of said)
			await as(ann).forecast.state({ questionId, probability: 0.7, rationale: 'It is likely.' });
		const words = () => said.map((id) => store.words.stored(id));
		const wanted = words();
		store.db.run(sql`delete from forecast_word`);
		store.db.run(sql`pragma user_version = 0`);
		catchUpWords(store);
		expect(words().flat()).toEqual([]);
		await vi.runAllTimersAsync();
		expect(words()).toEqual(wanted);
		expect(wanted.flat().length).toBeGreaterThan(0);
		expect(store.words.isBehind()).toBe(false);
		store.db.run(sql`delete from forecast_word`);
		catchUpWords(store);
		await vi.runAllTimersAsync();
		expect(words().flat()).toEqual([]);
	} finally {
		vi.useRealTimers();
	}
});
