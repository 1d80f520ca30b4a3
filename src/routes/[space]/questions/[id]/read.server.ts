import { error } from '@sveltejs/kit';
import { questionKey } from '#lib/contract/keys.ts';
import { isId, type SpaceId } from '#lib/domain/ids.ts';
import { orKitError } from '#lib/server/kit-errors.ts';

type Event = {
	locals: App.Locals;
	params: { id: string };
	parent: () => Promise<{ space: { id: SpaceId } }>;
	depends: (...keys: `presage:${string}`[]) => void;
};
type View = { asOf?: number | null; everyone?: boolean };

/** The question an address names; not found where it names none, or one of another space. */
export async function readQuestion({ locals, params, parent, depends }: Event, view: View = {}) {
	const { id } = params;
	if (!isId('q', id)) error(404, { message: 'There is nothing at this address.' });
	depends(questionKey(id));
	const { space } = await parent();
	const detail = await orKitError(locals.api.question.detail({ questionId: id, ...view }));
	if (detail.question.spaceId !== space.id)
		error(404, { message: 'There is nothing at this address.' });
	return detail;
}
