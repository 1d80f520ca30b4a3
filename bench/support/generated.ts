import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { ForecasterId, QuestionId, SpaceId, UserId } from '#lib/domain/ids.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { RULES_VERSION } from '#lib/domain/score/question-score.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { askQuestion } from '#lib/server/actions/question.ts';
import { createSpace, joinSpace } from '#lib/server/actions/space.ts';
import { openStore, type Store } from '#lib/server/store/open.ts';

export type Size = { forecasts: number; questions: number; people: number };

/** The first forecaster, who runs the installation, forecasts on every so manieth question whatever the size. */
const OWN_QUESTIONS = 200;
/** One open question that many people keep updating. */
const CROWDED = { people: 500, forecasts: 2000 };
const TOPICS = ['energy', 'elections', 'sanctions', 'borders', 'courts', 'trade', 'health', 'arms'];
const START = Date.UTC(2015, 0, 1);
/** When the last forecast was made: the real clock is past it. */
export const END = Date.UTC(2026, 0, 1);
const FAR = Date.UTC(2099, 0, 1);
/** The last so many questions are still open, whatever the size. */
const OPEN = 50;

/**
 * The path of a database of a given size, written through the store and kept for the next run: questions over ten years, most of
 * them resolved, with the same number from the owner in every size. A million forecasts take some minutes the first time.
 */
export function generatedDatabase(size: Size): string {
	const folder = '.cache/presage-bench';
	const path = join(folder, `${String(size.forecasts)}-${fingerprint()}`, 'presage.db');
	if (existsSync(path)) {
		openStore(path).close();
		return path;
	}
	mkdirSync(join(path, '..'), { recursive: true });
	console.error(`Writing a database of ${String(size.forecasts)} forecasts, once …`);
	const unfinished = `${path}.part`;
	const store = openStore(unfinished, { random: seededRandom(3) });
	store.db.run(sql`pragma synchronous = OFF`);
	fill(store, size);
	store.db.all(sql`pragma wal_checkpoint(TRUNCATE)`);
	store.close();
	renameSync(unfinished, path);
	return path;
}

/** Over what the rows depend on: the rules of scoring and this file. Tables of an earlier version are brought up to date. */
const fingerprint = (): string =>
	createHash('sha256')
		.update(String(RULES_VERSION))
		.update(readFileSync(import.meta.filename))
		.digest('hex')
		.slice(0, 12);

type Person = { userId: UserId; forecasterId: ForecasterId; noise: number };
type World = { store: Store; spaceId: SpaceId; people: readonly Person[]; random: () => number };

function fill(store: Store, size: Size): void {
	const random = seededRandom(11);
	const world = store.atomically(() => makePeople(store, size.people, random));
	const each = (size.forecasts - CROWDED.forecasts) / size.questions;
	const own = Math.max(1, Math.floor(size.questions / OWN_QUESTIONS));
	for (let i = 0; i < size.questions; i++)
		store.atomically(() => {
			const isOpen = i >= size.questions - OPEN;
			addQuestion(world, { place: i / size.questions, isOpen, each, withOwner: i % own === 0 });
		});
	store.atomically(() => {
		addCrowded(world);
	});
}

const systemAt = (at: number) => ({ by: null, actor: 'system', at, recordedAt: at }) as const;

function makePeople(store: Store, count: number, random: () => number): World {
	const writing = systemAt(START);
	const owner = store.users.createOwner(writing);
	store.users.setName(writing, owner, 'Owner');
	const asOwner = { ...writing, by: owner, actor: owner };
	const named = { name: 'Generated', zone: 'UTC', asOf: null };
	const spaceId = createSpace(store, asOwner, named, 'Owner');
	const users = [owner];
	for (let i = 1; i < count; i++) {
		const account = { name: `Person ${String(i)}`, login: `p${String(i)}`, passwordHash: 'none' };
		const userId = store.users.create(writing, account);
		joinSpace(store, writing, { spaceId, userId, name: account.name, role: 'forecaster' });
		users.push(userId);
	}
	const people = users.map((userId) => {
		const found = store.spaces.findFor(userId, spaceId);
		if (found === undefined) throw new Error('nobody joined');
		return { userId, forecasterId: found.forecasterId, noise: 0.2 + 1.3 * random() };
	});
	return { store, spaceId, people, random };
}

type Asked = { questionId: QuestionId; opensAt: number; closesAt: number; chance: number };

function ask(
	{ store, spaceId, people, random }: World,
	title: string,
	opensAt: number,
	isOpen: boolean
): Asked {
	const [owner] = people;
	const found = owner && store.spaces.findFor(owner.userId, spaceId);
	if (owner === undefined || found === undefined) throw new Error('no owner');
	// What is open stays open, whenever this is run.
	const closesAt = isOpen ? FAR : opensAt + Math.round((20 + 100 * random()) * DAY);
	const questionId = askQuestion(
		store,
		{ ...found, userId: owner.userId, now: opensAt, recordedAt: opensAt },
		{
			...{ kind: 'binary', title, criteria: '', background: '', ordered: false, options: [] },
			tags: [TOPICS[Math.floor(random() * TOPICS.length)] ?? ''],
			schedule: { opensAt, deadlineDay: null, zone: 'UTC', closesAt, resolvesBy: null }
		}
	);
	return { questionId, opensAt, closesAt, chance: random() };
}

/** A question with its forecasts; resolved unless it is one of the last. */
function addQuestion(
	world: World,
	question: { place: number; isOpen: boolean; each: number; withOwner: boolean }
): void {
	const { store, spaceId, people, random } = world;
	const { place, isOpen, each, withOwner } = question;
	const opensAt = isOpen ? END - 10 * DAY : START + Math.round(place * (END - START - 130 * DAY));
	const asked = ask(
		world,
		`Will case ${Math.round(place * 1e6).toString()} be closed?`,
		opensAt,
		isOpen
	);
	const some = Array.from(
		{ length: 12 },
		() => people[1 + Math.floor(random() * (people.length - 1))]
	);
	const group = [...(withOwner ? [people[0]] : []), ...some];
	state(world, asked, group, Math.round(each), isOpen ? END : asked.closesAt);
	if (isOpen) return;
	const happened = random() < asked.chance;
	// A third of what happens happens early.
	const share = happened && random() < 0.33 ? 0.3 + 0.6 * random() : 1;
	const knownAt = Math.round(asked.opensAt + share * (asked.closesAt - asked.opensAt));
	store.resolutions.append(systemAt(asked.closesAt + HOUR), {
		...{ spaceId, questionId: asked.questionId, outcomeKind: happened ? 'yes' : 'no' },
		...{ optionId: null, happenedAt: null, knownAt, note: '', evidenceIds: [] }
	});
}

function addCrowded(world: World): void {
	const asked = ask(world, 'Will the crowded case be closed?', END - 15 * DAY, true);
	const group = world.people.slice(0, CROWDED.people);
	state(world, asked, group, CROWDED.forecasts, END);
}

/** So many numbers by some people, in the order of time; each strays from what is true as far as that person does. */
function state(
	{ store, spaceId, random }: World,
	{ questionId, opensAt, chance }: Asked,
	group: readonly (Person | undefined)[],
	count: number,
	until: number
): void {
	const version = store.questions.get(questionId).versionId;
	for (let i = 0; i < count; i++) {
		const person = group[i % group.length];
		if (person === undefined) continue;
		const at = Math.round(opensAt + ((i + random()) / count) * (until - opensAt));
		const odds = Math.log((chance + 0.01) / (1.01 - chance)) + person.noise * (random() - 0.5) * 4;
		store.forecasts.append(
			{ by: person.userId, actor: person.userId, at, recordedAt: at },
			{
				...{ spaceId, questionId, questionVersionId: version, act: 'state', distribution: null },
				...{ forecasterId: person.forecasterId, rationale: '', crowdShown: true, evidenceIds: [] },
				...{ confidence: null, confidenceBasis: null },
				...{ probability: Math.round(100 / (1 + Math.exp(-odds))) / 100, origin: 'typed' }
			},
			'person'
		);
	}
}
