import { zCreateSpace, zSlug } from '#lib/contract/account.ts';
import { zSpaceScope } from '#lib/contract/values.ts';
import { zChangeSpace, zChooseMethod, zMoveClock } from '#lib/contract/space.ts';
import { AppError } from '#lib/domain/errors.ts';
import { brierFormOf } from '#lib/domain/score/brier-form.ts';
import { wordScaleOf } from '#lib/domain/words/scale.ts';
import { writingOf } from '#lib/server/actions/here.ts';
import { createSpace } from '#lib/server/actions/space.ts';
import { advanceExample } from '#lib/server/example/advance.ts';
import { openExample } from '#lib/server/example/open.ts';
import { enter, inSpace } from './here.ts';
import { router, userProcedure } from './trpc.ts';
import { spaceView } from './views/space.ts';

export const spaceRouter = router({
	/** The spaces I am in. */
	list: userProcedure.query(({ ctx }) => ctx.store.spaces.listFor(ctx.user.id)),
	/** A space by its address, as its members see it, and the event from which a page that reads it has to listen. */
	bySlug: userProcedure.input(zSlug).query(({ ctx, input }) => {
		const id = ctx.store.spaces.findIdBySlug(input.slug);
		if (id === undefined) throw new AppError('not_found', 'No such space.');
		return { ...spaceView(ctx.store, enter(ctx, id)), readAt: ctx.head };
	}),
	create: userProcedure.input(zCreateSpace).mutation(({ ctx, input }) => {
		const now = ctx.clock();
		const by = ctx.user.id;
		const id = ctx.store.atomically(() =>
			createSpace(
				ctx.store,
				{ by, actor: by, at: now, recordedAt: now },
				{ ...input, asOf: null },
				ctx.user.name ?? 'Owner'
			)
		);
		ctx.bus.publish();
		return { id, slug: ctx.store.spaces.get(id).slug };
	}),
	/** My example space, made on the first call. */
	openExample: userProcedure.mutation(({ ctx }) => {
		const id = openExample(ctx.store, ctx.user, ctx.clock());
		ctx.bus.publish();
		return { id, slug: ctx.store.spaces.get(id).slug };
	}),
	/** How many questions there are to look at and to resolve, for the masthead. */
	counts: inSpace('viewer')
		.input(zSpaceScope)
		.query(({ ctx: { store, here } }) => spaceView(store, here).counts),
	change: inSpace('owner')
		.input(zChangeSpace)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const now = here.space.settings;
			const { name = here.space.name, zone = now.zone, crowdRule = now.crowdRule } = input;
			const { leaderboard = now.leaderboard, brierForm = brierFormOf(now) } = input;
			const { wordScale = wordScaleOf(now) } = input;
			store.atomically(() => {
				const settings = { ...now, zone, crowdRule, leaderboard, brierForm, wordScale };
				store.spaces.change(writingOf(here), here.space.id, { name, settings });
			});
			bus.publish();
			return { name, zone, crowdRule, leaderboard, brierForm, wordScale };
		}),
	/** How the space makes one number of many. Every line follows: of a small space at once, of a large one bit by bit. */
	chooseMethod: inSpace('owner')
		.input(zChooseMethod)
		.mutation(({ ctx: { store, here, bus, followMethod }, input: { crowdMethod } }) => {
			const { id, name, settings } = here.space;
			store.atomically(() => {
				store.spaces.change(writingOf(here), id, { name, settings: { ...settings, crowdMethod } });
			});
			followMethod();
			bus.publish();
			return { crowdMethod };
		}),
	/** Moves the clock of a space that has its own forward; what its script holds until then happens. */
	moveClock: inSpace('editor')
		.input(zMoveClock)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			const result = store.atomically(() => advanceExample(store, here, input.to));
			bus.publish();
			return result;
		})
});
