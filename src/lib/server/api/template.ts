import { zSaveTemplates } from '#lib/contract/template.ts';
import { zSpaceScope } from '#lib/contract/values.ts';
import { writingOf } from '#lib/server/actions/here.ts';
import { inSpace } from './here.ts';
import { router } from './trpc.ts';

export const templateRouter = router({
	/** What questions begin from in this space. */
	list: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => store.templates.of(here.space.id)),
	/** Puts others in their place, all at once. */
	save: inSpace('editor')
		.input(zSaveTemplates)
		.mutation(({ ctx: { store, here, bus }, input: { templates, revision } }) => {
			store.atomically(() => {
				store.templates.replace(writingOf(here), here.space.id, templates, revision);
			});
			bus.publish();
			return store.templates.of(here.space.id);
		})
});
