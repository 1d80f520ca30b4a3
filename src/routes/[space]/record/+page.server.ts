import { spaceKey } from '#lib/contract/keys.ts';
import { readRecordAddress } from '#lib/contract/record-address.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { soon } from '#lib/server/soon.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const { api } = locals;
	const address = readRecordAddress(url.searchParams);
	const { by, whole, with: against, crowds: isComparing, ...shown } = address;
	const query = { ...shown, spaceId: space.id };
	const [counted, tags] = await orKitError(
		Promise.all([api.record.track(query), api.question.tags({ spaceId: space.id })])
	);
	// The first questions to resolve are often early ones: they show at once, with a word about when they count.
	const isAllEarly = counted.questions === 0 && counted.waiting > 0;
	const all = { ...query, withEarly: query.withEarly || isAllEarly };
	const self = address.forecaster ?? counted.forecasters.find(({ isYou }) => isYou)?.id;
	const { kind, tag, from, to, withEarly } = all;
	const [track, band, early, breakdown, sides, crowds] = await orKitError(
		Promise.all([
			isAllEarly ? api.record.track(all) : counted,
			soon(api.record.band(all)),
			counted.waiting > 0 && !isAllEarly ? api.record.early(query) : null,
			by === null ? null : soon(api.record.breakdown({ ...all, by, whole })),
			against === null || against === self
				? null
				: soon(api.record.sideBySide({ ...all, with: against })),
			isComparing && address.forecaster === 'everyone' && kind !== 'both'
				? soon(api.record.crowds({ spaceId: space.id, kind, tag, from, to, withEarly }))
				: null
		])
	);
	return {
		...{ track, band, early, breakdown, sides, crowds, isAllEarly },
		/** Nobody is set beside themselves. */
		address: { ...address, with: sides === null ? null : against },
		tags: tags.map(({ tag }) => tag)
	};
};
