import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { completeSchedule, isDue } from '#lib/domain/question.ts';
import { TOUR_ARTICLE } from '#lib/server/example/articles.ts';
import {
	ANALYSTS,
	EXAMPLE_START,
	exampleSteps,
	type ExampleStep
} from '#lib/server/example/script.ts';

type Do = ExampleStep['do'];
const steps = exampleSteps();
const only = <D extends Do>(verb: D) =>
	// The filter proves it; TypeScript cannot narrow by a type parameter.
	steps.filter((step) => step.do === verb) as Extract<ExampleStep, { do: D }>[];

const asks = new Map(only('ask').map((step) => [step.question, step]));
const resolutions = new Map(only('resolve').map((step) => [step.question, step]));
const evidence = new Map(only('evidence').map((step) => [step.evidence, step]));
const articles = new Map(only('capture').map((step) => [step.article, step]));
type Opinion = Extract<ExampleStep, { do: 'forecast' | 'distribute' | 'reaffirm' | 'withdraw' }>;
const isOpinion = (step: ExampleStep): step is Opinion =>
	['forecast', 'distribute', 'reaffirm', 'withdraw'].includes(step.do);
const opinions = steps.filter(isOpinion);
const mayBeReal = (question: string): boolean => !asks.get(question)?.tags.includes('Vesnia');
const schedules = new Map(
	only('ask').map(({ question, at, deadlineDay, zone, closesAt = null }) => [
		question,
		completeSchedule({ opensAt: at, deadlineDay, zone, closesAt, resolvesBy: null })
	])
);

test('the steps are in order of time, and the same at every call', () => {
	const times = steps.map((step) => step.at);
	expect(times).toEqual(times.toSorted((x, y) => x - y));
	const digest = createHash('sha256').update(JSON.stringify(steps)).digest('hex');
	expect(digest).toBe(createHash('sha256').update(JSON.stringify(exampleSteps())).digest('hex'));
	expect(digest).toMatchInlineSnapshot(
		`"15e3c8900e2113bcca79b4f6dec43bbd3268733496f56a2f3bed5feb72b4f05b"`
	);
});

test('the script runs from November 2024 to 5 January 2026, in whole minutes, with a break at the start', () => {
	expect(EXAMPLE_START).toBe(Date.UTC(2025, 9, 21, 7, 42));
	expect(steps[0]?.at).toBeGreaterThanOrEqual(Date.UTC(2024, 10, 1));
	expect(steps.at(-1)?.at).toBeLessThan(Date.UTC(2026, 0, 5, 23));
	expect(steps.filter((step) => step.at % 60_000 !== 0)).toEqual([]);
	expect(steps.some((step) => step.at === EXAMPLE_START)).toBe(false);
});

test('every step is by one of the six analysts, and all six have work to do', () => {
	const keys = new Set(steps.map((step) => step.by));
	expect([...keys].sort()).toEqual(ANALYSTS.map((analyst) => analyst.key));
});

describe('keys', () => {
	test('each question, article and piece of evidence has a key of its own', () => {
		expect(asks.size).toBe(only('ask').length);
		expect(evidence.size).toBe(only('evidence').length);
		expect(articles.size).toBe(only('capture').length);
		expect(new Set(only('ask').map((step) => step.title)).size).toBe(asks.size);
	});

	test('each question, article, option and piece of evidence is there before it is used', () => {
		for (const step of steps) {
			for (const question of questionsOf(step))
				expect(asks.get(question)?.at, question).toBeLessThanOrEqual(step.at);
			for (const key of evidenceOf(step))
				expect(evidence.get(key)?.at, key).toBeLessThanOrEqual(step.at);
			if (step.do === 'evidence' && step.article !== null)
				expect(articles.get(step.article)?.at, step.article).toBeLessThanOrEqual(step.at);
			for (const [question, option] of optionsOf(step))
				expect(asks.get(question)?.options?.map(({ key }) => key)).toContain(option);
		}
	});

	test('evidence that moved somebody, that is judged or grouped, or that a resolution rests on, is attached to that question', () => {
		const missing = steps.flatMap((step) =>
			evidenceOf(step)
				.filter((key) => {
					const attached = evidence.get(key)?.attach.map(({ question }) => question);
					return !attached?.includes(questionsOf(step)[0] ?? '');
				})
				.map((key) => `${questionsOf(step)[0] ?? ''} ${key}`)
		);
		expect(missing).toEqual([]);
	});
});

const judgedIn = (step: ExampleStep) => {
	if (step.do === 'evidence') return step.attach;
	return step.do === 'judge' ? step.judged : [];
};
const questionsOf = (step: ExampleStep): string[] => {
	if (step.do === 'evidence' || step.do === 'judge')
		return judgedIn(step).map(({ question }) => question);
	return step.do === 'capture' ? [] : [step.question];
};
const evidenceOf = (step: ExampleStep): readonly string[] => {
	if (step.do === 'forecast') return step.moved ?? [];
	if (step.do === 'judge') return [step.evidence];
	if (step.do === 'group') return [step.evidence, step.sameAs];
	return step.do === 'resolve' ? (step.evidence ?? []) : [];
};
const optionsOf = (step: ExampleStep): (readonly [question: string, option: string])[] => {
	if (step.do === 'evidence' || step.do === 'judge')
		return judgedIn(step).flatMap(({ question, option }) =>
			option === undefined ? [] : [[question, option] as const]
		);
	if (step.do === 'distribute')
		return Object.keys(step.distribution).map((key) => [step.question, key] as const);
	return step.do === 'resolve' && typeof step.outcome === 'object'
		? [[step.question, step.outcome.option]]
		: [];
};

describe('forecasts', () => {
	test('probabilities are in [0, 1] and distributions give every option one, summing to 1', () => {
		for (const { probability } of only('forecast')) {
			expect(probability).toBeGreaterThanOrEqual(0);
			expect(probability).toBeLessThanOrEqual(1);
		}
		for (const { question, distribution } of only('distribute')) {
			expect(Object.keys(distribution).length).toBe(asks.get(question)?.options?.length);
			const shares = Object.values(distribution);
			expect(shares.every((p) => p >= 0 && p <= 1)).toBe(true);
			expect(Math.abs(shares.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-9);
		}
	});

	test('binary questions get probabilities, multiple-choice questions distributions', () => {
		for (const { question } of only('forecast')) expect(asks.get(question)?.kind).toBe('binary');
		for (const { question } of only('distribute'))
			expect(asks.get(question)?.kind).toBe('multiple_choice');
	});

	test('each is made while its question is open and before it is resolved', () => {
		for (const { question, at } of opinions) {
			const schedule = schedules.get(question);
			expect(at, question).toBeGreaterThanOrEqual(schedule?.opensAt ?? Infinity);
			expect(at, question).toBeLessThan(schedule?.closesAt ?? 0);
			expect(at, question).toBeLessThan(resolutions.get(question)?.at ?? Infinity);
		}
	});

	test('a handful come after the outcome was known, none of them about real people', () => {
		const late = opinions.filter(
			({ question, at }) => at >= (resolutions.get(question)?.knownAt ?? Infinity)
		);
		expect(late.length).toBeGreaterThanOrEqual(4);
		expect(late.length).toBeLessThanOrEqual(15);
		expect(late.filter(({ question }) => mayBeReal(question))).toEqual([]);
	});

	test('nobody reaffirms or withdraws without a forecast in force', () => {
		for (const step of opinions) {
			if (step.do !== 'reaffirm' && step.do !== 'withdraw') continue;
			const earlier = opinions.filter(
				({ question, by, at }) => question === step.question && by === step.by && at < step.at
			);
			expect(earlier.length).toBeGreaterThan(0);
			expect(earlier.at(-1)?.do).not.toBe('withdraw');
		}
	});
});

describe('evidence', () => {
	test('an excerpt occurs word for word in its article', () => {
		for (const { article, excerpt } of evidence.values()) {
			expect(article === null).toBe(excerpt === null);
			if (article !== null) expect(articles.get(article)?.text).toContain(excerpt);
		}
	});

	test('nothing is captured or attached before it was published', () => {
		for (const step of [...articles.values(), ...evidence.values()])
			expect(step.publishedAt).toBeLessThanOrEqual(step.at);
	});

	test('every article says that it is our own summary, or fiction', () => {
		for (const { text } of articles.values())
			expect(text).toMatch(
				/^(This is a summary in Presage’s own words|Vesnia is a fictional country)/
			);
	});

	test('the report of the tour is found only after the start, in the same words', () => {
		const found = [...articles.values()].filter(({ text }) => text === TOUR_ARTICLE.text);
		expect(found.map(({ at }) => at > EXAMPLE_START)).toEqual([true]);
		expect(TOUR_ARTICLE.publishedAt).toBeLessThan(EXAMPLE_START);
		expect(
			steps.filter((step) => step.at < EXAMPLE_START && JSON.stringify(step).includes('CNN'))
		).toEqual([]);
	});
});

describe('resolutions', () => {
	test('happened, known and typed in come in this order, and no question is resolved twice', () => {
		expect(resolutions.size).toBe(only('resolve').length);
		for (const { happenedAt, knownAt, at, question } of resolutions.values()) {
			expect(happenedAt ?? knownAt, question).toBeLessThanOrEqual(knownAt);
			expect(knownAt, question).toBeLessThanOrEqual(at);
		}
	});

	test('a question about real people is resolved only by what is on the public record', () => {
		const scripted = [...resolutions.values()].filter(({ question }) => mayBeReal(question));
		expect(
			Object.fromEntries(scripted.map(({ question, outcome }) => [question, outcome]))
		).toEqual({
			'oil-sanctions': 'yes',
			'eu-package': 'yes',
			'summit-oct': 'no',
			'summit-nov': 'no'
		});
	});

	test('at the start two questions are due: one with evidence for a yes, one without', () => {
		const due = [...schedules].flatMap(([question, schedule]) => {
			if ((schedule.opensAt ?? Infinity) > EXAMPLE_START) return [];
			const resolved = (resolutions.get(question)?.at ?? Infinity) <= EXAMPLE_START;
			const outcomeKind = resolved ? 'yes' : null;
			return isDue({ ...schedule, outcomeKind }, EXAMPLE_START) ? [question] : [];
		});
		expect(due.sort()).toEqual(['ministers-call', 'vesnia-budget-oct']);
		const attached = [...evidence.values()]
			.filter(({ at }) => at < EXAMPLE_START)
			.flatMap(({ attach }) => attach.map(({ question, stance }) => `${question} ${stance}`));
		expect(attached).toContain('ministers-call for');
		expect(attached.some((text) => text.startsWith('vesnia-budget-oct'))).toBe(false);
	});
});
