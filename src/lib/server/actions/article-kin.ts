import { likeness, isNearDuplicate } from '#lib/domain/article/near-duplicate.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { ArticleId, EvidenceId, SpaceId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';
import { writingOf, type Here } from './here.ts';
import { mayAppraiseItem } from './ledger.ts';

/** As many as are offered. */
const MOST_OFFERED = 3;

/** A text, kept or not yet, among a space's articles. */
export type Text = { id: ArticleId | null; text: string; canonicalUrl: string | null };

/** The articles of a space that tell the same story in nearly the same words at another address, the likest first. */
export function sameStories(store: Store, spaceId: SpaceId, { id, text, canonicalUrl }: Text) {
	return store.articleKin
		.alike(spaceId, text)
		.filter((other) => other !== id)
		.map((other) => store.articles.get(other))
		.filter(
			(other) =>
				// Another text of the same page is that page, changed.
				(canonicalUrl === null || other.canonicalUrl !== canonicalUrl) &&
				isNearDuplicate(text, other.text)
		)
		.map((other) => ({ ...other, likeness: likeness(text, other.text) }))
		.sort((a, b) => (b.likeness === a.likeness ? a.at - b.at : b.likeness - a.likeness))
		.slice(0, MOST_OFFERED);
}

/**
 * Says which article another goes back to, or that it goes back to none. New evidence from either then counts as of one origin.
 *
 * @throws {AppError} invalid where it would go back to itself
 */
export function sayOrigin(
	store: Store,
	here: Here,
	articleId: ArticleId,
	originId: ArticleId | null
): void {
	if (originId !== null && store.articleKin.rootOf(originId) === articleId)
		throw new AppError('invalid', 'That article goes back to this one already.', 'originId');
	if (store.articleKin.originOf(articleId) === originId) return;
	store.articleKin.sayOrigin(writingOf(here), here.space.id, articleId, originId);
}

/**
 * What was drawn from an article before anybody said where that goes back to: it counts by itself still. What somebody grouped otherwise, and what
 * whoever is here may not group, is left out.
 */
export function standingApart(store: Store, here: Here, articleId: ArticleId) {
	if (store.articleKin.rootOf(articleId) === articleId) return [];
	return store.evidence
		.ofArticle(articleId)
		.filter((item) => item.originGroup === articleId && mayAppraiseItem(here, item));
}

/**
 * Lets items of an article count as of the origin that the article goes back to, or again as of the article itself; their grades stay.
 *
 * @throws {AppError} not_found where one was not drawn from the article; forbidden for all but editors and whoever added an item
 */
export function joinOrigin(
	store: Store,
	here: Here,
	said: { articleId: ArticleId; evidenceIds: readonly EvidenceId[]; to: 'origin' | 'itself' }
): void {
	const { articleId, to } = said;
	const drawn = new Map(store.evidence.ofArticle(articleId).map((item) => [item.id, item]));
	const originGroup = to === 'origin' ? store.articleKin.rootOf(articleId) : articleId;
	for (const id of said.evidenceIds) {
		const item = drawn.get(id);
		if (item === undefined) throw new AppError('not_found', 'No such evidence from this article.');
		if (!mayAppraiseItem(here, item))
			throw new AppError('forbidden', 'Only editors and whoever added an item group it.');
		if (item.originGroup === originGroup) continue;
		const row = { evidenceId: id, credibility: item.credibility, originGroup };
		store.ledger.appraise(writingOf(here), { spaceId: here.space.id, ...row });
	}
}

/** Files what was kept by an earlier version, a few articles a transaction. */
export async function fileArticles(store: Store, pause: () => Promise<void>): Promise<void> {
	for (let last = 0; ;) {
		const batch = store.articleKin.unfiled(last, BATCH);
		if (batch.length === 0) return;
		store.atomically(() => {
			for (const { id, spaceId, text, seq } of batch) {
				store.articleKin.file(id, spaceId, text);
				last = seq;
			}
		});
		await pause();
	}
}

/** Some 50 ms of hashing. */
const BATCH = 20;
