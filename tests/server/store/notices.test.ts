import { describe, expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';

function tellBob() {
	const { store, space, ann, bob, olga, ask, clock } = testApp();
	const questionId = ask();
	const writing = { by: ann.id, actor: ann.id, at: clock.at, recordedAt: clock.at };
	const tell = (people = [bob.id], cause = 'c1') => {
		store.notices.tell(writing, people, { spaceId: space, questionId, kind: 'mentioned', cause });
	};
	const unread = (userId = bob.id) => store.notices.countUnread(userId, space);
	return { store, space, ann, bob, olga, questionId, clock, tell, unread };
}

describe('what people are told', () => {
	test('is told once, however often it is written', () => {
		const { tell, unread, bob } = tellBob();
		tell();
		tell([bob.id, bob.id]);
		expect(unread()).toBe(1);
		tell([bob.id], 'c2');
		expect(unread()).toBe(2);
	});

	test('is not told to whoever did it', () => {
		const { tell, unread, ann } = tellBob();
		tell([ann.id]);
		expect(unread(ann.id)).toBe(0);
	});

	test('is marked as read by nobody else', () => {
		const { store, space, tell, unread, bob, olga, questionId, clock } = tellBob();
		tell();
		const [first] = store.notices.list({
			...{ userId: bob.id, spaceId: space, unread: true, kinds: null, before: null, limit: 9 }
		});
		store.notices.read(olga.id, { ids: first === undefined ? [] : [first.id] }, clock.at);
		expect(unread()).toBe(1);
		store.notices.read(bob.id, { questionId }, clock.at);
		expect(unread()).toBe(0);
	});
});
