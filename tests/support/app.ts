import type { Role } from '#lib/domain/access.ts';
import { readSpreadsheet } from '#lib/domain/exchange/spreadsheet/read-spreadsheet.ts';
import type { QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import { DAY, type Instant } from '#lib/domain/time.ts';
import { askQuestion, type Asking } from '#lib/server/actions/question.ts';
import { createSpace, joinSpace } from '#lib/server/actions/space.ts';
import { createCaller } from '#lib/server/api/root.ts';
import type { Context } from '#lib/server/api/context.ts';
import { createLimiter } from '#lib/server/auth/limits.ts';
import { fewAtOnce } from '#lib/server/fetch/few-at-once.ts';
import { holding } from '#lib/server/fetch/held.ts';
import { createBus } from '#lib/server/live/bus.ts';
import { answerFrom } from '#lib/server/record/jobs.ts';
import { openStore, type Store } from '#lib/server/store/open.ts';
import { readArticle } from '#lib/server/work/read-article.ts';
import { followMethod } from '#lib/server/work/follow-method.ts';
import { keepRendered } from '#lib/server/work/rendered.ts';
import { takeTurns } from '#lib/server/work/take-turns.ts';
import { onePage } from './one-page.ts';
import { seededRandom } from '#lib/domain/random.ts';

/** A Thursday at midnight UTC, before any clock change. */
export const T0 = Date.UTC(2026, 0, 1);

export type Person = { id: UserId; name: string; login: string | null };

/**
 * A whole app on an empty in-memory database, with a clock you set: Ann runs it and owns the space, Bob forecasts in it, Vic
 * may only look, and Olga is an outsider with an account and a space of her own.
 */
export function testApp(path = ':memory:') {
	const store = openStore(path, { random: seededRandom(7) });
	const clock = { at: T0 };
	const bus = createBus(store.log, store.dataVersion);
	const limiter = createLimiter();
	const render = keepRendered();
	const { answer } = answerFrom(store);
	const importing: Context['importing'] = new Map();
	const inTurn = takeTurns();
	const fetching = {
		fetchPage: onePage,
		fewAtOnce: fewAtOnce(),
		held: holding(() => clock.at)
	};
	const people = {
		ann: makeOwner(store, 'Ann'),
		bob: makePerson(store, 'Bob'),
		vic: makePerson(store, 'Vic'),
		olga: makePerson(store, 'Olga')
	};
	const space = makeSpace(store, people.ann, 'Desk');
	addMember(store, space, people.bob, 'forecaster');
	addMember(store, space, people.vic, 'viewer');
	const elsewhere = makeSpace(store, people.olga, 'Elsewhere');
	const context = (person: Person | null): Context => ({
		store,
		bus,
		limiter,
		clock: () => clock.at,
		head: store.log.head().seq,
		user: person,
		session: { hash: null, set: () => undefined, clear: () => undefined },
		address: '127.0.0.1',
		extract: readArticle,
		...fetching,
		render,
		record: (job, query) => Promise.resolve(answer(job, query)),
		readSheet: (files, zone) => Promise.resolve(readSpreadsheet(files, zone)),
		importing,
		inTurn,
		pause: () => Promise.resolve(),
		mailFrom: 'presage@example.org',
		followMethod: () => {
			while (followMethod(store, Infinity)) continue;
		}
	});
	return {
		store,
		clock,
		bus,
		space,
		elsewhere,
		...people,
		context,
		as: (person: Person | null, signal?: AbortSignal) =>
			createCaller(context(person), signal ? { signal } : {}),
		/** Asks a question as Ann at the clock's time; open for ten days unless told otherwise. */
		ask: (asked: Partial<Asking> = {}): QuestionId =>
			store.atomically(() =>
				askQuestion(store, hereOf(people.ann), { ...question(clock.at), ...asked })
			)
	};

	function hereOf(person: Person) {
		const found = store.spaces.findFor(person.id, space);
		if (found === undefined) throw new Error(`${person.name} is not in the space`);
		return { ...found, userId: person.id, now: clock.at, recordedAt: clock.at };
	}
}
export type TestApp = ReturnType<typeof testApp>;

/** What a test asks when it does not matter what: yes or no, by the end of ten days on. */
const question = (at: Instant): Asking => ({
	kind: 'binary',
	title: 'Will it rain in Budapest by 11 January 2026?',
	criteria: 'More than 0.1 mm at the city station.',
	background: '',
	tags: ['weather'],
	ordered: false,
	options: [],
	schedule: {
		opensAt: at,
		deadlineDay: null,
		zone: 'Europe/Budapest',
		closesAt: at + 10 * DAY,
		resolvesBy: null
	}
});

function makePerson(store: Store, name: string): Person {
	const writing = { by: null, actor: 'system', at: T0, recordedAt: T0 } as const;
	const login = name.toLowerCase();
	const id = store.atomically(() =>
		store.users.create(writing, { name, login, passwordHash: 'none' })
	);
	return { id, name, login };
}

/** Whoever runs the installation, with a name and a password. */
function makeOwner(store: Store, name: string): Person {
	const writing = { by: null, actor: 'system', at: T0, recordedAt: T0 } as const;
	const login = name.toLowerCase();
	const id = store.atomically(() => {
		const owner = store.users.createOwner(writing);
		store.users.setName(writing, owner, name);
		store.users.setPassword(writing, owner, login, 'none');
		return owner;
	});
	return { id, name, login };
}

function makeSpace(store: Store, owner: Person, name: string): SpaceId {
	const writing = { by: owner.id, actor: owner.id, at: T0, recordedAt: T0 };
	return store.atomically(() =>
		createSpace(store, writing, { name, zone: 'Europe/Budapest', asOf: null }, owner.name)
	);
}

function addMember(store: Store, spaceId: SpaceId, { id, name }: Person, role: Role): void {
	const writing = { by: id, actor: id, at: T0, recordedAt: T0 };
	store.atomically(() => {
		joinSpace(store, writing, { spaceId, userId: id, name, role });
	});
}
