import { seededRandom } from '#lib/domain/random.ts';
import { DAY, HOUR, type Instant } from '#lib/domain/time.ts';
import { ZONE } from './budapest-time.ts';
import { between, gaussian, pick, pickSome, type Random } from './draw.ts';
import type { AnalystKey, ExampleStep } from './script.ts';
import { chanceOf, newsOf, QUIET, statedProbability, type News } from './vesnia-belief.ts';
import { drawSpan, toDaytime, writtenDay, type Span } from './vesnia-calendar.ts';
import { pastChoices } from './vesnia-past-choices.ts';
import { TOPICS } from './vesnia-topics.ts';
import { voiced } from './vesnia-voice.ts';
import { WORDS } from './vesnia-words.ts';

const QUESTIONS = 326;
const VOICES = 20_251_021;
const EVERY_VOID = 55;
const EVERY_LATE = 9;
const KEYS: readonly AnalystKey[] = ['a', 'b', 'c', 'd', 'e', 'f'];

/** One question's course, before it is told in steps. */
type Course = {
	question: string;
	span: Span;
	news: News;
	outcome: 'yes' | 'no' | 'ambiguous' | 'annulled';
	happenedAt: Instant | null;
	knownAt: Instant;
	/** Somebody forecasts after the outcome was known, and the resolution comes later still. */
	late: boolean;
};

/**
 * The older questions about Vesnia, asked and resolved between November 2024 and 15 October 2025, with all their
 * forecasts: enough for a calibration diagram to mean something. The same numbers from `random` give the same steps.
 */
export function pastSteps(random: Random): ExampleStep[] {
	const titles = new Set<string>();
	const steps: ExampleStep[] = [];
	for (let i = 0; i < QUESTIONS; i++) {
		const course = drawCourse(i, random);
		steps.push(ask(course, titles, random), ...forecasts(course, random), resolve(course, random));
	}
	// By chance of their own: the numbers are what they were before anybody used words.
	return [...voiced(steps, seededRandom(VOICES)), ...pastChoices(KEYS, random)];
}

function drawCourse(i: number, random: Random): Course {
	const span = drawSpan(random);
	const prior = -0.85 + 1.25 * gaussian(random);
	const happened = random() < chanceOf(prior);
	const news = newsOf(prior, happened, random);
	const { askedAt, deadlineAt } = span;
	const quietUntil = askedAt + QUIET * (deadlineAt - askedAt);
	const moment = toDaytime(between(quietUntil, deadlineAt, random), quietUntil, deadlineAt - DAY);
	const question = `past-${String(i + 1).padStart(3, '0')}`;
	const base = { question, span, news, happenedAt: null, late: false };
	if (i % EVERY_VOID === EVERY_VOID - 1)
		return i % 2 === 0
			? { ...base, outcome: 'annulled', knownAt: moment }
			: { ...base, outcome: 'ambiguous', knownAt: deadlineAt };
	if (!happened) return { ...base, outcome: 'no', knownAt: deadlineAt };
	const knownAt = moment + Math.floor(between(1, 8, random)) * HOUR;
	const late = i % EVERY_LATE === 0 && deadlineAt - knownAt > 4 * DAY;
	return { ...base, outcome: 'yes', happenedAt: moment, knownAt, late };
}

function ask({ question, span }: Course, titles: Set<string>, random: Random): ExampleStep {
	const day = writtenDay(span.deadlineDay);
	let { tag, title, criteria } = drawWording(day, random);
	while (titles.has(title)) ({ tag, title, criteria } = drawWording(day, random));
	titles.add(title);
	return {
		at: span.askedAt,
		by: pick(KEYS, random),
		do: 'ask',
		question,
		kind: 'binary',
		title,
		criteria,
		background: 'One of the older questions about Vesnia, a fictional country.',
		tags: ['Vesnia', tag],
		deadlineDay: span.deadlineDay,
		zone: ZONE
	};
}

function drawWording(
	day: string,
	random: Random
): { tag: string; title: string; criteria: string } {
	const { tag, will, happens, source } = pick(TOPICS, random);
	const word = drawWords(random);
	return {
		tag,
		title: `Will ${will.replace(PLACE, word)} by ${day}?`,
		criteria: `Happens if ${happens.replace(PLACE, word)} before the end of ${day}, according to ${source}.`
	};
}

const PLACE = /\{(\w+)\}/g;

/** Gives a word for a `{name}`, and the same word whenever that name comes again. */
function drawWords(random: Random): (place: string, name: string) => string {
	const drawn = new Map<string, string>();
	return (place, name) => {
		const word = drawn.get(name) ?? pick(WORDS[name] ?? [place], random);
		drawn.set(name, word);
		return word;
	};
}

function forecasts(course: Course, random: Random): ExampleStep[] {
	const { question, knownAt, late } = course;
	const team = pickSome(KEYS, 3 + Math.floor(random() * 4), random);
	const steps = team.flatMap((by) => forecastsBy(by, course, random));
	if (late)
		steps.push({
			at: toDaytime(knownAt + DAY, knownAt + HOUR, knownAt + 2 * DAY),
			by: pick(team, random),
			do: 'forecast',
			question,
			probability: 0.97,
			rationale: 'It has been in the news since yesterday.'
		});
	return steps;
}

function forecastsBy(by: AnalystKey, course: Course, random: Random): ExampleStep[] {
	const { question, span, knownAt, news } = course;
	const length = span.deadlineAt - span.askedAt;
	const updates = Math.floor(5 * random());
	const lives = [0.15 * random(), ...Array.from({ length: updates }, random)].sort((x, y) => x - y);
	let before: number | null = null;
	return lives.flatMap((life) => {
		const at = toDaytime(span.askedAt + life * length, span.askedAt, span.deadlineAt);
		// What they would have said later nobody hears: the question is over.
		if (at >= knownAt) return [];
		const probability = statedProbability(by, news, life, random);
		const rationale = random() < 0.12 ? pick(reasons(before, probability), random) : null;
		before = probability;
		return {
			at,
			by,
			do: 'forecast',
			question,
			probability,
			...(rationale === null ? {} : { rationale })
		};
	});
}

function reasons(before: number | null, now: number): readonly string[] {
	if (before === null) return now < 0.5 ? DOUBTFUL : HOPEFUL;
	if (now === before) return SAME;
	return now < before ? LOWER : HIGHER;
}

const DOUBTFUL = [
	'About one in three of these happen; I see no reason to go far from that.',
	'Announced often, done seldom.',
	'Possible, but nobody seems to be in a hurry.'
];
const HOPEFUL = [
	'Everybody who has a say has said yes.',
	'The preparations are further along than the papers say.',
	'It happened in each of the last three years.'
];
const LOWER = [
	'Time is passing and little has moved.',
	'The latest signals point the other way.',
	'I was too quick last time.'
];
const HIGHER = [
	'A step that had to come first has been taken.',
	'Two independent sources now say so.',
	'The resistance is weaker than I thought.'
];
const SAME = ['Nothing new, and I still think so.'];

function resolve(course: Course, random: Random): ExampleStep {
	const { question, outcome, happenedAt, knownAt, late } = course;
	const wait = late ? 3 * DAY : between(HOUR, 2 * DAY, random);
	return {
		at: toDaytime(knownAt + wait, knownAt + HOUR, knownAt + 4 * DAY),
		by: pick(KEYS, random),
		do: 'resolve',
		question,
		outcome,
		happenedAt,
		knownAt,
		note: pick(NOTES[outcome], random)
	};
}

const NOTES: Readonly<Record<Course['outcome'], readonly string[]>> = {
	yes: ['As the criteria say, and confirmed by the source.', 'Confirmed by the source named.'],
	no: ['The day passed without it.', 'Nothing of the kind by the deadline.'],
	ambiguous: ['The source gives two dates, one on either side of the deadline.'],
	annulled: ['What the question supposes no longer exists, so it falls away.']
};
