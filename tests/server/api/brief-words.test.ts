import { describe, expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { planOn } from '../../support/brief-calls.ts';

/** Ann says 35% with some confidence, Bob 39% with less, and each what would change their mind. */
async function reasoned() {
	const app = testApp();
	const { as, ann, bob, space: spaceId, store } = app;
	const questionId = app.ask({ title: 'Will it rain?' });
	for (const [person, probability, confidence] of [
		[ann, 0.35, 'high'],
		[bob, 0.39, 'low']
	] as const) {
		const confidenceBasis = `${person.name} looked.`;
		await as(person).forecast.state({ questionId, probability, confidence, confidenceBasis });
		await as(person).mindChanger.state({ questionId, words: `${person.name}’s barometer falls.` });
	}
	const ofAnn = store.forecasters.list(spaceId).find(({ userId }) => userId === ann.id)?.id;
	/** The one question of a brief that Bob begins. */
	const item = async (over = {}) => {
		const plan = { ...planOn([questionId]), ...over };
		const { id: briefId } = await as(bob).brief.begin({ spaceId, plan });
		return (await as(bob).brief.read({ briefId })).content.items[0];
	};
	return { ...app, questionId, ofAnn, item };
}

describe('what forecasters say beside their numbers', () => {
	test('is a brief’s confidence, until its editor says otherwise', async () => {
		const { item, ofAnn, questionId } = await reasoned();
		expect((await item())?.confidence).toEqual({ level: 'low', basis: 'Bob looked.' });
		expect((await item({ forecasterId: ofAnn }))?.confidence).toEqual({
			...{ level: 'high', basis: 'Ann looked.' }
		});
		const confidence = { level: 'moderate' as const, basis: 'We both looked.' };
		expect((await item({ items: [{ questionId, confidence }] }))?.confidence).toEqual(confidence);
	});

	test('is what would change their minds, as long as it has not happened', async () => {
		const { as, bob, item, ofAnn, questionId } = await reasoned();
		expect((await item())?.changers).toEqual(['Ann’s barometer falls.', 'Bob’s barometer falls.']);
		expect((await item({ forecasterId: ofAnn }))?.changers).toEqual(['Ann’s barometer falls.']);
		const { rows } = await as(bob).mindChanger.list({ questionId });
		const own = rows.find(({ by }) => by.isYou);
		if (own === undefined) throw new Error('Bob has said one');
		await as(bob).mindChanger.mark({ mindChangerId: own.id, note: 'It fell.' });
		expect((await item())?.changers).toEqual(['Ann’s barometer falls.']);
	});
});

test('the words are those of the space’s scale, gaps and all', async () => {
	const { as, ann, item, space: spaceId } = await reasoned();
	expect(await item()).toMatchObject({ estimates: [{ word: 'unlikely' }] });
	await as(ann).space.change({
		...{ spaceId, name: 'Desk', zone: 'Europe/Budapest', crowdRule: 'always', wordScale: 'phia' }
	});
	expect((await item())?.judgement).toBe(
		'We judge it between unlikely and a realistic possibility (37%) that it will rain.'
	);
});
