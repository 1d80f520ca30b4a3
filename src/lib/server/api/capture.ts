import { zJoinOrigin, zKeepHeld, zReadFile, zReadUrl, zSayOrigin } from '#lib/contract/capture.ts';
import { zArticle } from '#lib/contract/evidence.ts';
import { assertRole } from '#lib/domain/access.ts';
import { canonicalUrl } from '#lib/domain/article/url.ts';
import { AppError } from '#lib/domain/errors.ts';
import { captureArticle } from '#lib/server/actions/article.ts';
import { joinOrigin, sayOrigin, standingApart } from '#lib/server/actions/article-kin.ts';
import { readFetched, readFile } from '#lib/server/actions/capture.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Held } from '#lib/server/fetch/held.ts';
import { enter, inSpace, type Signed } from './here.ts';
import { router, userProcedure } from './trpc.ts';
import { kinOfFound, kinView } from './views/article-kin.ts';

export const captureRouter = router({
	/** Fetches a page and says what is found in it. Nothing is kept; the bytes are held here until it is. */
	readUrl: inSpace('forecaster')
		.input(zReadUrl)
		.mutation(async ({ ctx, input: { url } }) => {
			await ctx.limiter.take(`pages of ${ctx.user.id}`, ctx.address);
			return hold(
				ctx,
				await ctx.fewAtOnce(ctx.user.id, async () =>
					readFetched(ctx.extract, await ctx.fetchPage(url))
				)
			);
		}),
	/** Reads a file and says what is found in it. */
	readFile: inSpace('forecaster')
		.input(zReadFile)
		.mutation(async ({ ctx, input: { name, content } }) =>
			hold(
				ctx,
				await ctx.fewAtOnce(ctx.user.id, () =>
					readFile(ctx.extract, name, Buffer.from(content, 'base64'))
				)
			)
		),
	/** Keeps what was read: the bytes as they came, what was corrected from the input. */
	keep: inSpace('forecaster')
		.input(zKeepHeld)
		.mutation(({ ctx: { store, here, bus, held, user }, input }) => {
			const { key, url, spaceId, ...corrected } = input;
			const { article, bytes: body, way, ...from } = held.get(key, user.id, spaceId);
			const { text, html, language } = article;
			const address = url === null ? article.canonicalUrl : canonicalUrl(url);
			const found = { text, html, language, canonicalUrl: address };
			const result = store.atomically(() =>
				captureArticle(store, here, { way, body, from, ...found, ...corrected })
			);
			held.drop(key);
			bus.publish();
			return result;
		}),
	/** What an article has to do with others: the page as it was and as it became, the same story elsewhere, its origin. */
	kin: userProcedure.input(zArticle).query(({ ctx, input }) => {
		const article = ctx.store.articles.get(input.articleId);
		const here = enter(ctx, article.spaceId, 'No such article.');
		const apart = standingApart(ctx.store, here, article.id);
		return {
			...kinView(ctx.store, article),
			/** Items drawn from it that count by themselves still, though it goes back to another. */
			apart: apart.map(({ id, claim }) => ({ id, claim }))
		};
	}),
	/** Says which article another one goes back to; null takes that back. */
	sayOrigin: userProcedure.input(zSayOrigin).mutation(({ ctx, input: { articleId, originId } }) => {
		const { store, bus } = ctx;
		const here = enter(ctx, store.articles.get(articleId).spaceId, 'No such article.');
		assertRole(here.role, 'forecaster');
		if (originId !== null && store.articles.get(originId).spaceId !== here.space.id)
			throw new AppError('not_found', 'No such article.');
		store.atomically(() => {
			sayOrigin(store, here, articleId, originId);
		});
		bus.publish();
		return { id: articleId };
	}),
	/** Lets what was drawn from an article count with the origin that was said of it, or by itself again. */
	joinOrigin: userProcedure.input(zJoinOrigin).mutation(({ ctx, input }) => {
		const { store, bus } = ctx;
		const here = enter(ctx, store.articles.get(input.articleId).spaceId, 'No such article.');
		store.atomically(() => {
			joinOrigin(store, here, input);
		});
		bus.publish();
		return { id: input.articleId };
	})
});

/** Holds what was read for whoever asked, and tells them of it all but the bytes. */
function hold(ctx: Signed & { here: Here }, found: Omit<Held, 'userId' | 'spaceId'>) {
	const { store, here, held, user } = ctx;
	const key = held.put({ ...found, userId: user.id, spaceId: here.space.id });
	const { html: _, ...said } = found.article;
	return { key, finalUrl: found.finalUrl, ...said, kin: kinOfFound(store, here, said) };
}
