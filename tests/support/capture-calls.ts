import type { ArticleId, EvidenceId, SpaceId } from '#lib/domain/ids.ts';
import type { Role } from '#lib/domain/access.ts';
import type { Caller } from '#lib/server/api/root.ts';
import { MOON_PAGE } from './one-page.ts';

const to = (needs: Role, call: (api: Caller) => Promise<unknown>) => ({ needs, call });

/** What `everyCall` calls of capturing by address and by file. */
export function captureCalls({
	space: spaceId,
	articleId,
	evidenceId
}: {
	space: SpaceId;
	articleId: ArticleId;
	evidenceId: EvidenceId;
}) {
	const content = Buffer.from('Some text of a file.').toString('base64');
	const about = { title: 'T', outlet: null, byline: null, publishedDay: null, publishedAt: null };
	return {
		capture: {
			readUrl: to('forecaster', (api) => api.capture.readUrl({ spaceId, url: MOON_PAGE })),
			readFile: to('forecaster', (api) =>
				api.capture.readFile({ spaceId, name: 'a.txt', content })
			),
			keep: to('forecaster', async (api) => {
				const { key } = await api.capture.readFile({ spaceId, name: 'a.txt', content });
				return api.capture.keep({ spaceId, key, ...about });
			}),
			kin: to('viewer', (api) => api.capture.kin({ articleId })),
			joinOrigin: to('editor', (api) =>
				api.capture.joinOrigin({ articleId, evidenceIds: [evidenceId], to: 'itself' })
			),
			sayOrigin: to('forecaster', (api) => api.capture.sayOrigin({ articleId, originId: null }))
		}
	};
}
