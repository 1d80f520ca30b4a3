import { zSpaceScope } from '#lib/contract/values.ts';
import { inSpace } from './here.ts';
import { router } from './trpc.ts';
import { deskView } from './views/desk.ts';

export const deskRouter = router({
	/** What needs me today. */
	today: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => deskView(store, here))
});
