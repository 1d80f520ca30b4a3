import { expect, test } from 'vitest';
import { tamper } from '../../../support/tamper.ts';
import { testWorld } from '../../../support/world.ts';

test.each([
	[`update brief set content = replace(content, 'moons', 'suns')`, ['content']],
	['update brief set at = at + 1', ['at']],
	['update brief set number = 7', ['number']],
	[`update brief set replaces = 'b_1'`, ['replaces']],
	['delete from brief_question where seq = 1', ['questions']]
])('%s is named', async (change, fields) => {
	const { store } = await testWorld();
	tamper(store, change);
	expect([...store.rows.findings()]).toMatchObject([{ kind: 'changed', noun: 'brief', fields }]);
});
