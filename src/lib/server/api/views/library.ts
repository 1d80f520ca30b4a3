import type { z } from 'zod';
import type { zLibrary } from '#lib/contract/evidence.ts';
import type { ArticleId, EvidenceId } from '#lib/domain/ids.ts';
import { mayCorrect } from '#lib/server/actions/article.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { matchText } from '#lib/server/store/match.ts';
import type { Store } from '#lib/server/store/open.ts';

type Query = z.output<typeof zLibrary>;

/** A page of the library: evidence with the questions it bears on, or articles. */
export function libraryView(store: Store, here: Here, { of, text, cursor, limit }: Query) {
	const match = text === null ? null : matchText(text);
	const page = { spaceId: here.space.id, match, limit };
	if (of === 'articles') {
		const from = cursor && { at: cursor.at, id: cursor.id as ArticleId }; // only compared
		const rows = store.articles.list({ ...page, cursor: from });
		return {
			of,
			rows: withCounts(store, rows.slice(0, limit)),
			next: nextOf(rows, limit)
		} as const;
	}
	const from = cursor && { at: cursor.at, id: cursor.id as EvidenceId }; // only compared
	const rows = store.evidence.list({ ...page, cursor: from });
	return {
		of,
		rows: withQuestions(store, rows.slice(0, limit)),
		next: nextOf(rows, limit)
	} as const;
}

type ArticleRow = ReturnType<Store['articles']['get']>;

/** An article to read, with what was drawn from it and how it was captured. */
export function articleView(store: Store, here: Here, { by, ...article }: ArticleRow) {
	return {
		...article,
		may: { correct: mayCorrect(here, { by }) },
		zone: here.space.settings.zone,
		evidence: withQuestions(store, store.evidence.ofArticle(article.id)),
		captures: store.articles.captures(article.id)
	};
}

function withCounts<T extends { id: ArticleId }>(store: Store, rows: readonly T[]) {
	const counts = new Map(
		store.evidence.countsOf(rows.map(({ id }) => id)).map((row) => [row.articleId, row.items])
	);
	return rows.map((row) => ({ ...row, items: counts.get(row.id) ?? 0 }));
}

function withQuestions<T extends { id: EvidenceId }>(store: Store, rows: readonly T[]) {
	const links = store.evidence.questionsOf(rows.map((row) => row.id));
	return rows.map((row) => ({
		...row,
		questions: links
			.filter((link) => link.evidenceId === row.id)
			.flatMap(({ questionId }) => {
				const question = store.questions.find(questionId);
				return question?.opensAt == null ? [] : [{ id: questionId, title: question.title }];
			})
	}));
}

function nextOf(rows: readonly { at: number; id: string }[], limit: number) {
	const last = rows[limit - 1];
	return rows.length > limit && last !== undefined ? { at: last.at, id: last.id } : null;
}
