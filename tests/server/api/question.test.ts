import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp, type TestApp } from '../../support/app.ts';

type Change = {
	title?: string;
	minor?: boolean;
	options?: { id: null; label: string; isOther: boolean }[];
};

async function revise({ as, ann }: TestApp, questionId: `q_${string}`, change: Change) {
	const { question } = await as(ann).question.detail({ questionId });
	const { versionId, criteria, background, tags, opensAt, deadlineDay, zone, closesAt } = question;
	await as(ann).question.revise({
		...{
			questionId,
			versionId,
			criteria,
			background,
			tags,
			note: '',
			minor: change.minor ?? false
		},
		...{ title: change.title ?? question.title, options: change.options ?? question.options },
		schedule: { opensAt, deadlineDay, zone, closesAt, resolvesBy: null }
	});
}

describe('lifecycle', () => {
	test('a question is upcoming, open, closed and due as its instants pass', async () => {
		const { as, ann, ask, clock } = testApp();
		const questionId = ask({
			schedule: {
				...{ opensAt: T0 + DAY, deadlineDay: null, zone: 'UTC' },
				...{ closesAt: T0 + 2 * DAY, resolvesBy: T0 + 3 * DAY }
			}
		});
		const at = async (instant: number) => {
			clock.at = instant;
			const { question } = await as(ann).question.detail({ questionId });
			return [question.status, question.isDue];
		};
		expect(await at(T0 + DAY - 1)).toEqual(['upcoming', false]);
		expect(await at(T0 + DAY)).toEqual(['open', false]);
		expect(await at(T0 + 2 * DAY)).toEqual(['closed', false]);
		expect(await at(T0 + 3 * DAY)).toEqual(['closed', true]);
	});

	test('a draft takes no forecast; published, it does, and cannot be a draft again', async () => {
		const { as, ann, ask } = testApp();
		const schedule = { deadlineDay: '2026-02-01', zone: 'UTC', closesAt: null, resolvesBy: null };
		const questionId = ask({ schedule: { ...schedule, opensAt: null } });
		const state = () => as(ann).forecast.state({ questionId, probability: 0.5 });
		await expect(state()).rejects.toMatchObject({
			message: expect.stringContaining('draft') as string
		});
		const words = { title: 'T?', criteria: '', background: '', tags: [], options: [], note: '' };
		const put = async (opensAt: number | null) => {
			const { versionId } = (await as(ann).question.detail({ questionId })).question;
			const whole = { questionId, versionId, ...words, minor: false };
			await as(ann).question.revise({ ...whole, schedule: { ...schedule, opensAt } });
		};
		await put(T0);
		await state();
		await expect(put(null)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
	});

	test('a draft whose closing has passed meanwhile cannot be published as it is', async () => {
		const app = testApp();
		const { as, ann, ask, clock } = app;
		const schedule = { deadlineDay: '2026-01-03', zone: 'UTC', closesAt: null, resolvesBy: null };
		const questionId = ask({ schedule: { ...schedule, opensAt: null } });
		clock.at = T0 + 30 * DAY;
		const { versionId } = (await as(ann).question.detail({ questionId })).question;
		await expect(
			as(ann).question.revise({
				...{ questionId, versionId, title: 'T?', criteria: '', background: '', tags: [] },
				...{ options: [], note: '', minor: false, schedule: { ...schedule, opensAt: T0 } }
			})
		).rejects.toMatchObject({ message: 'Forecasts would stop before now. Choose a later day.' });
	});
});

describe('versions', () => {
	test('an edit leaves the earlier version to read, and forecasters see that it changed', async () => {
		const app = testApp();
		const { as, bob, ask, clock } = app;
		const questionId = ask();
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		clock.at += HOUR;
		await revise(app, questionId, { title: 'Will it snow?' });
		const { you, question } = await as(bob).question.detail({ questionId });
		expect(you.editedSince).toBe(2);
		expect(question.versions).toBe(2);
		const versions = await as(bob).question.versions({ questionId });
		expect(versions.map((row) => [row.number, row.title, row.by])).toEqual([
			[2, 'Will it snow?', 'Ann'],
			[1, 'Will it rain in Budapest by 11 January 2026?', 'Ann']
		]);
		const past = await as(bob).question.detail({ questionId, asOf: T0 });
		expect(past.question.title).toContain('rain');
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		expect((await as(bob).question.detail({ questionId })).you.editedSince).toBeNull();
	});

	test('a typo marked minor does not alarm forecasters', async () => {
		const app = testApp();
		const { as, bob, ask } = app;
		const questionId = ask();
		await as(bob).forecast.state({ questionId, probability: 0.5 });
		await revise(app, questionId, { title: 'Will it rain?', minor: true });
		expect((await as(bob).question.detail({ questionId })).you.editedSince).toBeNull();
	});

	test('of two edits of one version the second is refused and nothing is overwritten', async () => {
		const { as, ann, ask } = testApp();
		const questionId = ask();
		const { versionId } = (await as(ann).question.detail({ questionId })).question;
		const schedule = { opensAt: T0, deadlineDay: '2026-02-01', zone: 'UTC', closesAt: null };
		const edit = (title: string) =>
			as(ann).question.revise({
				...{ questionId, versionId, title, criteria: '', background: '', tags: [], options: [] },
				...{ note: '', minor: false, schedule: { ...schedule, resolvesBy: null } }
			});
		await edit('First?');
		await expect(edit('Second?')).rejects.toMatchObject({ code: 'CONFLICT' });
		expect((await as(ann).question.detail({ questionId })).question.title).toBe('First?');
	});

	test('a resolved question is not edited', async () => {
		const app = testApp();
		const questionId = app.ask();
		await app.as(app.ann).resolution.record({ questionId, outcomeKind: 'no', knownAt: T0 });
		await expect(revise(app, questionId, {})).rejects.toMatchObject({ code: 'CONFLICT' });
	});

	test('options change freely until somebody has forecast on them, never below two', async () => {
		const app = testApp();
		const { as, ann, ask, store } = app;
		const named = (...labels: string[]) =>
			labels.map((label) => ({ id: null, label, isOther: false }));
		const questionId = ask({ kind: 'multiple_choice', options: named('A', 'B') });
		await revise(app, questionId, { options: named('C', 'D', 'E') });
		await expect(revise(app, questionId, { options: named('C') })).rejects.toMatchObject({
			message: 'Give at least two options.'
		});
		const ids = store.questions.options(questionId).map((option) => option.id);
		await as(ann).forecast.state({
			questionId,
			distribution: Object.fromEntries(ids.map((id, i) => [id, i === 0 ? 1 : 0]))
		});
		await expect(
			revise(app, questionId, { options: named('C', 'D', 'E', 'F') })
		).rejects.toMatchObject({ message: expect.stringContaining('People have forecast') as string });
	});

	test('text that was edited away is no longer found', async () => {
		const app = testApp();
		const questionId = app.ask({ title: 'Will it hail?' });
		await revise(app, questionId, { title: 'Will it snow?' });
		const found = async (text: string) =>
			(await app.as(app.ann).question.list({ spaceId: app.space, text })).rows.length;
		expect([await found('hail'), await found('snow')]).toEqual([0, 1]);
	});
});
