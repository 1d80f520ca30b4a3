import type { Role } from '#lib/domain/access.ts';
import type { Caller } from '#lib/server/api/root.ts';
import { DAY } from '#lib/domain/time.ts';
import { T0 } from './app.ts';
import { docketCalls } from './docket-calls.ts';
import { ledgerCalls } from './ledger-calls.ts';
import { findCalls } from './find-calls.ts';
import { briefCalls } from './brief-calls.ts';
import { captureCalls } from './capture-calls.ts';
import { importCalls } from './import-calls.ts';
import { wordsCalls } from './words-calls.ts';
import { talkCalls } from './talk-calls.ts';
import { toldCalls } from './told-calls.ts';
import { outletCalls } from './outlet-calls.ts';
import { queueCalls } from './queue-calls.ts';
import { scheduleFrom, type World } from './world.ts';

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
		...ledgerCalls(world),
		...captureCalls(world),
		...outletCalls(world),
		...resolutionCalls(world),
		...docketCalls(world),
		...importCalls(world),
		...wordsCalls(world),
		...talkCalls(world),
		...toldCalls(world),
		...findCalls(world),
		...queueCalls(world),
		...briefCalls(world)
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
		template: {
			list: to('viewer', (api) => api.template.list({ spaceId })),
			save: to('editor', (api) => api.template.save({ spaceId, revision: 0, templates: [] }))
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
	const dates = scheduleFrom(clock.at);
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
			similar: to('viewer', (api) => api.question.similar({ spaceId, title: 'moon rock' })),
			quick: to('forecaster', (api) =>
				api.question.quick({
					...{ spaceId, tags: [] },
					questions: ['2098-01-01', '2099-01-01'].map((deadlineDay) => ({
						...{ title: `Will it by ${deadlineDay}?`, deadlineDay, probability: 0.2 }
					}))
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
