import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { fileOf, importing, row } from '../../support/import-files.ts';

test('a name that is spelt otherwise than here is the forecaster who is here, and the dry run says so', async () => {
	const { keep, check, undo, seen } = importing(testApp());
	const first = await keep(fileOf('a.csv', [row('Rain?', { forecaster: 'Ann' })]));
	const again = fileOf('b.csv', [
		row('Rain?', { forecaster: 'ＡＮＮ' }),
		row('Snow?', { forecaster: 'ann\u200b' })
	]);
	const { counts, here, spellings } = await check(again);
	expect(counts).toMatchObject({ questions: 1, forecasts: 1, forecasters: 1 });
	expect(here).toEqual({ questions: 1, forecasts: 1 });
	expect(spellings.join(' ')).toMatch(/“ＡＮＮ” is read as “Ann”/);
	await keep(again);
	expect(await seen()).toEqual(['Rain? Ann 0.3', 'Snow? Ann 0.3']);
	// Also while nothing else of theirs is to be seen.
	await undo(first.id);
	await keep(fileOf('c.csv', [row('Hail?', { forecaster: 'anN' })]));
	expect(await seen()).toEqual(['Hail? Ann 0.3', 'Snow? Ann 0.3']);
});

test('the name given for rows without one is taken for the same in the file', async () => {
	const { people, keepAs, seen } = nameless();
	await keepAs('ANN');
	expect(await seen()).toEqual(['Rain? Ann 0.3', 'Snow? Ann 0.3']);
	expect(await people()).toHaveLength(1);
});

function nameless() {
	const app = testApp();
	const { space: spaceId, as, ann } = app;
	const files = fileOf('a.csv', [
		row('Rain?', { forecaster: 'Ann' }),
		row('Snow?', { forecaster: '' })
	]);
	return {
		...importing(app),
		keepAs: (forecaster: string) => as(ann).import.keep({ spaceId, files, forecaster }),
		people: async () =>
			(await as(ann).record.track({ spaceId, forecaster: 'everyone' })).forecasters.filter(
				({ kind }) => kind === 'imported'
			)
	};
}
