import { describe, expect, test } from 'vitest';
import { DAY } from '#lib/domain/time.ts';
import { T0, testApp } from '../../support/app.ts';

/** Three due questions of Ann's and an article that shows how they went. */
async function threeDue() {
	const app = testApp();
	const { as, ann, space: spaceId, clock, ask } = app;
	const ids = ['One?', 'Two?', 'Three?'].map((title) => ask({ title }));
	const { id: articleId } = await as(ann).evidence.captureArticle({
		...{ spaceId, way: 'text', body: 'Nothing of it came about.', title: 'A dry year' },
		...{ outlet: 'Post', byline: null, publishedDay: null, publishedAt: T0 + 9 * DAY }
	});
	clock.at = T0 + 12 * DAY;
	const status = async () =>
		Promise.all(
			ids.map(async (questionId) => (await as(ann).question.detail({ questionId })).question.status)
		);
	return { ...app, spaceId, ids, articleId, status };
}

const as_ = (outcomeKind: 'yes' | 'no', ids: readonly `q_${string}`[]) =>
	ids.map((questionId) => ({ questionId, outcomeKind }));

describe('several questions with one source', () => {
	test('are resolved together, each with its own known-at, and rest on one item', async () => {
		const { as, ann, spaceId, ids, articleId, status } = await threeDue();
		const [one, two, three] = ids;
		if (one === undefined || two === undefined || three === undefined) throw new Error('ids');
		const { done, problems } = await as(ann).docket.resolveSeveral({
			...{ spaceId, source: { articleId }, note: 'Dry.' },
			outcomes: [...as_('no', [one, two]), ...as_('yes', [three])]
		});
		expect(problems).toEqual([]);
		expect(done.map(({ kind }) => kind)).toEqual(['resolved', 'resolved', 'resolved']);
		expect(await status()).toEqual(['resolved', 'resolved', 'resolved']);
		const rows = await Promise.all(
			ids.map(async (questionId) => (await as(ann).resolution.history({ questionId }))[0])
		);
		expect(rows.map((row) => row?.knownAt)).toEqual([T0 + 10 * DAY, T0 + 10 * DAY, T0 + 9 * DAY]);
		expect(new Set(rows.map((row) => row?.evidence[0]?.id)).size).toBe(1);
		expect(rows[0]?.evidence[0]?.claim).toBe('A dry year');
		expect(rows[0]?.note).toBe('Dry.');
	});

	test('an address goes into the note', async () => {
		const { as, ann, spaceId, ids } = await threeDue();
		await as(ann).docket.resolveSeveral({
			...{ spaceId, source: { url: 'https://example.org/dry' }, note: 'Dry.' },
			outcomes: as_('no', ids)
		});
		const [row] = await as(ann).resolution.history({ questionId: ids[0] ?? 'q_' });
		expect(row?.note).toBe('Dry.\n\n<https://example.org/dry>');
	});

	test('none is written when one cannot be, and each that cannot says why', async () => {
		const { as, ann, spaceId, ids, articleId, status, ask, clock, store } = await threeDue();
		const late = ask({ title: 'Not due?' });
		const opensAt = clock.at + DAY;
		const upcoming = ask({
			schedule: {
				...{ opensAt, deadlineDay: null, zone: 'UTC' },
				...{ closesAt: opensAt + DAY, resolvesBy: null }
			}
		});
		const before = store.log.head().seq;
		const { done, problems } = await as(ann).docket.resolveSeveral({
			...{ spaceId, source: { articleId } },
			outcomes: as_('no', [...ids, late, upcoming])
		});
		expect(done).toEqual([]);
		expect(problems).toEqual([
			{
				questionId: late,
				message: expect.stringContaining('before the question opened') as string
			},
			{ questionId: upcoming, message: expect.stringContaining('not opened yet') as string }
		]);
		expect(await status()).toEqual(['closed', 'closed', 'closed']);
		expect(store.log.head().seq).toBe(before);
		const { evidence } = await as(ann).question.detail({ questionId: ids[0] ?? 'q_' });
		expect(evidence).toEqual([]);
	});

	test('what belongs to somebody else, or asks for a second person, is proposed', async () => {
		const { as, ann, bob, spaceId, ids, status } = await threeDue();
		const asked = await as(bob).docket.resolveSeveral({ spaceId, outcomes: as_('no', ids) });
		expect(asked.done.map(({ kind }) => kind)).toEqual(['proposed', 'proposed', 'proposed']);
		await as(ann).docket.askSecondPerson({ questionId: ids[0] ?? 'q_', isNeeded: true });
		const { done } = await as(ann).docket.resolveSeveral({ spaceId, outcomes: as_('no', ids) });
		expect(done.map(({ kind }) => kind)).toEqual(['proposed', 'resolved', 'resolved']);
		expect(await status()).toEqual(['closed', 'resolved', 'resolved']);
	});

	test('are taken back together, as far as they stand', async () => {
		const { as, ann, spaceId, ids, status } = await threeDue();
		const { done } = await as(ann).docket.resolveSeveral({ spaceId, outcomes: as_('no', ids) });
		await as(ann).resolution.reopen({ questionId: ids[0] ?? 'q_' });
		expect(await as(ann).docket.takeBack({ spaceId, done })).toEqual({ count: 2 });
		expect(await status()).toEqual(['closed', 'closed', 'closed']);
		const history = await as(ann).resolution.history({ questionId: ids[1] ?? 'q_' });
		expect(history.map(({ outcomeKind }) => outcomeKind)).toEqual(['reopened', 'no']);
	});

	test('one alone is taken back like several, and a note says so', async () => {
		const { as, ann, spaceId, ids } = await threeDue();
		const [questionId = 'q_'] = ids;
		const { done } = await as(ann).docket.resolveSeveral({
			...{ spaceId, outcomes: as_('no', [questionId]) }
		});
		expect(await as(ann).docket.takeBack({ spaceId, done })).toEqual({ count: 1 });
		// Twice is once.
		expect(await as(ann).docket.takeBack({ spaceId, done })).toEqual({ count: 0 });
		const [latest] = await as(ann).resolution.history({ questionId });
		expect(latest).toMatchObject({ outcomeKind: 'reopened' });
		expect(latest?.noteHtml).toContain('Taken back by whoever had just said so.');
	});

	test('a source of another space is not found', async () => {
		const { as, olga, elsewhere, articleId, clock } = await threeDue();
		const { id: mine } = await as(olga).question.ask({
			...{ spaceId: elsewhere, kind: 'binary', title: 'Mine?', criteria: '', background: '' },
			...{ tags: [], ordered: false, options: [] },
			schedule: {
				...{ opensAt: clock.at, deadlineDay: null, zone: 'UTC' },
				...{ closesAt: clock.at + DAY, resolvesBy: null }
			}
		});
		await expect(
			as(olga).docket.resolveSeveral({
				...{ spaceId: elsewhere, source: { articleId } },
				outcomes: as_('yes', [mine])
			})
		).rejects.toMatchObject({ code: 'NOT_FOUND' });
	});
});

test('due questions come longest overdue first, page by page, each once', async () => {
	const { as, ann, space: spaceId, ask, clock } = testApp();
	for (let i = 0; i < 7; i++)
		ask({
			title: `Number ${String(i)}?`,
			schedule: {
				...{ opensAt: T0, deadlineDay: null, zone: 'UTC' },
				...{ closesAt: T0 + DAY, resolvesBy: T0 + ((i * 3) % 4) * DAY + 2 * DAY }
			}
		});
	clock.at = T0 + 20 * DAY;
	const rows = [];
	let cursor = null;
	do {
		const page: Awaited<ReturnType<ReturnType<typeof as>['docket']['list']>> = await as(
			ann
		).docket.list({ spaceId, cursor, limit: 3 });
		expect(page.total).toBe(7);
		rows.push(...page.due);
		cursor = page.next;
	} while (cursor !== null);
	const dates = rows.map(({ resolvesBy }) => resolvesBy);
	expect(dates).toEqual(dates.toSorted((a, b) => a - b));
	expect(new Set(rows.map(({ id }) => id)).size).toBe(7);
});
