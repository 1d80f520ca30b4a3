import { error } from '@sveltejs/kit';
import { readListAddress } from '#lib/contract/list-address.ts';
import { plainItem } from '#lib/domain/brief/plan.ts';
import { isId, type BriefId, type SpaceId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import type { PageServerLoad } from './$types';

/** What can be chosen, to begin with what moved most; after another brief, what that held. */
export const load: PageServerLoad = async ({ locals: { api }, parent, url }) => {
	const { space } = await parent();
	if (!space.may.forecast)
		error(403, {
			message:
				'Viewers read briefs, and write none. Ask an owner of the space for the role forecaster.'
		});
	const spaceId = space.id;
	const { tag, text } = readListAddress(url.searchParams);
	const [list, tags] = await orKitError(
		Promise.all([
			api.question.list({ spaceId, status: 'open', sort: 'movement', tag, text }),
			api.question.tags({ spaceId })
		])
	);
	const corrects = url.searchParams.get('corrects');
	const before = await earlier(api, spaceId, corrects ?? url.searchParams.get('from'));
	return {
		...{ tag, text, rows: list.rows, tags: tags.map((row) => row.tag) },
		before,
		replaces: corrects === null ? null : (before?.id ?? null)
	};
};

/** What an issued brief says to begin the next one with. */
async function earlier(api: App.Locals['api'], spaceId: SpaceId, id: string | null) {
	if (id === null || !isId('b', id)) return null;
	const brief = await orKitError(api.brief.read({ briefId: id }));
	if (brief.kind !== 'issued' || brief.spaceId !== spaceId) return null;
	const { title, tlp, audience, author, items } = brief.content;
	return {
		id: id satisfies BriefId,
		number: brief.number,
		...{ title, tlp, audience, author },
		items: items.map(({ questionId, heading, ...item }) => ({
			title: item.title,
			plan: { ...plainItem(questionId), heading }
		}))
	};
}
