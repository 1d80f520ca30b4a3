import type { z } from 'zod';
import type { zLibrary } from '#lib/contract/evidence.ts';
import type { ArticleId, EvidenceId } from '#lib/domain/ids.ts';
import { readSnippet } from '#lib/domain/article/snippet.ts';
import { endOfLocalDay, startOfLocalDay } from '#lib/domain/time.ts';
import { mayCorrect } from '#lib/server/actions/article.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { LibraryQuery } from '#lib/server/store/library.ts';
import { matchText } from '#lib/server/store/match.ts';
import type { Store } from '#lib/server/store/open.ts';

type Query = z.output<typeof zLibrary>;

/** A page of the library: evidence with the questions it bears on, or articles. */
export function libraryView(store: Store, here: Here, { of, limit, ...input }: Query) {
	const query = queryOf(here, { of, limit, ...input });
	const isMany = query.sort === 'likeness' && store.library.isMany(of, query);
	if (of === 'articles') {
		const rows = store.library.articles(query);
		const shown = withCounts(store, rows.slice(0, limit));
		return {
			of,
			rows: withSnippets(store, query, shown),
			next: nextOf(rows, limit),
			isMany
		} as const;
	}
	const rows = store.library.evidence(query);
	const shown = withQuestions(store, rows.slice(0, limit));
	return { of, rows: shown, next: nextOf(rows, limit), isMany } as const;
}

function queryOf({ space }: Here, { text, from, to, ...asked }: Query): LibraryQuery {
	const match = text === null ? null : matchText(text);
	const { zone } = space.settings;
	return {
		...asked,
		...{ spaceId: space.id, match },
		from: from === null ? null : startOfLocalDay(from, zone),
		to: to === null ? null : endOfLocalDay(to, zone),
		sort: match === null ? 'newest' : asked.sort
	};
}

/** Titles in stretches, and of a search the words around what was found. */
function withSnippets<T extends { seq: number; title: string }>(
	store: Store,
	{ match }: LibraryQuery,
	rows: readonly T[]
) {
	const found = match === null ? [] : store.library.snippets(match, rows);
	const bySeq = new Map(found.map((row) => [row.seq, row]));
	return rows.map(({ seq, ...row }) => ({
		...row,
		marked: readSnippet(bySeq.get(seq)?.title ?? row.title),
		snippet: readSnippet(bySeq.get(seq)?.text ?? '')
	}));
}

type ArticleRow = ReturnType<Store['articles']['get']>;

/** An article to read, with what was drawn from it and how it was captured. */
export function articleView(store: Store, here: Here, { by, ...article }: ArticleRow) {
	const { sourceId } = article;
	return {
		...article,
		/** How reliable its outlet is held to be: what is proposed of what is drawn from it. */
		outletGrade: sourceId === null ? null : store.sources.gradeOf(sourceId, here.now),
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

function nextOf(rows: readonly { key: number; id: string }[], limit: number) {
	const last = rows[limit - 1];
	return rows.length > limit && last !== undefined ? { key: last.key, id: last.id } : null;
}
