import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { T0, testApp } from '../../support/app.ts';

const near = (value: number) => expect.closeTo(value, 9) as number;

/** Four questions: Ann called 3 : 1 for it on all three that happened but one, and on the one that did not. */
async function settled() {
	const app = testApp();
	const { as, ann, bob, ask, clock, space: spaceId } = app;
	const ids = Array.from({ length: 4 }, () => ask());
	const judged = [true, true, false, true];
	for (const [i, questionId] of ids.entries()) {
		const stance = judged[i] === true ? ('for' as const) : ('neither' as const);
		const attach = [{ questionId, stance, strength: 'moderate' as const }];
		await as(ann).evidence.add({ spaceId, claim: `Cloud ${i}`, attach });
	}
	const [first] = ids;
	if (first === undefined) throw new Error('a question');
	clock.at = T0 + 3 * DAY;
	// Said after the outcome was known: it does not count.
	const late = [{ questionId: first, stance: 'against' as const, strength: 'strong' as const }];
	await as(bob).evidence.add({ spaceId, claim: 'Late', attach: late });
	for (const [i, questionId] of ids.entries())
		await as(ann).resolution.record({
			...{ questionId, outcomeKind: i < 3 ? 'yes' : 'no', knownAt: T0 + 2 * DAY }
		});
	return { ...app, spaceId, ids };
}

test('ratios are held against how often items turned up on either side, and open to the items', async () => {
	const { as, ann, spaceId } = await settled();
	const { rows, questions, happened, behind } = await as(ann).ledger.ratios({
		...{ spaceId, strength: 'moderate' }
	});
	expect([questions, happened]).toEqual([4, 3]);
	expect(rows).toHaveLength(1);
	// Two of three questions that happened, one of one that did not.
	expect(rows[0]).toMatchObject({ strength: 'moderate', right: 2, wrong: 1, questions: 3 });
	expect(rows[0]?.empirical?.ratio).toEqual(near(2 / 3));
	expect(behind?.total).toBe(3);
	expect(behind?.rows.map(({ claim, isRight }) => [claim, isRight])).toEqual([
		...[
			['Cloud 0', true],
			['Cloud 1', true],
			['Cloud 3', false]
		]
	]);
});

test('what was judged after the outcome was known does not count, and others have their own', async () => {
	const { as, bob, spaceId } = await settled();
	expect((await as(bob).ledger.ratios({ spaceId })).rows).toEqual([]);
	const all = await as(bob).ledger.ratios({ spaceId, forecaster: 'everyone' });
	expect(all.rows.map(({ strength }) => strength)).toEqual(['moderate']);
	expect(all.forecasters).toMatchObject([{ name: 'Ann', isYou: false }]);
});
