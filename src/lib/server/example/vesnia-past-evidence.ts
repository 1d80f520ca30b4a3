import { likelihoodRatio, STRENGTHS, type Strength } from '#lib/domain/evidence/strength.ts';
import { HOUR, type Instant } from '#lib/domain/time.ts';
import { between, gaussian, pick, pickSome, type Random } from './draw.ts';
import { judgedOptions, judgement } from './evidence-rows.ts';
import type { AnalystKey, ExampleStep, Judgement } from './script.ts';
import { toDaytime } from './vesnia-calendar.ts';
import { CHOICE_SIGNS, SIGNS } from './vesnia-signs.ts';

type Ask = Extract<ExampleStep, { do: 'ask' }>;
type Resolve = Extract<ExampleStep, { do: 'resolve' }>;
/** An older question with what may be heard about it, once its outcome is drawn. */
type Course = Pick<Ask, 'question' | 'options'> & {
	from: Instant;
	until: Instant;
	outcome: Resolve['outcome'];
};

/** How an analyst hears the strength of an item: so many steps higher, give or take `blur`. */
const EARS: Readonly<Record<AnalystKey, { shift: number; blur: number }>> = {
	a: { shift: 0, blur: 0.3 },
	b: { shift: 0.2, blur: 0.5 },
	c: { shift: 0, blur: 0.1 },
	d: { shift: 0.9, blur: 0.4 },
	e: { shift: -0.6, blur: 0.4 },
	f: { shift: 0.2, blur: 0.9 }
};
const KEYS: readonly AnalystKey[] = ['a', 'b', 'c', 'd', 'e', 'f'];
const GRADES = ['A1', 'B1', 'B2', 'B2', 'C2', null] as const;

/** The share of items that are worth no more than each strength. */
const UP_TO: Readonly<Record<Strength, number>> = {
	...{ weak: 0.42, moderate: 0.76, strong: 0.94 },
	'very strong': 1
}; /**
 * Evidence on a part of the older questions, judged by one to three analysts each before the outcome was known. An item that is worth
 * 3 : 1 points the way its question goes three times out of four, so that whoever hears strengths as they are is calibrated.
 *
 * @param past the steps of those questions
 */
export const pastEvidence = (past: readonly ExampleStep[], random: Random): ExampleStep[] => {
	const resolutions = new Map(
		past.flatMap((step) => (step.do === 'resolve' ? [[step.question, step]] : []))
	);
	return past.flatMap((ask) => {
		const resolved = ask.do === 'ask' ? resolutions.get(ask.question) : undefined;
		if (ask.do !== 'ask' || resolved === undefined) return [];
		const { question, options } = ask;
		const course = {
			...{ question, from: ask.at, until: resolved.knownAt, outcome: resolved.outcome },
			...(options === undefined ? {} : { options })
		};
		return options === undefined
			? onBinary(ask.title, course, random)
			: onChoice(ask.title, course, random);
	});
};

function onBinary(title: string, course: Course, random: Random): ExampleStep[] {
	const known = SIGNS.map((signs) => ({ signs, words: wordsIn(title, signs.will) }));
	const found = known.find(({ words }) => words !== null);
	const { outcome, question } = course;
	if (found === undefined || (outcome !== 'yes' && outcome !== 'no')) return [];
	const left = { for: [...found.signs.for], against: [...found.signs.against] };
	return times(course, 1 + Math.floor(random() * 3), random).flatMap((at, i) => {
		const strength = drawStrength(random);
		const ratio = likelihoodRatio('for', strength);
		const isRight = random() < ratio / (1 + ratio);
		const side = isRight === (outcome === 'yes') ? ('for' as const) : ('against' as const);
		const [claim] = pickSome(left[side], 1, random);
		if (claim === undefined) return [];
		left[side].splice(left[side].indexOf(claim), 1);
		const heard = (by: AnalystKey): Judgement[] => [
			{ question, stance: side, strength: hear(by, strength, random) }
		];
		const told = claim.replace(/\{(\w+)\}/g, (place, name: string) => found.words?.[name] ?? place);
		return item({ course, at, key: `${question}-${String(i + 1)}`, claim: told, heard }, random);
	});
}

function onChoice(title: string, course: Course, random: Random): ExampleStep[] {
	const signs = CHOICE_SIGNS.find((one) => wordsIn(title, one.title, '') !== null);
	const { outcome, question, options = [] } = course;
	if (signs === undefined || typeof outcome !== 'object') return [];
	const went = options.findIndex(({ key }) => key === outcome.option);
	const at = times(course, 3, random);
	const start: ExampleStep = {
		...{ at: course.from + HOUR, by: pick(KEYS, random), do: 'start', question },
		prior: { kind: 'even' }
	};
	// The likelier a sign is where it goes, the more often it is among those heard.
	const heard = [...signs.rows]
		.map((row) => ({ row, rank: random() ** (1 / Number(row[went + 1] ?? 1)) }))
		.sort((one, other) => other.rank - one.rank)
		.slice(0, at.length)
		.flatMap(({ row: [claim, ...ratios] }, i) => {
			const judged = (by: AnalystKey) =>
				judgedOptions(
					question,
					options,
					ratios.map((ratio) => (by === 'd' ? bolder(ratio) : ratio))
				);
			const key = `${question}-${String(i + 1)}`;
			return item({ course, at: at[i] ?? course.from, key, claim, heard: judged }, random);
		});
	return [start, ...heard];
}

/** Somebody adds it and judges it; others judge it in the hours after, while nothing is known. */
function item(
	{
		course: { until },
		...told
	}: {
		course: Course;
		at: Instant;
		key: string;
		claim: string;
		heard: (by: AnalystKey) => Judgement[];
	},
	random: Random
): ExampleStep[] {
	const { at, key, claim, heard } = told;
	const [by = 'a', ...others] = pickSome(KEYS, 1 + Math.floor(random() * 3), random);
	const published = at - Math.floor(between(1, 9, random)) * HOUR;
	const credibility = pick(GRADES, random);
	return [
		{
			...{ at, by, do: 'evidence', evidence: key, article: null, claim, excerpt: null },
			...{ publishedAt: published, credibility, attach: heard(by) }
		},
		...others.flatMap((other, i): ExampleStep[] => {
			const later = at + (i + 1) * HOUR;
			if (later >= until) return [];
			return [{ at: later, by: other, do: 'judge', evidence: key, judged: heard(other) }];
		})
	];
}

/** So many instants while the question ran and nothing was known, the earliest first. */
const times = ({ from, until }: Course, count: number, random: Random): Instant[] =>
	Array.from({ length: count }, () =>
		toDaytime(between(from + 0.05 * (until - from), until - HOUR, random), from + HOUR, until)
	).sort((one, other) => one - other);

function drawStrength(random: Random): Strength {
	const drawn = random();
	return STRENGTHS.find((strength) => drawn < UP_TO[strength]) ?? 'weak';
}

function hear(by: AnalystKey, strength: Strength, random: Random): Strength {
	const { shift, blur } = EARS[by];
	const step = STRENGTHS.indexOf(strength) + Math.round(shift + blur * gaussian(random));
	return STRENGTHS[Math.min(STRENGTHS.length - 1, Math.max(0, step))] ?? strength;
}

/** One step further from 1. */
function bolder(ratio: number): number {
	const { stance, strength } = judgement(ratio);
	const next = STRENGTHS[Math.min(STRENGTHS.length - 1, STRENGTHS.indexOf(strength) + 1)];
	return likelihoodRatio(stance, next ?? strength);
}

/** What stands for each `{name}` of a pattern in a title; null where it is of another pattern. */
function wordsIn(title: string, pattern: string, before = 'Will '): Record<string, string> | null {
	const end = before === '' ? '$' : ' by \\d';
	const found = new RegExp(
		`^${before}${pattern.replace('?', '\\?').replace(/\{(\w+)\}/g, '(?<$1>.+?)')}${end}`
	);
	return found.exec(title)?.groups ?? (found.test(title) ? {} : null);
}
