import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { describe, expect, test } from 'vitest';
import { MAX_ARTICLE_CHARACTERS, TOO_LONG } from '#lib/domain/article/limits.ts';
import { DAY } from '#lib/domain/time.ts';
import { appRouter } from '#lib/server/api/root.ts';
import { statusOf } from '#lib/server/api/trpc.ts';
import { T0, testApp, type Person, type TestApp } from '../../support/app.ts';

/** Posts a body as a browser would and gives back what a form gets to see. */
async function post(app: TestApp, who: Person | null, path: string, body: string | ReadableStream) {
	const response = await fetchRequestHandler({
		endpoint: '/api/trpc',
		router: appRouter,
		createContext: () => app.context(who),
		responseMeta: ({ errors }) => statusOf(errors),
		req: new Request(`http://localhost/api/trpc/${path}`, {
			method: 'POST',
			body,
			...{ duplex: 'half' }, // what a stream takes, and the types do not know
			headers: { 'content-type': 'application/json' }
		})
	});
	const { error } = (await response.json()) as {
		error: { message: string; data: { fields: Record<string, string> | null } };
	};
	return { status: response.status, message: error.message, fields: error.data.fields };
}

const schedule = { opensAt: T0, deadlineDay: null, zone: 'UTC', closesAt: null, resolvesBy: null };
const words = { title: 'Will it?', criteria: '', background: '', tags: [], options: [] };
const asked = { ...words, kind: 'binary', ordered: false };

describe('a sentence that says what to do stands beside its field', () => {
	test.each([
		[
			'forecast.state',
			'probability',
			{ probability: 1.01 },
			'More than 100% is more than certain.'
		],
		['forecast.state', 'probability', { probability: -0.01 }, 'A probability is at least 0%.'],
		['forecast.state', 'probability', { probability: '15' }, 'Give a probability:'],
		['question.ask', 'title', { ...asked, title: '  ', schedule }, 'Give the question:'],
		['question.ask', 'deadlineDay', { ...asked, schedule }, 'Give a deadline'],
		[
			...(['question.ask', 'closesAt'] as const),
			{ ...asked, schedule: { ...schedule, closesAt: T0 - DAY } },
			'Forecasts would stop before the question opens.'
		],
		[
			...(['question.ask', 'schedule.deadlineDay'] as const),
			{ ...asked, schedule: { ...schedule, deadlineDay: '9999-12-31' } },
			'Give a day between 1900 and 3000.'
		],
		[
			...(['question.ask', 'schedule.deadlineDay'] as const),
			{ ...asked, schedule: { ...schedule, deadlineDay: '2026-02-30' } },
			'Give a day of the calendar'
		],
		[
			...(['question.ask', 'options'] as const),
			{ ...asked, kind: 'multiple_choice', schedule },
			'Give at least two options.'
		],
		['question.ask', 'kind', { ...asked, kind: 'numeric', schedule }, 'Choose yes or no'],
		[
			...(['resolution.record', 'knownAt'] as const),
			{ outcomeKind: 'yes', knownAt: T0 + DAY },
			'That is still to come.'
		],
		[
			...(['evidence.readArticle', 'body'] as const),
			{ way: 'text', body: 'x'.repeat(MAX_ARTICLE_CHARACTERS + 1) },
			TOO_LONG
		],
		['evidence.readArticle', 'body', { way: 'text', body: '\u200B' }, 'There is no text in this.']
	])('%s, %s: %j', async (path, field, input, sentence) => {
		const app = testApp();
		const takesSpace = path.startsWith('question.ask') || path.startsWith('evidence');
		const scope = takesSpace ? { spaceId: app.space } : { questionId: app.ask() };
		const answer = await post(app, app.ann, path, JSON.stringify({ ...scope, ...input }));
		expect(answer.status).toBe(400);
		expect(answer.fields?.[field]).toContain(sentence);
		expect(answer.message).toContain(sentence);
	});
});

test('an article of exactly the limit is taken', async () => {
	const { as, ann, space: spaceId } = testApp();
	const body = 'word '.repeat(MAX_ARTICLE_CHARACTERS / 5);
	await expect(as(ann).evidence.readArticle({ spaceId, way: 'text', body })).resolves.toBeDefined();
});

test.each(['{"questionId":', 'hello', '[1,'])('a body that is not JSON, %j', async (body) => {
	const app = testApp();
	expect(await post(app, app.ann, 'forecast.state', body)).toMatchObject({
		status: 400,
		message: 'The request is not valid JSON. Send the input as JSON.'
	});
});

test('a body over the limit is answered with what to do, and not in the words of the server in front', async () => {
	const app = testApp();
	const refused = Object.assign(new Error('Content-length of 9 exceeds limit of 8 bytes.'), {
		status: 413
	});
	const body = new ReadableStream({ start: (controller) => controller.error(refused) });
	const answer = await post(app, app.ann, 'evidence.readArticle', body);
	expect(answer).toMatchObject({
		...{ status: 413, fields: null },
		message: 'This is more than can be sent at once. Send only the text, or less of it.'
	});
});

test('an unknown id, a malformed one and a procedure that is none get their sentences', async () => {
	const app = testApp();
	const state = (questionId: string) =>
		post(app, app.ann, 'forecast.state', JSON.stringify({ questionId, probability: 0.5 }));
	expect(await state('q_00000000000000000000')).toMatchObject({
		...{ status: 404, message: 'No such question.' }
	});
	expect(await state("q_1' or 1=1")).toMatchObject({
		...{ status: 400, message: 'This is not the id of a question.' }
	});
	expect(await post(app, app.ann, 'forecast.fly', '{}')).toMatchObject({
		...{ status: 404, message: 'There is no such procedure.' }
	});
});

test('what nobody foresaw is not told to the client', async () => {
	const app = testApp();
	const spaceId = app.space;
	app.store.close();
	const answer = await post(
		app,
		app.ann,
		'member.invite',
		JSON.stringify({ spaceId, role: 'viewer' })
	);
	expect(answer).toMatchObject({ status: 500, fields: null });
	expect(answer.message).toBe(
		'Not done: something went wrong on the server. What you typed is kept; try again.'
	);
});

test('a field that is not asked for is refused, so that a slip in a name is heard of', async () => {
	const app = testApp();
	const input = { questionId: app.ask(), probability: 0.5, probabilty: 0.6 };
	expect((await post(app, app.ann, 'forecast.state', JSON.stringify(input))).status).toBe(400);
});
