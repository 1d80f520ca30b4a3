import { spaceKey } from '#lib/contract/keys.ts';
import { readRecordAddress } from '#lib/contract/record-address.ts';
import { orKitError } from '#lib/server/kit-errors.ts';
import { soon } from '#lib/server/soon.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
	const { space } = await parent();
	depends(spaceKey(space.id));
	const address = readRecordAddress(url.searchParams);
	const { crowds: isComparing, ...asked } = address;
	const query = { ...asked, spaceId: space.id };
	const [counted, tags] = await orKitError(
		Promise.all([locals.api.record.track(query), locals.api.question.tags({ spaceId: space.id })])
	);
	// The first questions to resolve are often early ones: they show at once, with a word about when they count.
	const isAllEarly = counted.questions === 0 && counted.waiting > 0;
	const shown = { ...query, withEarly: query.withEarly || isAllEarly };
	const track = isAllEarly ? await orKitError(locals.api.record.track(shown)) : counted;
	const band = await orKitError(soon(locals.api.record.band(shown)));
	const { bin: _, forecaster, ...everybodys } = query;
	const crowds =
		isComparing && forecaster === 'everyone'
			? await orKitError(locals.api.record.crowds(everybodys))
			: null;
	return { address, track, band, isAllEarly, crowds, tags: tags.map(({ tag }) => tag) };
};
