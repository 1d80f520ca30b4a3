import { zMoves } from '#lib/contract/queue.ts';
import { zSpaceScope } from '#lib/contract/values.ts';
import { inSpace } from './here.ts';
import { router } from './trpc.ts';
import { deskView } from './views/desk.ts';
import { movesView } from './views/moves.ts';

export const deskRouter = router({
	/** What needs me today. */
	today: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => deskView(store, here)),
	/** What moved furthest of late, with who and why. */
	moves: inSpace('viewer')
		.input(zMoves)
		.query(({ ctx: { store, here }, input }) => movesView(store, here, input.over))
});
