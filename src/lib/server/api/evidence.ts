import {
	zAddEvidence,
	zArticle,
	zCaptureArticle,
	zCorrectArticle,
	zJudgeEvidence,
	zLibrary,
	zReadArticle
} from '#lib/contract/evidence.ts';
import { canonicalUrl } from '#lib/domain/article/url.ts';
import { AppError } from '#lib/domain/errors.ts';
import { captureArticle, correctArticle } from '#lib/server/actions/article.ts';
import { addEvidence, judgeEvidence } from '#lib/server/actions/evidence.ts';
import { enter, inSpace, onQuestion, openQuestionIn } from './here.ts';
import { router, userProcedure } from './trpc.ts';
import { kinOfFound } from './views/article-kin.ts';
import { articleView, libraryView } from './views/library.ts';

export const evidenceRouter = router({
	/** Articles or evidence of a space: the newest first, or what is likest to the words that are searched for. */
	library: inSpace('viewer')
		.input(zLibrary)
		.query(({ ctx, input }) => {
			if (input.questionId !== null) openQuestionIn(ctx, input.questionId);
			return libraryView(ctx.store, ctx.here, input);
		}),
	/** What is found in a paste, before it is kept. A mutation only because it carries up to 5 MB. */
	readArticle: inSpace('forecaster')
		.input(zReadArticle)
		.mutation(async ({ ctx, input: { way, body, url } }) => {
			const { html: _, ...found } = await ctx.fewAtOnce(ctx.user.id, () =>
				ctx.extract({ kind: way, body, url })
			);
			return { ...found, kin: kinOfFound(ctx.store, ctx.here, found) };
		}),
	/** Keeps the article; the text is read again here, what was corrected is taken from the input. */
	captureArticle: inSpace('forecaster')
		.input(zCaptureArticle)
		.mutation(async ({ ctx: { store, here, bus, extract, fewAtOnce, user }, input }) => {
			const { way, body, url, spaceId: _, ...corrected } = input;
			const { text, html, language, ...said } = await fewAtOnce(user.id, () =>
				extract({ kind: way, body, url })
			);
			const address = url === null ? said.canonicalUrl : canonicalUrl(url);
			const found = { text, html, language, canonicalUrl: address };
			const result = store.atomically(() =>
				captureArticle(store, here, { way, body, ...found, ...corrected })
			);
			bus.publish();
			return result;
		}),
	/** Corrects what is kept about an article beside its text: editors any, others what they captured. */
	correctArticle: userProcedure.input(zCorrectArticle).mutation(({ ctx, input }) => {
		const { store, bus } = ctx;
		const { articleId, url, ...about } = input;
		const here = enter(ctx, store.articles.get(articleId).spaceId, 'No such article.');
		const said = { ...about, canonicalUrl: url === null ? null : canonicalUrl(url) };
		const changed = store.atomically(() => correctArticle(store, here, articleId, said));
		bus.publish();
		return { changed };
	}),
	article: userProcedure.input(zArticle).query(({ ctx, input }) => {
		const article = ctx.store.articles.get(input.articleId);
		return articleView(ctx.store, enter(ctx, article.spaceId, 'No such article.'), article);
	}),
	/** Adds a claim, attaches it to questions and judges it on each, all or nothing. */
	add: inSpace('forecaster')
		.input(zAddEvidence)
		.mutation(({ ctx, input }) => {
			const { store, here, bus } = ctx;
			const { attach, spaceId: _, ...claim } = input;
			if (claim.articleId !== null) assertSameSpace(store.articles.get(claim.articleId), here);
			for (const { questionId } of attach) openQuestionIn(ctx, questionId);
			const id = store.atomically(() => {
				const evidenceId = addEvidence(store, here, claim);
				for (const judged of attach) judgeEvidence(store, here, { evidenceId, ...judged });
				return evidenceId;
			});
			bus.publish();
			return { id };
		}),
	/** Says which way an item points on a question and how strongly; attaches it there if it is not yet. */
	judge: onQuestion('forecaster')
		.input(zJudgeEvidence)
		.mutation(({ ctx: { store, here, bus }, input }) => {
			assertSameSpace(store.evidence.get(input.evidenceId), here, 'No such evidence.');
			store.atomically(() => {
				judgeEvidence(store, here, input);
			});
			bus.publish();
			return { id: input.evidenceId };
		})
});

function assertSameSpace(
	row: { spaceId: string },
	here: { space: { id: string } },
	missing = 'No such article.'
): void {
	if (row.spaceId !== here.space.id) throw new AppError('not_found', missing);
}
