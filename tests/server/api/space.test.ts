import { expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';

const zone = 'UTC';

test('an address tells nobody which names other spaces have', async () => {
	const { as, ann, olga } = testApp();
	await as(ann).space.create({ name: 'Secret', zone });
	for (const name of ['Secret', 'Never thought of'])
		expect((await as(olga).space.create({ name, zone })).slug).toMatch(
			/^(secret|never-thought-of)-[0-9a-z]{4}$/
		);
	const one = await as(olga).space.create({ name: 'Secret', zone });
	const two = await as(olga).space.create({ name: 'Secret', zone });
	expect(one.slug).not.toBe(two.slug);
	expect((await as(olga).space.openExample()).slug).toMatch(/^example-[0-9a-z]{4}$/);
});

test('whoever runs the installation gets plain addresses while they are free, and none that is taken by a page', async () => {
	const { as, ann } = testApp();
	const slugOf = async (name: string) => (await as(ann).space.create({ name, zone })).slug;
	expect(await slugOf('Élan vital')).toBe('elan-vital');
	expect(await slugOf('Élan vital')).toMatch(/^elan-vital-[0-9a-z]{4}$/);
	expect(await slugOf('Account')).toMatch(/^account-[0-9a-z]{4}$/);
	expect((await as(ann).space.openExample()).slug).toBe('example');
});

test('how much happens in other spaces is for whoever runs the installation alone', async () => {
	const { as, ann, bob, olga, space, elsewhere, store } = testApp();
	expect(await as(ann).activity.head({ spaceId: space })).toEqual(store.log.head());
	expect(await as(bob).activity.head({ spaceId: space })).toBeNull();
	expect(await as(olga).activity.head({ spaceId: elsewhere })).toBeNull();
});
