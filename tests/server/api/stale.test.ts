import { expect, test } from 'vitest';
import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp } from '../../support/app.ts';

const near = (value: number) => expect.closeTo(value, 10) as number;
const undated = { opensAt: T0, deadlineDay: null, zone: 'Europe/Budapest' } as const;
const schedule = { ...undated, closesAt: T0 + 90 * DAY, resolvesBy: null };

/** Bob’s Desk, and items by Ann that come an hour after whatever was before. */
function desk() {
	const app = testApp();
	const { as, ann, bob, clock, space: spaceId } = app;
	const stale = async () =>
		(await as(bob).desk.today({ spaceId })).needsYou.map((row) => row.stale);
	const add = async (claim: string, questionId: QuestionId, optionId: OptionId | null = null) => {
		clock.at += HOUR;
		const attach = [{ questionId, optionId, stance: 'for', strength: 'moderate' } as const];
		await as(ann).evidence.add({ spaceId, claim, attach });
	};
	return { ...app, bobs: as(bob), stale, add };
}

test('a question stale by evidence names the newest item and the move that all of it implies', async () => {
	const { ask, bobs, stale, add } = desk();
	const questionId = ask({ schedule });
	await bobs.forecast.state({ questionId, probability: 0.4 });
	expect(await stale()).toEqual([]);
	await add('Clouds.', questionId);
	await add('Fog.', questionId);
	expect(await stale()).toEqual([
		{
			...{ newest: 'Fog.', isJudged: true },
			move: { option: null, from: 0.4, to: near(6 / 7), byTime: false }
		}
	]);
	await bobs.forecast.reaffirm({ questionId });
	expect(await stale()).toEqual([]);
	await add('Hail.', questionId);
	expect(await stale()).toMatchObject([{ newest: 'Hail.', move: { from: 0.4, to: near(2 / 3) } }]);
});

test('of several options the one that moves furthest is named', async () => {
	const { ask, bobs, stale, add } = desk();
	const options = ['Sofa', 'Bed'].map((label) => ({ label, isOther: label === 'Bed' }));
	const questionId = ask({ kind: 'multiple_choice', schedule, options });
	const [sofa = 'o_', bed = 'o_'] = (
		await bobs.question.detail({ questionId })
	).question.options.map(({ id }) => id);
	await bobs.forecast.state({ questionId, distribution: { [sofa]: 0.5, [bed]: 0.5 } });
	await add('Hair.', questionId, bed);
	expect(await stale()).toMatchObject([
		{ newest: 'Hair.', move: { option: 'Sofa', from: 0.5, to: near(0.25), byTime: false } }
	]);
});

test('with a deadline the time that passed has its part in the move', async () => {
	const { ask, bobs, stale, add, clock } = desk();
	const deadline = { ...schedule, deadlineDay: '2026-02-28' as const };
	const questionId = ask({ schedule: deadline });
	await bobs.forecast.state({ questionId, probability: 0.4 });
	clock.at += 2 * DAY;
	await add('Clouds.', questionId);
	const [first] = await stale();
	expect(first?.move).toMatchObject({ byTime: true });
	expect(first?.move?.to).toBeLessThan(2 / 3);
});

test('a question that is there for another reason is not stale by evidence', async () => {
	const { ask, stale } = desk();
	ask({ schedule: { ...schedule, closesAt: T0 + DAY } });
	expect(await stale()).toEqual([null]);
});
