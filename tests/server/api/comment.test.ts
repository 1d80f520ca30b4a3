import { describe, expect, test } from 'vitest';
import type { Person, TestApp } from '../../support/app.ts';
import { testApp, T0 } from '../../support/app.ts';
import { HOUR } from '#lib/domain/time.ts';

/** Bob and Vic talk about Ann's question. Vic forecasts here. */
function talking() {
	const app = testApp();
	const { store, ann, vic, space, ask, as, clock } = app;
	const writing = { by: ann.id, actor: ann.id, at: T0, recordedAt: T0 };
	store.spaces.setRole(writing, space, vic.id, 'forecaster');
	const questionId = ask();
	const say = async (who: Person, words: string, answers: `c_${string}` | null = null) => {
		clock.at += HOUR;
		return (await as(who).comment.write({ questionId, words, answers })).id;
	};
	const read = (who: Person = ann, more: object = {}) =>
		as(who).comment.list({ questionId, ...more });
	return { ...app, questionId, say, read };
}

const told = ({ store, space }: TestApp, { id: userId }: Person) =>
	store.notices
		.list({ userId, spaceId: space, unread: true, kinds: null, before: null, limit: 99 })
		.map(({ kind, cause }) => [kind, cause]);

const fails = (code: string) => expect.objectContaining({ code }) as unknown;

describe('threads', () => {
	test('answers to answers join the thread and say to whom; the thread last added to stands first', async () => {
		const { say, read, bob, vic, ann } = talking();
		const first = await say(bob, 'One');
		await say(ann, 'Two');
		const answer = await say(vic, 'Answer', first);
		await say(bob, 'Answer to the answer', answer);
		const { threads, total } = await read();
		expect(total).toBe(4);
		expect(threads.map(({ comments }) => comments.map(({ html, to }) => [html, to]))).toEqual([
			[
				['<p>One</p>', null],
				['<p>Answer</p>', null],
				['<p>Answer to the answer</p>', 'Vic']
			],
			[['<p>Two</p>', null]]
		]);
	});

	test('Markdown is shown, and nothing runs', async () => {
		const { say, read, bob } = talking();
		await say(bob, '**Bold** <script>alert(1)</script> [x](javascript:alert(1))');
		const html = (await read()).threads[0]?.comments[0]?.html ?? '';
		expect(html).toContain('<strong>Bold</strong>');
		expect(html).not.toMatch(/<script|javascript:/);
	});

	test('a hundred comments come a page at a time, from threads and in a thread', async () => {
		const { say, read, as, ann, bob } = talking();
		const first = await say(bob, 'The first of all');
		for (let i = 0; i < 50; i++) await say(bob, `Answer ${String(i)}`, first);
		for (let i = 0; i < 49; i++) await say(bob, `Thread ${String(i)}`);
		const page = await read();
		expect(page.total).toBe(100);
		expect(page.threads).toHaveLength(5);
		expect(JSON.stringify(page).length).toBeLessThan(5_000);

		const seen = page.threads.map(({ id }) => id);
		for (let { earlier } = page; earlier !== null;) {
			const next = await read(ann, { before: earlier, limit: 20 });
			seen.push(...next.threads.map(({ id }) => id));
			({ earlier } = next);
		}
		expect(new Set(seen).size).toBe(50);
		expect(seen).toHaveLength(50);

		const whole = await read(ann, { limit: 100 });
		const long = whole.threads.find(({ id }) => id === first);
		expect(long?.comments.map(({ html }) => html)).toEqual(
			['The first of all', 'Answer 47', 'Answer 48', 'Answer 49'].map((words) => `<p>${words}</p>`)
		);
		expect(long?.more).toBe(47);
		const before = long?.comments[1]?.seq ?? null;
		const replies = await as(ann).comment.replies({ commentId: first, before });
		expect(replies.comments.map(({ html }) => html)).toEqual(
			Array.from({ length: 20 }, (_, i) => `<p>Answer ${String(i + 27)}</p>`)
		);
		expect(replies.earlier).not.toBeNull();
	}, 30_000);

	test('a link leads to a comment however old, with its thread', async () => {
		const { say, read, bob, ann } = talking();
		const first = await say(bob, 'Old');
		const answer = await say(bob, 'Old answer', first);
		for (let i = 0; i < 9; i++) await say(bob, `Thread ${String(i)}`);
		const { threads } = await read(ann, { focus: answer });
		expect(threads[0]?.comments.map(({ id }) => id)).toEqual([first, answer]);
		expect(threads).toHaveLength(6);
	});
});

describe('what is changed and removed', () => {
	test('an author changes their words; every wording stays readable', async () => {
		const { say, read, as, bob, ann } = talking();
		const commentId = await say(bob, 'First words');
		await as(bob).comment.edit({ commentId, words: 'Other words' });
		const [row] = (await read()).threads[0]?.comments ?? [];
		expect(row).toMatchObject({ html: '<p>Other words</p>', typed: null });
		expect(row?.editedAt).not.toBeNull();
		const versions = await as(ann).comment.versions({ commentId });
		expect(versions.map(({ html }) => html)).toEqual(['<p>First words</p>', '<p>Other words</p>']);
		await expect(as(ann).comment.edit({ commentId, words: 'Mine' })).rejects.toEqual(
			fails('FORBIDDEN')
		);
	});

	test('what was removed leaves its place and its answers, and its words leave the server for nobody', async () => {
		const { say, read, as, bob, ann, vic } = talking();
		const commentId = await say(bob, 'SECRET');
		await say(vic, 'Answer', commentId);
		await as(bob).comment.remove({ commentId });
		const page = await read();
		expect(page.threads[0]?.comments.map(({ html }) => html)).toEqual(['', '<p>Answer</p>']);
		expect(page.threads[0]?.comments[0]?.removed).toEqual({ byAuthor: true, reason: '' });
		expect(await as(ann).comment.versions({ commentId })).toEqual([]);
		expect(JSON.stringify(page)).not.toContain('SECRET');
		await expect(
			as(vic).comment.write({
				...{ questionId: null, evidenceId: null, words: 'Where?', answers: commentId }
			})
		).rejects.toEqual(fails('BAD_REQUEST'));
		await as(bob).comment.restore({ commentId });
		expect((await read()).threads[0]?.comments[0]?.html).toBe('<p>SECRET</p>');
	});

	test('an editor removes with a reason, which its author cannot take back', async () => {
		const { say, read, as, bob, ann } = talking();
		const commentId = await say(bob, 'Rude');
		await expect(as(ann).comment.remove({ commentId })).rejects.toMatchObject({
			cause: { field: 'reason' }
		});
		await as(ann).comment.remove({ commentId, reason: 'Not about the question.' });
		await expect(as(bob).comment.restore({ commentId })).rejects.toEqual(fails('FORBIDDEN'));
		await expect(as(bob).comment.edit({ commentId, words: 'x' })).rejects.toEqual(
			fails('CONFLICT')
		);
		const [row] = (await read(bob)).threads[0]?.comments ?? [];
		expect(row?.removed).toEqual({ byAuthor: false, reason: 'Not about the question.' });
	});

	test('as known on an earlier day nothing later is there, and words are as they were', async () => {
		const { say, read, as, bob, clock } = talking();
		const commentId = await say(bob, 'Then');
		const then = clock.at;
		await say(bob, 'Later', commentId);
		await as(bob).comment.edit({ commentId, words: 'Now' });
		const { threads, total, may } = await read(bob, { asOf: then });
		expect(threads.map(({ comments }) => comments.map(({ html }) => html))).toEqual([
			['<p>Then</p>']
		]);
		expect([total, may.write]).toEqual([1, false]);
		expect(await as(bob).comment.versions({ commentId, asOf: then })).toHaveLength(1);
	});
});

describe('who is told', () => {
	test('whoever is named and whoever is answered, each once, and not the writer', async () => {
		const app = talking();
		const { say, as, ann, bob, vic } = app;
		const first = await say(bob, 'Ask @Vic and @Bob');
		expect(told(app, vic)).toEqual([['mentioned', first]]);
		expect(told(app, bob)).toEqual([]);
		const answer = await say(vic, 'Here I am', first);
		expect(told(app, bob)).toEqual([['answered', answer]]);
		await as(bob).comment.edit({ commentId: first, words: 'Ask @Vic, @Ann and @Bob' });
		expect(told(app, vic)).toHaveLength(1);
		expect(told(app, ann)).toEqual([['mentioned', first]]);
		const both = await say(ann, '@Bob, yes', first);
		expect(told(app, bob)).toEqual([
			['mentioned', both],
			['answered', answer]
		]);
	});

	test('nobody outside the space, and of a draft nobody who cannot open it', async () => {
		const app = talking();
		const { as, ann, bob, olga, say, ask, clock } = app;
		await say(bob, 'Hello @Olga');
		expect(told(app, olga)).toEqual([]);
		const schedule = { opensAt: null, deadlineDay: null, zone: 'UTC', closesAt: clock.at + 9e8 };
		const questionId = ask({ schedule: { ...schedule, resolvesBy: null } });
		await as(ann).comment.write({ questionId, words: 'What do you think, @Bob?' });
		expect(told(app, bob)).toEqual([]);
	});

	test('somebody who has left is still named, and their new name shows', async () => {
		const app = talking();
		const { say, read, as, ann, bob, vic, space } = app;
		await say(bob, 'Ask @Vic');
		await as(vic).account.setName({ name: 'Віктор' });
		await as(ann).member.remove({ spaceId: space, userId: vic.id });
		const [row] = (await read(bob)).threads[0]?.comments ?? [];
		expect(row?.html).toBe('<p>Ask <span class="mention">@Віктор</span></p>');
		expect(row?.typed?.words).toBe('Ask @Віктор');
		expect((await as(bob).comment.people({ spaceId: space })).map(({ name }) => name)).toEqual([
			'Ann'
		]);
	});
});
