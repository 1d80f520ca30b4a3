import { zDropped, zImport } from '#lib/contract/import.ts';
import { zSpaceScope } from '#lib/contract/values.ts';
import { checkImport } from '#lib/server/actions/import-check.ts';
import { keepImport } from '#lib/server/actions/import.ts';
import { applyAgain, undoImport } from '#lib/server/actions/import-undo.ts';
import { inSpace } from './here.ts';
import { router } from './trpc.ts';
import { importsView } from './views/import.ts';

export const importRouter = router({
	/** What came into the space from files, newest first. */
	list: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here, importing } }) => importsView(store, here, importing)),
	/** What keeping the files would do. A mutation only because it carries up to 20 MB. */
	check: inSpace('editor')
		.input(zDropped)
		.mutation(({ ctx, input: { files, forecaster } }) =>
			ctx.inTurn(() => checkImport(ctx, { files, forecaster }))
		),
	/** Keeps what is new in the files. */
	keep: inSpace('editor')
		.input(zDropped)
		.mutation(async ({ ctx, input: { files, forecaster } }) => {
			try {
				return await keepImport(ctx, { files, forecaster });
			} finally {
				ctx.bus.publish();
			}
		}),
	/** Takes what an import brought out of sight. */
	undo: inSpace('editor')
		.input(zImport)
		.mutation(async ({ ctx, input }) => {
			await undoImport(ctx, input.importId);
			ctx.bus.publish();
			return { id: input.importId };
		}),
	/** Brings an undone import back. */
	redo: inSpace('editor')
		.input(zImport)
		.mutation(async ({ ctx, input }) => {
			await applyAgain(ctx, input.importId);
			ctx.bus.publish();
			return { id: input.importId };
		})
});
