import { beforeAll, describe, expect, test } from 'vitest';
import { pointedRight } from '#lib/domain/evidence/ratio-record.ts';
import { likelihoodRatio } from '#lib/domain/evidence/strength.ts';
import { seededRandom } from '#lib/domain/random.ts';
import type { ExampleStep } from '#lib/server/example/script.ts';
import { pastEvidence } from '#lib/server/example/vesnia-past-evidence.ts';
import { pastSteps } from '#lib/server/example/vesnia-past.ts';
import { CHOICE_SIGNS, SIGNS } from '#lib/server/example/vesnia-signs.ts';
import { CHOICES } from '#lib/server/example/vesnia-choices.ts';
import { TOPICS } from '#lib/server/example/vesnia-topics.ts';
import { testApp } from '../../support/app.ts';

const past = pastSteps(seededRandom(7));
const happened = new Map(
	past.flatMap((step) => (step.do === 'resolve' ? [[step.question, step.outcome]] : []))
);
const judgedIn = (step: ExampleStep) => {
	if (step.do === 'evidence') return step.attach;
	return step.do === 'judge' ? step.judged : [];
};

test('the same seed gives the same evidence, another seed other', () => {
	const of = (seed: number) => JSON.stringify(pastEvidence(past, seededRandom(seed)));
	expect(of(1)).toBe(of(1));
	expect(of(1)).not.toBe(of(2));
});

test('every sign is of a topic that is asked about, and no place is left open in a claim', () => {
	const wills = new Set(TOPICS.map(({ will }) => will));
	expect(SIGNS.filter(({ will }) => !wills.has(will))).toEqual([]);
	for (const { title, rows } of CHOICE_SIGNS) {
		const choice = CHOICES.find((one) => one.title === title);
		for (const [claim, ...ratios] of rows)
			expect(ratios, claim).toHaveLength(choice?.options.length ?? 0);
	}
	for (const step of pastEvidence(past, seededRandom(1)))
		if (step.do === 'evidence') expect(step.claim).not.toMatch(/[{}]/u);
});

test('nobody hears the same of one question twice', () => {
	const claims = pastEvidence(past, seededRandom(1)).flatMap((step) =>
		step.do === 'evidence' ? [`${step.attach[0]?.question ?? ''} ${step.claim}`] : []
	);
	expect(new Set(claims).size).toBe(claims.length);
});

test('who hears strengths as they are is calibrated: what they call 3 : 1 points right three times in four', () => {
	const right = { weak: [0, 0], moderate: [0, 0], strong: [0, 0], 'very strong': [0, 0] };
	for (let seed = 0; seed < 40; seed++)
		for (const step of pastEvidence(past, seededRandom(seed)))
			for (const { question, stance, strength, option } of judgedIn(step)) {
				if (step.by !== 'c' || option !== undefined) continue;
				const isYes = happened.get(question) === 'yes';
				const counts = right[strength];
				counts[0] =
					(counts[0] ?? 0) + Number(pointedRight(likelihoodRatio(stance, strength), isYes));
				counts[1] = (counts[1] ?? 0) + 1;
			}
	const share = ([k = 0, n = 1]: readonly number[]) => k / n;
	expect(share(right.weak)).toBeCloseTo(1.5 / 2.5, 1);
	expect(share(right.moderate)).toBeCloseTo(3 / 4, 1);
	expect(share(right.strong)).toBeCloseTo(10 / 11, 1);
	expect(share(right['very strong'])).toBeCloseTo(30 / 31, 1);
});

describe('in the example space', () => {
	const { as, ann } = testApp();
	let spaceId: `s_${string}`;
	beforeAll(async () => {
		spaceId = (await as(ann).space.openExample()).id;
	});

	test('the stronger a step, the more it was worth; and Analyst D calls too much strong', async () => {
		const { rows, questions, forecasters } = await as(ann).ledger.ratios({
			...{ spaceId, forecaster: 'everyone' }
		});
		expect(questions).toBeGreaterThanOrEqual(80);
		const worth = rows.map(({ empirical }) => empirical?.ratio ?? NaN);
		expect(worth).toEqual(worth.toSorted((one, other) => one - other));
		const d = forecasters.find(({ name }) => name === 'Analyst D')?.id ?? null;
		const bold = await as(ann).ledger.ratios({ spaceId, forecaster: d });
		expect(bold.rows.find(({ strength }) => strength === 'strong')?.empirical?.high).toBeLessThan(
			10
		);
	});

	test('three items of the Budapest question go back to one report, several judged each, and it starts from a base rate', async () => {
		const { rows } = await as(ann).question.list({ spaceId, text: 'Budapest by 31 December' });
		const questionId = rows[0]?.id;
		if (questionId === undefined) throw new Error('the Budapest question is open');
		const { items, prior, binary } = await as(ann).ledger.get({ questionId });
		const sizes = items.map(({ origin }) => items.filter((one) => one.origin === origin).length);
		expect(Math.max(...sizes)).toBe(3);
		expect(items.every(({ spread }) => spread.length > 1)).toBe(true);
		expect(prior).toMatchObject({ kind: 'base_rate', by: 'Analyst C', isChosen: false });
		expect(prior?.kind === 'base_rate' && prior.reference).toContain('(an invented count)');
		expect(binary?.implied).toBeCloseTo(0.45, 2);
	});
});
