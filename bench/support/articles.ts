import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { SpaceId, UserId } from '#lib/domain/ids.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { HOUR } from '#lib/domain/time.ts';
import { createSpace } from '#lib/server/actions/space.ts';
import { sha256 } from '#lib/server/store/hash.ts';
import { openStore, type Store } from '#lib/server/store/open.ts';

const START = Date.UTC(2015, 0, 1);
const WORDS = 30_000;
const SYLLABLES = ['ka', 'ro', 'min', 'te', 'sol', 've', 'dar', 'un', 'pi', 'gar', 'le', 'os'];
const CYRILLIC = ['ка', 'ро', 'мин', 'те', 'сол', 'ве', 'дар', 'ун', 'пи', 'гар', 'ле', 'ос'];
/** Every so manieth article is in Cyrillic letters. */
const EVERY_CYRILLIC = 10;

/**
 * The path of a database with so many articles of about 1.5 kB, written once and kept for the next run: words as frequent as those of a
 * language (the n-th most frequent one in n), each in a space of one member.
 */
export function articleDatabase(articles: number): string {
	const path = join(
		'.cache/presage-bench',
		`articles-${String(articles)}-${fingerprint()}`,
		'presage.db'
	);
	if (existsSync(path)) {
		openStore(path).close();
		return path;
	}
	mkdirSync(join(path, '..'), { recursive: true });
	console.error(`Writing a database of ${String(articles)} articles, once …`);
	const unfinished = `${path}.part`;
	const store = openStore(unfinished, { random: seededRandom(5) });
	store.db.run(sql`pragma synchronous = OFF`);
	fill(store, articles);
	store.db.all(sql`pragma wal_checkpoint(TRUNCATE)`);
	store.close();
	renameSync(unfinished, path);
	return path;
}

const fingerprint = (): string =>
	createHash('sha256')
		.update(readFileSync(import.meta.filename))
		.digest('hex')
		.slice(0, 12);

function fill(store: Store, articles: number): void {
	const random = seededRandom(13);
	const latin = vocabulary(SYLLABLES);
	const cyrillic = vocabulary(CYRILLIC);
	const { owner, spaceId } = store.atomically(() => makeSpace(store));
	for (let from = 0; from < articles; from += 1000)
		store.atomically(() => {
			for (let i = from; i < Math.min(articles, from + 1000); i++)
				insert(store, {
					...{ owner, spaceId, at: START + i * HOUR },
					outlet: `Outlet ${String(Math.floor(random() ** 2 * 200))}`,
					words: write(i % EVERY_CYRILLIC === 0 ? cyrillic : latin, random)
				});
		});
}

function makeSpace(store: Store) {
	const writing = { by: null, actor: 'system', at: START, recordedAt: START } as const;
	const owner = store.users.createOwner(writing);
	store.users.setName(writing, owner, 'Owner');
	const asOwner = { ...writing, by: owner, actor: owner };
	const spaceId = createSpace(
		store,
		asOwner,
		{ name: 'Articles', zone: 'UTC', asOf: null },
		'Owner'
	);
	return { owner, spaceId };
}

type New = {
	owner: UserId;
	spaceId: SpaceId;
	at: number;
	outlet: string;
	words: readonly string[];
};

function insert(store: Store, { owner, spaceId, at, outlet, words }: New): void {
	// Opens every article, as “the” does.
	const text = `the ${words.join(' ')}`;
	store.articles.insert(
		{ by: owner, actor: owner, at, recordedAt: at },
		{
			...{ spaceId, textSha256: sha256(text), title: words.slice(0, 9).join(' '), outlet, text },
			...{ byline: null, publishedAt: at, publishedDay: null, canonicalUrl: null },
			...{ language: null, html: '' }
		}
	);
}

const vocabulary = (syllables: readonly string[]): string[] =>
	Array.from({ length: WORDS }, (_, i) => {
		let word = '';
		for (let rest = i + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
			word += syllables[rest % syllables.length] ?? '';
		return word;
	});

/** Some 220 words: the share of the n-th is 1 in n, so its place is drawn by an exponent. */
const write = (words: readonly string[], random: () => number): string[] =>
	Array.from({ length: 220 }, () => words[Math.floor(words.length ** random()) - 1] ?? '');
