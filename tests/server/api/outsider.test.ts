import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { appRouter } from '#lib/server/api/root.ts';
import { everyCall } from '../../support/every-call.ts';
import { NUMBERS, testWorld, WORDS, type World } from '../../support/world.ts';

const world = await testWorld();
const calls = [...everyCall(world)];
const PUBLIC = [
	'session.me',
	'session.signIn',
	'session.takesPassword',
	'member.invitation',
	'member.accept',
	'mail.confirm',
	'mail.stop',
	'feed.read'
];

/** What comes out of a call, be it an answer or an error. */
const outcome = async (call: () => Promise<unknown>) => {
	try {
		return { code: 'OK', text: JSON.stringify(await call()) ?? '' };
	} catch (error) {
		if (!(error instanceof TRPCError)) throw error;
		return { code: error.code, text: error.message };
	}
};

const idsOf = (w: World) => [
	...[w.space, w.questionId, w.settledId, w.draftId, w.choiceId, w.articleId, w.evidenceId],
	...[w.resolutionId, w.versionId, w.invitation.id, w.ann.id, w.bob.id, w.options.sofa]
];

test('the table holds every procedure of the router and no other', () => {
	expect(calls.map(([path]) => path).sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
});

test('what is public is public on purpose', () => {
	const open = calls.filter(([, { needs }]) => needs === 'nobody').map(([path]) => path);
	expect(open.sort()).toEqual(PUBLIC.toSorted());
});

describe('nobody signed in', () => {
	test.each(calls)('%s is refused unless it is public', async (path, { call }) => {
		const { code } = await outcome(() => call(world.as(null)));
		if (PUBLIC.includes(path)) expect(code).not.toBe('UNAUTHORIZED');
		else expect(code).toBe('UNAUTHORIZED');
	});
});

describe('somebody from elsewhere, with real ids', () => {
	test.each(calls)(
		'%s does not find the space, and says nothing of it',
		async (_, each) => {
			const { code, text } = await outcome(() => each.call(world.as(world.olga)));
			if (each.needs !== 'nobody' && each.needs !== 'account') expect(code).toBe('NOT_FOUND');
			for (const secret of [...idsOf(world), ...NUMBERS, ...WORDS])
				expect(text).not.toContain(secret);
		},
		30_000
	);

	test('an id of another space is not found in one’s own, wherever it is named', async () => {
		const { as, olga, elsewhere, articleId, evidenceId, questionId, store, ann, space } = world;
		const api = as(olga);
		const { id: mine } = await api.question.ask({
			...{ spaceId: elsewhere, kind: 'binary', title: 'Mine?', criteria: '', background: '' },
			...{ tags: [], ordered: false, options: [] },
			schedule: {
				...{ opensAt: world.clock.at, deadlineDay: '2026-02-01', zone: 'Asia/Tokyo' },
				...{ closesAt: null, resolvesBy: null }
			}
		});
		const judged = { stance: 'for', strength: 'weak' } as const;
		const ofAnn = store.forecasters.list(space).find((row) => row.userId === ann.id);
		if (ofAnn === undefined) throw new Error('Ann forecasts');
		const tries = [
			() => api.evidence.judge({ evidenceId, questionId: mine, ...judged }),
			() =>
				api.evidence.add({
					...{ spaceId: elsewhere, claim: 'C', articleId },
					attach: [{ questionId: mine, ...judged }]
				}),
			() =>
				api.evidence.add({
					...{ spaceId: elsewhere, claim: 'C' },
					attach: [{ questionId, ...judged }]
				}),
			() => api.activity.list({ spaceId: elsewhere, questionId }),
			() => api.record.track({ spaceId: elsewhere, forecaster: ofAnn.id }),
			() => api.record.early({ spaceId: elsewhere, forecaster: ofAnn.id }),
			() => api.record.breakdown({ spaceId: elsewhere, forecaster: ofAnn.id, by: 'tag' }),
			() => api.record.sideBySide({ spaceId: elsewhere, with: ofAnn.id }),
			() => api.record.rows({ spaceId: elsewhere, forecaster: ofAnn.id }),
			() => api.record.rows({ spaceId: elsewhere, with: ofAnn.id })
		];
		for (const attempt of tries)
			expect(await outcome(attempt)).toMatchObject({ code: 'NOT_FOUND' });
		await expect(
			api.forecast.state({ questionId: mine, probability: 0.5, evidenceIds: [evidenceId] })
		).rejects.toMatchObject({ code: 'BAD_REQUEST' });
	});
});

test('an option of another question, here or elsewhere, is told from one that never was by nothing', async () => {
	const { as, ann, olga, elsewhere, choiceId, options, evidenceId, clock } = world;
	const judged = { stance: 'neither', strength: 'weak' } as const;
	const asked = (labels: readonly string[]) => ({
		...{
			spaceId: elsewhere,
			title: 'Mine?',
			criteria: '',
			background: '',
			tags: [],
			ordered: false
		},
		...{ kind: labels.length === 0 ? ('binary' as const) : ('multiple_choice' as const) },
		options: labels.map((label) => ({ label, isOther: false })),
		schedule: {
			...{ opensAt: clock.at, deadlineDay: '2026-02-01', zone: 'Asia/Tokyo' },
			...{ closesAt: null, resolvesBy: null }
		}
	});
	const [plain, choice] = await Promise.all(
		[[], ['A', 'B']].map((labels) => as(olga).question.ask(asked(labels)))
	);
	const { id: mine } = await as(olga).evidence.add({
		...{ spaceId: elsewhere, claim: 'C' },
		attach: [{ questionId: plain?.id ?? choiceId, ...judged }]
	});
	const unknown = 'o_00000000000000000000' as const;
	for (const questionId of [plain?.id ?? choiceId, choice?.id ?? choiceId])
		for (const optionId of [options.sofa, unknown])
			for (const attempt of [
				() => as(olga).evidence.judge({ evidenceId: mine, questionId, optionId, ...judged }),
				() =>
					as(olga).evidence.add({
						...{ spaceId: elsewhere, claim: 'C' },
						attach: [{ questionId, optionId, ...judged }]
					})
			])
				expect(await outcome(attempt)).toEqual({
					code: 'BAD_REQUEST',
					text: 'This question has no such option.'
				});
	await expect(
		as(ann).evidence.judge({ evidenceId, questionId: choiceId, optionId: unknown, ...judged })
	).rejects.toMatchObject({ cause: { field: 'optionId' } });
});

test('an id that never was and an id from elsewhere are told apart by nothing', async () => {
	const { as, olga, questionId } = world;
	const unknown = 'q_00000000000000000000' as const;
	const other = await outcome(() => as(olga).question.detail({ questionId }));
	expect(await outcome(() => as(olga).question.detail({ questionId: unknown }))).toEqual(other);
});

test('a draft exists for editors and for whoever wrote it, not for other members', async () => {
	const { as, ann, bob, draftId } = world;
	await expect(as(ann).question.detail({ questionId: draftId })).resolves.toBeDefined();
	await expect(as(bob).question.detail({ questionId: draftId })).rejects.toMatchObject({
		code: 'NOT_FOUND'
	});
	const { rows } = await as(bob).question.list({ spaceId: world.space });
	expect(rows.map((row) => row.id)).not.toContain(draftId);
	expect(JSON.stringify(await as(bob).activity.list({ spaceId: world.space }))).not.toContain(
		'Will the moon fall?'
	);
});
