import type { Caller } from '#lib/server/api/root.ts';
import type { Role } from '#lib/domain/access.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp, type TestApp } from './app.ts';
import { COMET, importCalls, TAIL } from './import-calls.ts';

/** Numbers that only Ann and Bob ever said, and words that stand only in their space. */
export const NUMBERS = ['0.271828', '0.314159', '0.577215', '0.141421'];
export const WORDS = [
	'Will the moon',
	'Where will the cat',
	'zirconium',
	'A moon ar',
	'quiet',
	'comet'
];

/** Ann's space with one of everything in it: open, optioned, draft and resolved questions, evidence, an invitation. */
export async function testWorld(app: TestApp = testApp()) {
	const { as, ann, bob, space, ask, clock } = app;
	const asAnn = as(ann);
	const questionId = ask({ title: 'Will the moon be full?', tags: ['quiet'] });
	const settledId = ask({ title: 'Will the moon be new?' });
	const draftId = ask({
		title: 'Will the moon fall?',
		schedule: { ...schedule(clock.at), opensAt: null }
	});
	const choiceId = ask({
		title: 'Where will the cat sleep?',
		kind: 'multiple_choice',
		options: ['Sofa', 'Bed', 'Other'].map((label) => ({ label, isOther: label === 'Other' }))
	});
	const { question } = await asAnn.question.detail({ questionId: choiceId });
	const [sofa, bed, other] = question.options.map((option) => option.id);
	if (sofa === undefined || bed === undefined || other === undefined) throw new Error('options');
	await asAnn.forecast.state({ questionId, probability: 0.314159 });
	await as(bob).forecast.state({ questionId, probability: 0.271828, rationale: 'zirconium' });
	await as(bob).forecast.state({
		questionId: choiceId,
		distribution: { [sofa]: 0.577215, [bed]: 0.4, [other]: 0.022785 }
	});
	await as(bob).forecast.state({ questionId: settledId, probability: 0.271828 });
	const { id: articleId } = await asAnn.evidence.captureArticle({
		...{ spaceId: space, way: 'text', body: 'The moon is zirconium, says a study.' },
		...{ title: 'A moon article', outlet: 'Moon Post', byline: null },
		...{ publishedDay: null, publishedAt: clock.at }
	});
	const { id: evidenceId } = await asAnn.evidence.add({
		...{ spaceId: space, claim: 'The moon is made of zirconium.', articleId },
		range: { start: 0, end: 21 },
		attach: [questionId, settledId].map((id) => ({
			...{ questionId: id, stance: 'for' as const, strength: 'strong' as const }
		}))
	});
	const { token } = await asAnn.member.invite({ spaceId: space, role: 'viewer' });
	const [invitation] = await asAnn.member.invitations({ spaceId: space });
	if (invitation === undefined) throw new Error('an invitation');
	clock.at += DAY;
	const { id: resolutionId } = await asAnn.resolution.record({
		...{ questionId: settledId, outcomeKind: 'yes', knownAt: clock.at - HOUR },
		evidenceIds: [evidenceId]
	});
	const { versionId } = (await asAnn.question.detail({ questionId })).question;
	const { id: importId } = await asAnn.import.keep({ spaceId: space, files: COMET });
	const { id: undoneId } = await asAnn.import.keep({ spaceId: space, files: TAIL });
	await asAnn.import.undo({ spaceId: space, importId: undoneId });
	const ids = {
		...{ questionId, settledId, draftId, choiceId, articleId, evidenceId, resolutionId },
		...{ importId, undoneId }
	};
	return { ...app, ...ids, versionId, options: { sofa, bed, other }, invitation, token };
}
export type World = Awaited<ReturnType<typeof testWorld>>;

const schedule = (at: number) => ({
	...{ opensAt: at, deadlineDay: null, zone: 'Europe/Budapest' },
	...{ closesAt: at + 10 * DAY, resolvesBy: null }
});

/** What a procedure takes: no account, any account, or a member with this role of the space its input names. */
export type Needs = 'nobody' | 'account' | Role;
type Call = { needs: Needs; call: (api: Caller) => Promise<unknown> };
type Calls = { [R in keyof Caller]: { [P in keyof Caller[R]]: Call } };

/** A valid call of every procedure, with real ids of Ann's space: a procedure that is missing here does not compile. */
export function everyCall(world: World): Map<string, Call> {
	const routers = {
		...accountCalls(world),
		...spaceCalls(world),
		...questionCalls(world),
		...evidenceCalls(world),
		...resolutionCalls(world),
		...importCalls(world)
	} satisfies Calls;
	return new Map(
		Object.entries(routers).flatMap(([router, calls]) =>
			Object.entries(calls).map(([name, call]: [string, Call]) => [`${router}.${name}`, call])
		)
	);
}

const to = (needs: Needs, call: Call['call']): Call => ({ needs, call });
const words = { title: 'Will it?', criteria: '', background: '', tags: [] };
function accountCalls({ space: spaceId, bob, invitation }: World) {
	const account = { name: 'Eve', login: 'eve', password: 'correct horse battery' };
	return {
		session: {
			me: to('nobody', (api) => api.session.me()),
			signIn: to('nobody', (api) => api.session.signIn({ login: 'zoe', password: 'wrong' })),
			signOut: to('account', (api) => api.session.signOut()),
			takesPassword: to('nobody', (api) => api.session.takesPassword())
		},
		account: {
			setName: to('account', (api) => api.account.setName({ name: 'Olga O.' })),
			setPassword: to('account', (api) =>
				api.account.setPassword({ login: 'olga', current: 'wrong', password: account.password })
			)
		},
		member: {
			list: to('viewer', (api) => api.member.list({ spaceId })),
			setRole: to('owner', (api) =>
				api.member.setRole({ spaceId, userId: bob.id, role: 'editor' })
			),
			remove: to('viewer', (api) => api.member.remove({ spaceId, userId: bob.id })),
			invite: to('owner', (api) => api.member.invite({ spaceId, role: 'viewer' })),
			invitations: to('owner', (api) => api.member.invitations({ spaceId })),
			revoke: to('owner', (api) => api.member.revoke({ spaceId, invitationId: invitation.id })),
			invitation: to('nobody', (api) => api.member.invitation({ token: 'guessed' })),
			accept: to('nobody', (api) => api.member.accept({ token: 'guessed', account }))
		}
	};
}

function spaceCalls({ space: spaceId, clock, choiceId: questionId }: World) {
	return {
		space: {
			list: to('account', (api) => api.space.list()),
			bySlug: to('viewer', (api) => api.space.bySlug({ slug: 'desk' })),
			create: to('account', (api) => api.space.create({ name: 'New', zone: 'Europe/Budapest' })),
			openExample: to('account', (api) => api.space.openExample()),
			counts: to('viewer', (api) => api.space.counts({ spaceId })),
			change: to('owner', (api) =>
				api.space.change({ spaceId, name: 'D', zone: 'Asia/Tokyo', crowdRule: 'after_own' })
			),
			chooseMethod: to('owner', (api) => api.space.chooseMethod({ spaceId, crowdMethod: 'mean' })),
			moveClock: to('editor', (api) => api.space.moveClock({ spaceId, to: clock.at + DAY }))
		},
		desk: { today: to('viewer', (api) => api.desk.today({ spaceId })) },
		record: {
			track: to('viewer', (api) => api.record.track({ spaceId, forecaster: 'everyone' })),
			crowds: to('viewer', (api) => api.record.crowds({ spaceId })),
			crowdRows: to('viewer', (api) => api.record.crowdRows({ spaceId })),
			band: to('viewer', (api) => api.record.band({ spaceId, forecaster: 'everyone' })),
			early: to('viewer', (api) => api.record.early({ spaceId, forecaster: 'everyone' })),
			breakdown: to('viewer', (api) => api.record.breakdown({ spaceId, by: 'forecaster' })),
			sideBySide: to('viewer', (api) => api.record.sideBySide({ spaceId, with: 'crowd' })),
			rows: to('viewer', (api) => api.record.rows({ spaceId, forecaster: 'everyone' })),
			leaderboard: to('viewer', (api) => api.record.leaderboard({ spaceId })),
			leaderboardRows: to('viewer', (api) => api.record.leaderboardRows({ spaceId }))
		},
		activity: {
			list: to('viewer', (api) => api.activity.list({ spaceId, questionId })),
			head: to('viewer', (api) => api.activity.head({ spaceId }))
		},
		live: { changes: to('viewer', (api) => api.live.changes({ spaceId, lastEventId: '0' })) }
	};
}

function questionCalls(world: World) {
	const { space: spaceId, questionId, versionId, clock } = world;
	const dates = schedule(clock.at);
	const distribution = null;
	return {
		question: {
			list: to('viewer', (api) => api.question.list({ spaceId, sort: 'movement' })),
			tags: to('viewer', (api) => api.question.tags({ spaceId })),
			detail: to('viewer', (api) => api.question.detail({ questionId, everyone: true })),
			versions: to('viewer', (api) => api.question.versions({ questionId })),
			ask: to('forecaster', (api) =>
				api.question.ask({
					...{ ...words, spaceId, kind: 'binary', ordered: false, options: [] },
					schedule: dates
				})
			),
			revise: to('editor', (api) =>
				api.question.revise({
					...{ ...words, questionId, versionId, options: [] },
					...{ schedule: { ...dates, opensAt: T0 }, note: '', minor: false }
				})
			)
		},
		forecast: {
			state: to('forecaster', (api) =>
				api.forecast.state({ questionId, probability: 0.5, distribution })
			),
			reaffirm: to('forecaster', (api) => api.forecast.reaffirm({ questionId })),
			withdraw: to('forecaster', (api) => api.forecast.withdraw({ questionId })),
			previewRationale: to('account', (api) => api.forecast.previewRationale({ source: '*hi*' }))
		}
	};
}

function evidenceCalls({ space: spaceId, articleId, evidenceId, questionId, choiceId }: World) {
	const article = { spaceId, way: 'text', body: 'Some text.' } as const;
	const judged = { stance: 'neither', strength: 'weak' } as const;
	return {
		evidence: {
			library: to('viewer', (api) => api.evidence.library({ spaceId, text: 'zirconium' })),
			readArticle: to('forecaster', (api) => api.evidence.readArticle(article)),
			captureArticle: to('forecaster', (api) =>
				api.evidence.captureArticle({
					...{ ...article, title: 'T', outlet: null, byline: null },
					...{ publishedDay: null, publishedAt: null }
				})
			),
			correctArticle: to('editor', (api) =>
				api.evidence.correctArticle({
					...{ articleId, title: 'Another', outlet: null, byline: null, url: null },
					...{ publishedDay: '2026-01-02', publishedAt: null }
				})
			),
			article: to('viewer', (api) => api.evidence.article({ articleId })),
			add: to('forecaster', (api) =>
				api.evidence.add({ spaceId, claim: 'C', articleId, attach: [{ questionId, ...judged }] })
			),
			judge: to('forecaster', (api) =>
				api.evidence.judge({ evidenceId, questionId: choiceId, ...judged })
			)
		}
	};
}

function resolutionCalls({ clock, questionId, settledId }: World) {
	const crowds = { questionId: settledId, forecasterId: 'crowd' } as const;
	return {
		resolution: {
			preview: to('viewer', (api) =>
				api.resolution.preview({ questionId, outcomeKind: 'yes', knownAt: 0 })
			),
			record: to('editor', (api) =>
				api.resolution.record({ questionId, outcomeKind: 'no', knownAt: clock.at })
			),
			reopen: to('editor', (api) => api.resolution.reopen({ questionId: settledId })),
			history: to('viewer', (api) => api.resolution.history({ questionId: settledId })),
			scores: to('viewer', (api) => api.resolution.scores({ questionId: settledId })),
			stretches: to('viewer', (api) => api.resolution.stretches(crowds)),
			peerSum: to('viewer', (api) => api.resolution.peerSum(crowds))
		}
	};
}
