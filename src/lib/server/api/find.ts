import { zFind } from '#lib/contract/find.ts';
import { inSpace } from './here.ts';
import { router } from './trpc.ts';
import { findView } from './views/find.ts';

export const findRouter = router({
	all: inSpace('viewer')
		.input(zFind)
		.query(({ ctx: { store, here }, input }) => findView(store, here, input))
});
