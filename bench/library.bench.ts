import { bench, describe } from 'vitest';
import { sql } from 'drizzle-orm';
import { libraryView } from '#lib/server/api/views/library.ts';
import { findHere } from '#lib/server/actions/here.ts';
import { zLibrary } from '#lib/contract/evidence.ts';
import { openStore } from '#lib/server/store/open.ts';
import { articleDatabase } from './support/articles.ts';

describe('a library of 50,000 articles (promised: well under 100 ms)', () => {
	const store = openStore(articleDatabase(50_000));
	const one = store.db.get<{ spaceId: `s_${string}`; by: `u_${string}` }>(
		sql`select space_id as spaceId, by from article limit 1`
	);
	const here = findHere(store, { userId: one.by, spaceId: one.spaceId }, Date.now());
	if (here === undefined) throw new Error('the database has no member');
	const find = (asked: object) => () =>
		void libraryView(
			store,
			here,
			zLibrary.parse({ spaceId: one.spaceId, of: 'articles', ...asked })
		);
	bench('reference: the newest 31 that match a rare word, by a bare full-text query', () => {
		store.db.all(
			sql`select rowid from article_fts where article_fts match '"darleunun"*' order by rowid desc limit 31`
		);
	});
	bench('reference: a rare word, by like', () => {
		store.db.all(sql`select id from article where text like '%darleunun%' limit 31`);
	});
	bench('a rare word', find({ text: 'darleunun' }));
	bench('a word that every article has', find({ text: 'the' }));
	bench('one letter, as one begins to type', find({ text: 'k' }));
	bench('the beginning of thousands of words', find({ text: 'karo' }));
	bench('two words, both frequent', find({ text: 'the karo' }));
	bench('three beginnings', find({ text: 'ka ro te' }));
	bench('Cyrillic letters', find({ text: 'каро' }));
	bench('a word that every article has, the newest first', find({ text: 'the', sort: 'newest' }));
	bench('a word that every article has, unused', find({ text: 'the', unused: true }));
	const few = store.db.get<{ id: string }>(
		sql`select source_id as id from article group by 1 order by count(*) limit 1`
	);
	bench('two frequent words in Cyrillic letters', find({ text: 'каро теро' }));
	bench('six beginnings', find({ text: 'ka ro te sol ve dar' }));
	bench(
		'a word that every article has, from an outlet of a hundred',
		find({ text: 'the', sourceId: few?.id })
	);
	bench(
		'the beginning of thousands of words, on the days of a month',
		find({ text: 'karo', from: '2016-02-01', to: '2016-02-28' })
	);
	bench(
		'a word that every article has, on the days of four years',
		find({ text: 'the', from: '2015-02-01', to: '2019-02-28' })
	);
	bench('no words, the newest', find({}));
	bench('no words, on the days of a month', find({ from: '2016-02-01', to: '2016-02-28' }));
	bench('no words, on the days of four years', find({ from: '2015-02-01', to: '2019-02-28' }));
});
