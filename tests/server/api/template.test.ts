import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '#lib/domain/asking/templates.ts';
import { testApp } from '../../support/app.ts';

const [meeting] = TEMPLATES;
if (meeting === undefined) throw new Error('a template');

describe('templates', () => {
	test('are those that every space begins with, until somebody changes them, in one space', async () => {
		const { as, ann, bob, olga, space: spaceId, elsewhere } = testApp();
		expect(await as(bob).template.list({ spaceId })).toEqual({ revision: 0, templates: TEMPLATES });
		const mine = { ...meeting, name: 'Call', tags: ['Telephone'] };
		await as(ann).template.save({ spaceId, revision: 0, templates: [mine] });
		expect(await as(bob).template.list({ spaceId })).toEqual({
			revision: 1,
			templates: [{ ...mine, tags: ['telephone'] }]
		});
		expect((await as(olga).template.list({ spaceId: elsewhere })).revision).toBe(0);
	});

	test('of two people who change them at once, the second is told', async () => {
		const { as, ann, space: spaceId } = testApp();
		await as(ann).template.save({ spaceId, revision: 0, templates: [] });
		await expect(
			as(ann).template.save({ spaceId, revision: 0, templates: [meeting] })
		).rejects.toThrow('Somebody else has changed the templates');
		expect((await as(ann).template.list({ spaceId })).templates).toEqual([]);
	});

	test('need names of their own, and say beside which one is missing', async () => {
		const { as, ann, space: spaceId } = testApp();
		const save = (names: string[]) =>
			as(ann).template.save({
				...{ spaceId, revision: 0 },
				templates: names.map((name) => ({ ...meeting, name }))
			});
		await expect(save(['A', 'a'])).rejects.toThrow('Another template has this name.');
		await expect(save([' '])).rejects.toThrow('Give a name.');
	});

	test('what they say stays out of the log', async () => {
		const { as, ann, store, space: spaceId } = testApp();
		await as(ann).template.save({ spaceId, revision: 0, templates: [meeting] });
		const last = store.log.after(store.log.head().seq - 1, 1)[0];
		expect(last).toMatchObject({ verb: 'templates.changed' });
		expect(last?.payload).not.toContain(meeting.name);
	});
});
