import type { ProposalId, ResolutionId } from '#lib/domain/ids.ts';
import type { Role } from '#lib/domain/access.ts';
import type { Caller } from '#lib/server/api/root.ts';
import type { World } from './world.ts';

const to = (needs: Role, call: (api: Caller) => Promise<unknown>) => ({ needs, call });

/** What `everyCall` calls of the docket. What has to be there first, Ann does. */
export function docketCalls(world: World) {
	const { as, ann, clock, space: spaceId, questionId, settledId, resolutionId } = world;
	const outcome = { outcomeKind: 'no', knownAt: clock.at } as const;
	const reason = 'zirconium';
	const proposed =
		(call: (api: Caller, proposalId: ProposalId) => Promise<unknown>) => async (api: Caller) => {
			const { id } = await as(ann).docket.propose({ ...outcome, questionId });
			return call(api, id);
		};
	const disputed =
		(call: (api: Caller, resolutionId: ResolutionId) => Promise<unknown>) =>
		async (api: Caller) => {
			await as(ann).docket.disputeOutcome({ questionId: settledId, resolutionId, reason });
			return call(api, resolutionId);
		};
	return {
		docket: {
			list: to('viewer', (api) => api.docket.list({ spaceId })),
			detail: to('viewer', (api) => api.docket.detail({ questionId })),
			trail: to('viewer', (api) => api.docket.trail({ questionId: settledId })),
			propose: to('forecaster', (api) => api.docket.propose({ ...outcome, questionId })),
			confirm: to(
				'forecaster',
				proposed((api, proposalId) => api.docket.confirm({ questionId, proposalId }))
			),
			dispute: to(
				'forecaster',
				proposed((api, proposalId) => api.docket.dispute({ questionId, proposalId, reason }))
			),
			withdraw: to(
				'editor',
				proposed((api, proposalId) => api.docket.withdraw({ questionId, proposalId }))
			),
			disputeOutcome: to('forecaster', (api) =>
				api.docket.disputeOutcome({ questionId: settledId, resolutionId, reason })
			),
			answer: to(
				'editor',
				disputed((api, id) =>
					api.docket.answer({ questionId: settledId, resolutionId: id, reason })
				)
			),
			askSecondPerson: to('editor', (api) =>
				api.docket.askSecondPerson({ questionId, isNeeded: true })
			),
			resolveSeveral: to('forecaster', (api) =>
				api.docket.resolveSeveral({
					...{ spaceId, knownAt: clock.at },
					outcomes: [{ questionId, outcomeKind: 'no' }]
				})
			),
			takeBack: to('forecaster', (api) =>
				api.docket.takeBack({
					spaceId,
					done: [{ questionId, kind: 'resolved', id: resolutionId }]
				})
			)
		},
		clarification: {
			add: to('editor', (api) => api.clarification.add({ questionId, text: reason }))
		}
	};
}
