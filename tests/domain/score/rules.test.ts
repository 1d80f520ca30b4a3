import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peerScore, PEER_FLOOR } from '#lib/domain/score/peer.ts';
import type { Settled } from '#lib/domain/score/question-score.ts';
import { scoresByRule, type Contender, type WorkedStretch } from '#lib/domain/score/rules.ts';

const settled: Settled = {
	...{ outcomeKind: 'yes', optionId: null, ordered: false, optionIds: [] },
	horizon: { opensAt: 0, closesAt: 10, knownAt: 10 }
};
const stretch = (p: number, from = 0, to = 10): WorkedStretch => ({
	...{ from, to, outcome: 1, probability: p, weight: (to - from) / 10, score: (1 - p) ** 2 }
});
const person = (id: string, ...stretches: WorkedStretch[]): Contender => {
	return { forecasterId: id, isInField: true, stretches };
};
const scoresOf = (contenders: Contender[], id: string) => {
	const scores = scoresByRule(contenders, settled).get(id);
	if (scores === undefined) throw new Error(`${id} has scores`);
	return scores;
};

describe('the rules', () => {
	test('say the same numbers as their functions do at one instant', () => {
		const { brier, log, baseline, peer, relative } = scoresOf(
			[person('a', stretch(0.9)), person('b', stretch(0.1))],
			'a'
		);
		expect(brier.score).toBeCloseTo(0.01, 12);
		expect(log.score).toBeCloseTo(Math.log(0.9), 12);
		expect(baseline.score).toBeCloseTo(100 * (Math.log2(0.9) + 1), 9);
		expect(peer.score).toBeCloseTo(peerScore(Math.log(0.9), [Math.log(0.1)], PEER_FLOOR), 9);
		expect(relative.score).toBeCloseTo(0.01 - (0.01 + 0.81) / 2, 12);
	});

	test('weigh by the scheduled life, so that coverage is the same under each', () => {
		const scores = scoresOf([person('a', stretch(0.9, 0, 4)), person('b', stretch(0.5))], 'a');
		for (const [rule, { coverage }] of Object.entries(scores))
			expect(coverage, rule).toBeCloseTo(0.4, 12);
	});

	test('give minus infinity to 0% on what happened, but for the peer score with its floor', () => {
		const scores = scoresOf([person('a', stretch(0)), person('b', stretch(0.5))], 'a');
		expect(scores.log.score).toBe(-Infinity);
		expect(scores.baseline.score).toBe(-Infinity);
		expect(scores.peer.score).toBeCloseTo(100 * (Math.log(PEER_FLOOR) - Math.log(0.5)), 9);
		expect(scores.brier.score).toBe(1);
	});

	test('hold a bot against the people, and nobody against the bot', () => {
		const people = [person('a', stretch(0.6)), person('b', stretch(0.7))];
		const bot = { ...person('bot', stretch(0.99)), isInField: false };
		expect(scoresOf([...people, bot], 'a')).toEqual(scoresOf(people, 'a'));
		const others = [Math.log(0.6), Math.log(0.7)];
		expect(scoresOf([...people, bot], 'bot').peer.score).toBeCloseTo(
			peerScore(Math.log(0.99), others, PEER_FLOOR),
			9
		);
	});

	test('take the peer scores of everybody in the field together for nothing', () => {
		const someone = fc.record({
			p: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
			from: fc.integer({ min: 0, max: 9 })
		});
		fc.assert(
			fc.property(fc.array(someone, { minLength: 1, maxLength: 8 }), (drawn) => {
				const people = drawn.map(({ p, from }, i) => person(`w${i}`, stretch(p, from)));
				const scores = [...scoresByRule(people, settled).values()];
				const total = scores.reduce((sum, { peer }) => sum + peer.contribution, 0);
				expect(total).toBeCloseTo(0, 9);
			})
		);
	});

	test('read the baseline off the number of options', () => {
		const choice: Settled = {
			...settled,
			...{ outcomeKind: 'option', optionId: 'o_a', optionIds: ['o_a', 'o_b', 'o_c', 'o_d'] }
		};
		const scores = scoresByRule([person('a', stretch(0.25))], choice).get('a');
		expect(scores?.baseline.score).toBeCloseTo(0, 9);
	});
});
