import type { Outputs } from '#lib/client/types.ts';
import type { Group } from './item.ts';

type Found = Outputs['find']['all'];

/** What the server found, in groups; empty groups are left out. */
export function foundGroups(found: Found, base: string, isRecent: boolean): Group[] {
	const groups: Group[] = [
		{
			heading: isRecent ? 'Lately' : 'Questions',
			items: found.questions.map(({ id, title, status }) => ({
				...{ id, label: title, note: status, href: `${base}/questions/${id}` }
			}))
		},
		{
			heading: 'Articles',
			items: found.articles.map(({ id, title, outlet }) => ({
				...{ id, label: title, note: outlet ?? undefined },
				href: `${base}/evidence/articles/${id}`
			}))
		},
		{
			heading: 'People',
			items: found.people.map(({ id, name, kind }) => ({
				...{ id, label: name, note: kind === 'person' ? 'track record' : kind },
				href: `${base}/record?forecaster=${id}`
			}))
		},
		{
			heading: 'Tags',
			items: found.tags.map(({ tag, questions }) => ({
				...{ id: `tag ${tag}`, label: tag, note: String(questions) },
				href: `${base}/questions?tag=${encodeURIComponent(tag)}`
			}))
		}
	];
	return groups.filter(({ items }) => items.length > 0);
}
