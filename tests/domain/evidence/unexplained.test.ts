import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecibans } from '#lib/domain/evidence/decibans.ts';
import { explainMove, USUAL_REST, type Move } from '#lib/domain/evidence/unexplained.ts';

const JANUARY = Date.UTC(2025, 0, 1);
const move: Move = {
	...{ from: 0.4, fromAt: JANUARY, to: 0.225403330758517, toAt: Date.UTC(2025, 6, 2, 12) },
	...{ deadlineAt: Date.UTC(2026, 0, 1), items: [] }
};
const item = (ratio: number) => ({
	id: `e${ratio}`,
	number: ratio,
	ratio,
	weight: 1,
	origin: null
});

test('half a year without the event explains 40% becoming 22.5%', () => {
	// R: pexp(qexp(0.4) * 0.5), golden case hazard.constant-01.
	const { rest, drift, evidence, expected } = explainMove(move);
	expect(rest).toBeCloseTo(0, 9);
	expect(evidence).toBe(0);
	expect(drift).toBeCloseTo(toDecibans(0.225403330758517) - toDecibans(0.4), 9);
	expect(expected).toBeCloseTo(0.225403330758517, 12);
});

test('without a deadline time moves nothing', () => {
	expect(explainMove({ ...move, deadlineAt: null }).drift).toBe(0);
	expect(explainMove({ ...move, deadlineAt: null, to: 0.4 }).rest).toBe(0);
});

test('evidence explains what it supports, and the rest is what is left', () => {
	const still = { ...move, toAt: JANUARY, items: [item(3)] };
	expect(explainMove({ ...still, from: 0.5, to: 0.75 }).rest).toBeCloseTo(0, 9);
	const { evidence, rest } = explainMove({ ...still, from: 0.5, to: 0.9 });
	expect(evidence).toBeCloseTo(10 * Math.log10(3), 9);
	expect(rest).toBeCloseTo(10 * Math.log10(3), 9);
	expect(rest).toBeLessThan(USUAL_REST);
});

test('the parts add up to the whole move', () => {
	const p = fc.double({ min: 0.01, max: 0.99, noNaN: true });
	const ratios = fc.uniqueArray(fc.constantFrom(0.1, 1 / 3, 1.5, 3, 10), { maxLength: 5 });
	fc.assert(
		fc.property(p, p, ratios, (from, to, all) => {
			const { drift, evidence, rest } = explainMove({ ...move, from, to, items: all.map(item) });
			expect(drift + evidence + rest).toBeCloseTo(toDecibans(to) - toDecibans(from), 6);
		})
	);
});

test('from a certainty nothing leads away, and to stay there leaves no rest', () => {
	expect(explainMove({ ...move, from: 0, to: 0, items: [item(3)] }).rest).toBe(0);
	expect(explainMove({ ...move, from: 1, to: 0.5 }).rest).toBe(-Infinity);
	expect(explainMove({ ...move, from: 0.5, to: 1 }).rest).toBe(Infinity);
});
