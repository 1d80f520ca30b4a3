import { expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { testApp } from '../../support/app.ts';
import { tamper } from '../../support/tamper.ts';

/** A space with an outlet, an article of it, and a question. */
async function reported() {
	const app = testApp();
	const { bob, space: spaceId } = app;
	const questionId = app.ask();
	const { id: articleId } = await app.as(bob).evidence.captureArticle({
		...{ spaceId, way: 'text', body: 'Talks are on hold.', title: 'Talks', outlet: 'The Wire' },
		...{ byline: null, publishedDay: null, publishedAt: null }
	});
	const article = () => app.as(bob).evidence.article({ articleId });
	const { sourceId } = await article();
	if (sourceId === null) throw new Error('an outlet');
	const outlet = async () => (await app.as(app.vic).outlet.list({ spaceId })).rows[0];
	const grade = (reliability: 'A' | 'B' | null, who = app.ann) =>
		app.as(who).outlet.grade({ sourceId, reliability });
	const claim = (stance: 'for' | 'against' | 'neither', who = bob) =>
		app.as(who).evidence.add({
			...{ spaceId, claim: `It points ${stance}.`, articleId },
			attach: [{ questionId, stance, strength: 'strong' }]
		});
	return { ...app, questionId, articleId, sourceId, article, outlet, grade, claim };
}

test('an outlet’s grade is proposed from the day it is given, and who gave it is shown', async () => {
	const { outlet, grade, article, clock, ann } = await reported();
	expect(await outlet()).toMatchObject({ name: 'The Wire', grade: null, articles: 1, items: 0 });
	expect((await article()).outletGrade).toBeNull();
	clock.at += DAY;
	await grade('B');
	expect((await outlet())?.grade).toEqual({ reliability: 'B', at: clock.at, by: ann.name });
	expect((await article()).outletGrade).toBe('B');
	await grade(null);
	expect((await article()).outletGrade).toBeNull();
});

test('what was in force earlier stays known, and the same grade again leaves no event', async () => {
	const { grade, store, clock, sourceId } = await reported();
	await grade('B');
	const before = clock.at;
	clock.at += DAY;
	await grade('A');
	const { seq } = store.log.head();
	await grade('A');
	expect(store.log.head().seq).toBe(seq);
	expect([
		store.sources.gradeOf(sourceId, before),
		store.sources.gradeOf(sourceId, clock.at)
	]).toEqual(['B', 'A']);
});

test('forecasters see grades and do not give them', async () => {
	const { grade, bob, as, space: spaceId } = await reported();
	await expect(grade('A', bob)).rejects.toThrow(/takes the role editor/);
	expect((await as(bob).outlet.list({ spaceId })).mayGrade).toBe(false);
});

test('its record counts items once per question, and leaves hindsight and neutral items out', async () => {
	const { outlet, claim, as, ann, bob, questionId, clock } = await reported();
	const { id } = await claim('for');
	await claim('against');
	await claim('neither');
	await as(ann).evidence.judge({ evidenceId: id, questionId, stance: 'for', strength: 'weak' });
	expect((await outlet())?.record).toEqual({ right: 0, wrong: 0 });
	clock.at += DAY;
	await as(ann).resolution.record({ questionId, outcomeKind: 'yes', knownAt: clock.at - HOUR });
	await as(bob).evidence.judge({
		evidenceId: id,
		questionId,
		stance: 'against',
		strength: 'strong'
	});
	expect(await outlet()).toMatchObject({ items: 3, record: { right: 1, wrong: 1 } });
});

test('a grade that somebody changed in the file is found', async () => {
	const { grade, store } = await reported();
	await grade('B');
	expect([...store.rows.findings()]).toEqual([]);
	tamper(store, "update source_grade set reliability = 'A'");
	expect([...store.rows.findings()]).toMatchObject([
		{ kind: 'changed', noun: 'grade of an outlet', fields: ['reliability'] }
	]);
});

test('two spellings become one outlet, with all that came from either, and can be parted again', async () => {
	const {
		as,
		ann,
		bob,
		vic,
		space: spaceId,
		sourceId,
		grade,
		outlet,
		article,
		store
	} = await reported();
	const { id: otherArticle } = await as(bob).evidence.captureArticle({
		...{ spaceId, way: 'text', body: 'No date was named.', title: 'Date', outlet: 'thewire.com' },
		...{ byline: null, publishedDay: null, publishedAt: null }
	});
	const other = (await as(bob).evidence.article({ articleId: otherArticle })).sourceId;
	if (other === null) throw new Error('an outlet');
	await grade('B');
	await as(ann).outlet.grade({ sourceId: other, reliability: 'D' });
	const merge = (one: typeof sourceId, intoId: typeof sourceId | null, who = ann) =>
		as(who).outlet.merge({ sourceId: one, intoId });
	expect(await merge(other, sourceId)).toEqual({ along: [] });
	expect((await as(vic).outlet.list({ spaceId })).rows).toHaveLength(1);
	expect(await outlet()).toMatchObject({
		...{ name: 'The Wire', articles: 2, grade: { reliability: 'B' } },
		merged: [{ id: other, name: 'thewire.com' }]
	});
	expect(await as(vic).outlet.names({ spaceId })).toEqual([{ id: sourceId, name: 'The Wire' }]);
	const merged = await as(vic).evidence.article({ articleId: otherArticle });
	expect(merged).toMatchObject({ outlet: 'The Wire', sourceId, outletGrade: 'B' });
	const found = { spaceId, of: 'articles' as const, sourceId };
	expect((await as(vic).evidence.library(found)).rows).toHaveLength(2);
	await expect(merge(sourceId, other)).rejects.toThrow(/not merged/);
	await expect(merge(sourceId, sourceId)).rejects.toThrow(/another outlet/);
	await expect(merge(other, null, bob)).rejects.toThrow(/takes the role editor/);

	await merge(other, null);
	expect(await as(vic).evidence.article({ articleId: otherArticle })).toMatchObject({
		...{ outlet: 'thewire.com', outletGrade: 'D' }
	});
	expect((await article()).outlet).toBe('The Wire');
	expect([...store.rows.findings()]).toEqual([]);
	tamper(store, 'update source_merge set into_id = null');
	expect([...store.rows.findings()]).toMatchObject([{ noun: 'merging of an outlet' }]);
});

test('what was merged into an outlet goes along where that is merged itself', async () => {
	const { as, ann, bob, vic, space: spaceId } = await reported();
	const idOf = async (outlet: string) => {
		const { id } = await as(bob).evidence.captureArticle({
			...{ spaceId, way: 'text', body: `By ${outlet}.`, title: outlet, outlet },
			...{ byline: null, publishedDay: null, publishedAt: null }
		});
		const { sourceId } = await as(bob).evidence.article({ articleId: id });
		if (sourceId === null) throw new Error('an outlet');
		return sourceId;
	};
	const [one, two, three] = [await idOf('One'), await idOf('Two'), await idOf('Three')];
	await as(ann).outlet.merge({ sourceId: one, intoId: two });
	expect(await as(ann).outlet.merge({ sourceId: two, intoId: three })).toEqual({ along: [one] });
	const { rows } = await as(vic).outlet.list({ spaceId });
	expect(rows.find(({ id }) => id === three)).toMatchObject({
		...{ articles: 3, merged: [{ name: 'One' }, { name: 'Two' }] }
	});
});
