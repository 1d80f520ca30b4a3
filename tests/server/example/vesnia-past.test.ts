import { expect, test } from 'vitest';
import { endOfLocalDay } from '#lib/domain/time.ts';
import { seededRandom } from '#lib/domain/random.ts';
import { pastSteps } from '#lib/server/example/vesnia-past.ts';
import type { AnalystKey } from '#lib/server/example/script.ts';

const SEED = 20_251_016;
const steps = pastSteps(seededRandom(SEED));
const asks = steps.filter((step) => step.do === 'ask');
const resolutions = new Map(
	steps.filter((step) => step.do === 'resolve').map((step) => [step.question, step])
);
const count = (outcome: string): number =>
	[...resolutions.values()].filter((step) => step.outcome === outcome).length;

test('the same seed gives the same steps, another seed others', () => {
	expect(pastSteps(seededRandom(SEED))).toEqual(steps);
	expect(pastSteps(seededRandom(SEED + 1))).not.toEqual(steps);
});

test('there are about 320 settled binary questions, a third of which happened, 20 others and a few void', () => {
	const settled = count('yes') + count('no');
	expect(settled).toBeGreaterThanOrEqual(315);
	expect(count('yes') / settled).toBeGreaterThan(0.28);
	expect(count('yes') / settled).toBeLessThan(0.4);
	expect(asks.filter((step) => step.kind === 'multiple_choice')).toHaveLength(20);
	expect(count('ambiguous') + count('annulled')).toBe(5);
	expect(resolutions.size).toBe(asks.length);
});

test('all were asked and resolved between November 2024 and 15 October 2025', () => {
	for (const { at } of steps) {
		expect(at).toBeGreaterThanOrEqual(Date.UTC(2024, 10, 1));
		expect(at).toBeLessThan(Date.UTC(2025, 9, 15));
	}
});

test('a miss is known at its deadline, a hit before it', () => {
	for (const { question, deadlineDay, zone, kind } of asks) {
		const resolved = resolutions.get(question);
		if (resolved === undefined || deadlineDay === null || kind !== 'binary') continue;
		const deadlineAt = endOfLocalDay(deadlineDay, zone);
		if (resolved.outcome === 'no') expect(resolved.knownAt, question).toBe(deadlineAt);
		if (resolved.outcome === 'yes') expect(resolved.knownAt, question).toBeLessThan(deadlineAt);
	}
});

test('three to six analysts forecast on each question, one to four times', () => {
	for (const { question } of asks) {
		const times = new Map<AnalystKey, number>();
		for (const step of steps)
			if ((step.do === 'forecast' || step.do === 'distribute') && step.question === question)
				times.set(step.by, (times.get(step.by) ?? 0) + 1);
		expect(times.size, question).toBeGreaterThanOrEqual(3);
		expect(Math.max(...times.values()), question).toBeLessThanOrEqual(5);
	}
});

test('titles differ and leave no place unfilled', () => {
	const titles = asks.map((step) => step.title);
	expect(new Set(titles).size).toBe(titles.length);
	for (const { title, criteria } of asks) expect(title + criteria).not.toMatch(/[{}]/);
});

test('five tags beside Vesnia are all well used', () => {
	const tags = asks.map((step) => step.tags[1]);
	for (const tag of ['economy', 'parliament', 'security', 'energy', 'diplomacy'])
		expect(tags.filter((each) => each === tag).length, tag).toBeGreaterThan(30);
});

test('the careful analyst scores better than the noisy and the over-confident one', () => {
	const mean = (by: AnalystKey): number => {
		const scores = steps.flatMap((step) => {
			if (step.do !== 'forecast' || step.by !== by) return [];
			const resolved = resolutions.get(step.question);
			if (resolved === undefined || step.at >= resolved.knownAt) return [];
			if (resolved.outcome !== 'yes' && resolved.outcome !== 'no') return [];
			return [(step.probability - (resolved.outcome === 'yes' ? 1 : 0)) ** 2];
		});
		return scores.reduce((sum, score) => sum + score, 0) / scores.length;
	};
	expect(mean('c')).toBeLessThan(mean('d'));
	expect(mean('c')).toBeLessThan(mean('f'));
});
