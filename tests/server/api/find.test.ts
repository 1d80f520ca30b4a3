import { expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { scheduleFrom, testWorld } from '../../support/world.ts';
import { T0, testApp } from '../../support/app.ts';

test('a few of everything whose name begins like the words typed', async () => {
	const { as, ann, space, choiceId, articleId } = await testWorld();
	const find = (text: string) => as(ann).find.all({ spaceId: space, text });
	expect((await find('cat sle')).questions).toEqual([
		{ id: choiceId, title: 'Where will the cat sleep?', status: 'open' }
	]);
	expect(await find('moon')).toMatchObject({
		questions: [{ status: 'open' }, { status: 'draft' }, { status: 'resolved' }],
		articles: [{ id: articleId, title: 'A moon article', outlet: 'Moon Post' }]
	});
	expect(await find('bo')).toMatchObject({ people: [{ name: 'Bob', kind: 'person' }] });
	expect(await find('qui')).toMatchObject({ tags: [{ tag: 'quiet', questions: 1 }] });
	const nothing = { questions: [], articles: [], people: [], tags: [] };
	expect(await find('?!')).toEqual(nothing);
	expect(await find('" OR title')).toEqual(nothing);
});

test('accents, case and alphabets do not stand in the way', async () => {
	const { as, ann, space, ask } = testApp();
	const hungarian = ask({ title: 'Will Orbán visit Győr?', tags: ['Fidesz'] });
	const ukrainian = ask({ title: 'Чи зустрінуться Зеленський і Путін?', tags: ['мир'] });
	const ids = async (text: string) =>
		(await as(ann).find.all({ spaceId: space, text })).questions.map(({ id }) => id);
	expect(await ids('ORBAN gyo')).toEqual([hungarian]);
	expect(await ids('зеленс')).toEqual([ukrainian]);
	expect(await as(ann).find.all({ spaceId: space, text: 'МИР' })).toMatchObject({
		tags: [{ tag: 'мир' }]
	});
});

test('drafts come to editors and to whoever wrote them', async () => {
	const { as, ann, bob, vic, space, clock } = testApp();
	const draft = { ...scheduleFrom(clock.at), opensAt: null };
	await as(bob).question.ask({
		...{ spaceId: space, kind: 'binary', title: 'Will Bob ask?', criteria: '', background: '' },
		...{ tags: ['secret'], ordered: false, options: [], schedule: draft }
	});
	const found = async (who: typeof ann) =>
		(await as(who).find.all({ spaceId: space, text: 'bob' })).questions.length;
	expect([await found(ann), await found(bob), await found(vic)]).toEqual([1, 1, 0]);
	expect((await as(ann).find.all({ spaceId: space, text: 'secret' })).tags).toEqual([]);
});

test('an undone import is found no more', async () => {
	const { as, ann, space, importId } = await testWorld();
	const titles = async () =>
		(await as(ann).find.all({ spaceId: space, text: 'comet' })).questions.map(({ title }) => title);
	expect(await titles()).toEqual(['Will the comet return?']);
	expect((await as(ann).find.all({ spaceId: space, text: 'Ida' })).people).toHaveLength(1);
	await as(ann).import.undo({ spaceId: space, importId });
	expect(await titles()).toEqual([]);
	expect((await as(ann).find.all({ spaceId: space, text: 'Ida' })).people).toEqual([]);
});

test('with nothing typed come the questions looked at last, as far as they may be seen, then the newest', async () => {
	const { as, ann, olga, vic, space, elsewhere, ask, clock } = testApp();
	const [first, second] = [ask({ title: 'First?' }), ask({ title: 'Second?' })];
	clock.at = T0 + DAY;
	const draft = ask({ title: 'Third?', schedule: { ...scheduleFrom(clock.at), opensAt: null } });
	const recent = [draft, first];
	const ids = async (who: typeof ann) =>
		(await as(who).find.all({ spaceId: space, text: ' ', recent })).questions.map(({ id }) => id);
	expect(await ids(ann)).toEqual([draft, first, second]);
	expect(await ids(vic)).toEqual([first, second]);
	const there = await as(olga).find.all({ spaceId: elsewhere, text: '', recent });
	expect(there.questions).toEqual([]);
});

test('what comes is little, however much there is', async () => {
	const { as, ann, space, ask } = testApp();
	for (let i = 0; i < 40; i++) ask({ title: `Will it rain on day ${String(i)}?` });
	const { questions } = await as(ann).find.all({ spaceId: space, text: 'rain' });
	expect(questions.map(({ title }) => title)).toContain('Will it rain on day 39?');
	expect(questions).toHaveLength(6);
});
