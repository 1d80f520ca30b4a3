import type { QuestionId, SpaceId } from '#lib/domain/ids.ts';
import type { Caller } from '#lib/server/api/root.ts';

/** Ann's feed and her notices, by ids that only she has. */
type Told = { space: SpaceId; questionId: QuestionId };

const by = <N extends 'nobody' | 'account' | 'viewer'>(
	needs: N,
	call: (api: Caller) => Promise<unknown>
) => ({ needs, call });

const wanted = { points: 10, outcome: true, comments: true, day: null };

/** What `everyCall` calls of watches, notices, mail and feeds. */
export function toldCalls({ space: spaceId, questionId }: Told) {
	return {
		watch: {
			on: by('viewer', (api) => api.watch.on({ questionId })),
			list: by('viewer', (api) => api.watch.list({ spaceId })),
			set: by('viewer', (api) => api.watch.set({ questionId, ...wanted })),
			stop: by('viewer', (api) => api.watch.stop({ questionId }))
		},
		notice: {
			list: by('viewer', (api) => api.notice.list({ spaceId })),
			unread: by('viewer', (api) => api.notice.unread({ spaceId })),
			read: by('viewer', (api) => api.notice.read({ spaceId, ids: null })),
			readOnQuestion: by('viewer', (api) => api.notice.readOnQuestion({ questionId }))
		},
		mail: {
			setting: by('account', (api) => api.mail.setting()),
			setAddress: by('viewer', (api) =>
				api.mail.setAddress({ spaceId, address: 'ann@example.org' })
			),
			setPace: by('account', (api) =>
				api.mail.setPace({ pace: 'daily', hour: 7, zone: 'Europe/Budapest' })
			),
			forget: by('account', (api) => api.mail.forget()),
			confirm: by('nobody', (api) => api.mail.confirm({ token: 'guessed' })),
			stop: by('nobody', (api) => api.mail.stop({ token: 'guessed' }))
		},
		feed: {
			list: by('viewer', (api) => api.feed.list({ spaceId })),
			make: by('viewer', (api) => api.feed.make({ spaceId, kind: 'notices', name: 'Reader' })),
			revoke: by('viewer', (api) => makeAndRevoke(api, spaceId)),
			read: by('nobody', (api) =>
				api.feed.read({ token: 'guessed', origin: 'http://presage.test' })
			)
		}
	};
}

async function makeAndRevoke(api: Caller, spaceId: SpaceId) {
	await api.feed.make({ spaceId, kind: 'calendar_mine', name: 'Phone' });
	const [feed] = await api.feed.list({ spaceId });
	if (feed === undefined) throw new Error('a feed');
	return api.feed.revoke({ spaceId, feedId: feed.id });
}
