import { randomLcg } from 'd3';
import { group } from 'd3-array';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '#lib/domain/aggregate/quantile.ts';
import { brier } from '#lib/domain/score/brier.ts';
import { relativeScores, relativeStretches } from '#lib/domain/score/relative.ts';
import { standingStretches } from '#lib/domain/score/stretch.ts';
import { timeAveragedScore } from '#lib/domain/score/time-average.ts';

const horizon = { opensAt: 0, closesAt: 100, knownAt: 80 };
type Said = { who: string; at: number; p: number | null };
/** Forecasts on something that happened, given in any order. */
function rowsOf(said: readonly Said[], ends = horizon) {
	const byTime = said.toSorted((a, b) => a.at - b.at);
	return [...group(byTime, ({ who }) => who)].flatMap(([forecasterId, own]) =>
		standingStretches(
			own.map(({ at, p }) => ({ at, value: p })),
			ends
		).map(({ step, from, to }) => ({ forecasterId, from, to, score: brier(step.value, true) }))
	);
}
const said = fc.record({
	who: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	at: fc.integer({ min: -10, max: 110 }),
	p: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100))
});
const history = fc.array(said, { minLength: 1, maxLength: 30 });

test('it is the distance to the median of everybody who stood, by the share of the scheduled life', () => {
	// Brier 0.04, 0.16 and 0.49: the median is 0.16 from 20 on, 0.1 before.
	const rows = rowsOf([
		{ who: 'a', at: 0, p: 0.8 },
		{ who: 'b', at: 0, p: 0.6 },
		{ who: 'c', at: 20, p: 0.3 }
	]);
	const scores = relativeScores(rows, horizon);
	expect(scores.get('a')?.contribution).toBeCloseTo(0.2 * -0.06 + 0.6 * -0.12, 12);
	expect(scores.get('a')?.coverage).toBeCloseTo(0.8, 12);
	expect(scores.get('b')?.score).toBeCloseTo((0.2 * 0.06 + 0.6 * 0) / 0.8, 12);
	expect(scores.get('c')?.score).toBeCloseTo(0.33, 12);
	expect(scores.get('c')?.coverage).toBeCloseTo(0.6, 12);
});

test('alone everybody is the median', () => {
	const row = { forecasterId: 'w_1', from: 0, to: 5, score: 0.3 };
	expect(relativeScores([row], { opensAt: 0, closesAt: 10 })).toEqual(
		new Map([['w_1', { score: 0, coverage: 0.5, contribution: 0 }]])
	);
	expect(relativeScores([], horizon)).toEqual(new Map());
});

test('between two people the median is the mean: each scores half the difference', () => {
	const percent = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
	fc.assert(
		fc.property(percent, percent, (p, other) => {
			const rows = rowsOf([
				{ who: 'a', at: 0, p },
				{ who: 'b', at: 0, p: other }
			]);
			const half = (brier(p, true) - brier(other, true)) / 2;
			expect(relativeScores(rows, horizon).get('a')?.score).toBeCloseTo(half, 12);
			expect(relativeScores(rows, horizon).get('b')?.score).toBeCloseTo(-half, 12);
		})
	);
});

/** What `own` would score on average among the others, if the true chance is `truth`. */
function expectedAmong(others: readonly number[], truth: number, own: number): number {
	const scoreIf = (happened: boolean) => {
		const rows = [own, ...others].map((p, i) => {
			return { forecasterId: `w_${i}`, from: 0, to: 100, score: brier(p, happened) };
		});
		return relativeScores(rows, horizon).get('w_0')?.score ?? NaN;
	};
	return truth * scoreIf(true) + (1 - truth) * scoreIf(false);
}

test('whatever the others say, nothing scores better on average than the true chance', () => {
	const chance = fc.double({ min: 0, max: 1, noNaN: true });
	const others = fc.array(chance, { minLength: 1, maxLength: 7 });
	fc.assert(
		fc.property(others, chance, chance, (said, truth, own) => {
			const best = expectedAmong(said, truth, truth);
			expect(expectedAmong(said, truth, own)).toBeGreaterThanOrEqual(best - 1e-12);
		})
	);
});

test('between the middle two of the others any number scores 0', () => {
	for (const own of [0.3, 0.5, 0.6, 0.7])
		expect(expectedAmong([0.1, 0.3, 0.7, 0.9], 0.6, own)).toBeCloseTo(0, 12);
});

test('the worked sum names the median, and joins what made no difference to it', () => {
	const rows = rowsOf([
		{ who: 'a', at: 0, p: 0.8 },
		{ who: 'b', at: 10, p: 0.6 },
		{ who: 'c', at: 20, p: 0.3 },
		{ who: 'c', at: 50, p: 0.1 }
	]);
	const lines = relativeStretches(rows, horizon, 'a');
	expect(lines.map(({ from, to, n }) => [from, to, n])).toEqual([
		[0, 10, 1],
		[10, 20, 2],
		[20, 80, 3]
	]);
	expect(lines[0]).toMatchObject({ against: null, score: 0, contribution: 0 });
	expect(lines[2]?.against).toBe(brier(0.6, true));
	expect(lines[2]?.contribution).toBeCloseTo(0.6 * (0.04 - 0.16), 12);
});

test('a new number of one’s own always makes a new line', () => {
	const rows = rowsOf([
		{ who: 'a', at: 0, p: 0.8 },
		{ who: 'a', at: 30, p: 0.8 }
	]);
	expect(relativeStretches(rows, horizon, 'a').map(({ from, to }) => [from, to])).toEqual([
		[0, 30],
		[30, 80]
	]);
});

test('every worked sum adds up to its score, and each line is right at any instant inside it', () => {
	fc.assert(
		fc.property(history, (all) => {
			const rows = rowsOf(all);
			for (const [who, { coverage, contribution }] of relativeScores(rows, horizon)) {
				const lines = relativeStretches(rows, horizon, who);
				const worked = timeAveragedScore(lines);
				expect(worked.contribution).toBeCloseTo(contribution, 12);
				expect(worked.coverage).toBeCloseTo(coverage, 12);
				for (const line of lines) {
					const middle = line.to - 1;
					const standing = rows.filter(({ from, to }) => from <= middle && middle < to);
					const expected = line.row.score - (median(standing.map(({ score }) => score)) ?? NaN);
					expect(line.score).toBeCloseTo(expected, 12);
				}
			}
		})
	);
});

test('the order of the rows does not matter', () => {
	fc.assert(
		fc.property(history, (all) => {
			const rows = rowsOf(all);
			const again = relativeScores(rows.toReversed(), horizon);
			for (const [who, { contribution }] of relativeScores(rows, horizon))
				expect(again.get(who)?.contribution).toBeCloseTo(contribution, 12);
		})
	);
});

test('one of five hundred people has a worked sum that adds up, too', () => {
	const random = randomLcg(5);
	const many = Array.from({ length: 5000 }, (_, at) => ({
		who: `w_${Math.floor(random() * 500)}`,
		at,
		p: Math.round(random() * 100) / 100
	}));
	const life = { opensAt: 0, closesAt: 5000, knownAt: 5000 };
	const rows = rowsOf(many, life);
	const worked = timeAveragedScore(relativeStretches(rows, life, 'w_7'));
	const { score, coverage } = relativeScores(rows, life).get('w_7') ?? {};
	expect(worked.coverage).toBeCloseTo(coverage ?? NaN, 9);
	expect(worked.score).toBeCloseTo(score ?? NaN, 9);
});

test('rows that make no sense are refused', () => {
	const row = { forecasterId: 'a', from: 1, to: 4, score: 0.1 };
	expect(() => relativeScores([{ ...row, score: NaN }], horizon)).toThrow(
		'own score must be finite'
	);
	expect(() => relativeScores([row, { ...row, to: 9 }], horizon)).toThrow('must not overlap');
});
