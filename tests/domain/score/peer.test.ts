import { randomLcg } from 'd3';
import { group } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logScore } from '#lib/domain/score/log.ts';
import { PEER_FLOOR, peerScore, peerScores, peerStretches } from '#lib/domain/score/peer.ts';
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
		).map(({ step, from, to }) => ({ forecasterId, from, to, log: logScore(step.value, true) }))
	);
}
const said = fc.record({
	who: fc.constantFrom('a', 'b', 'c', 'd'),
	at: fc.integer({ min: -10, max: 110 }),
	p: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100))
});
const history = fc.array(said, { minLength: 1, maxLength: 30 });

describe('at one instant', () => {
	test('it is a hundred times the distance to the mean of the others’ log scores', () => {
		expect(peerScore(Math.log(0.9), [Math.log(0.1)], PEER_FLOOR)).toBeCloseTo(219.722457733622, 9);
		const others = [Math.log(0.5), Math.log(0.8)];
		const byHand = 100 * (Math.log(0.6) - (Math.log(0.5) + Math.log(0.8)) / 2);
		expect(peerScore(Math.log(0.6), others, 0)).toBeCloseTo(byHand, 12);
	});

	test('alone or among equals it is 0', () => {
		expect(peerScore(Math.log(0.3), [], PEER_FLOOR)).toBe(0);
		expect(peerScore(Math.log(0.3), [Math.log(0.3)], PEER_FLOOR)).toBe(0);
	});

	test('0% on what happened is read as the floor, and as nothing else', () => {
		const atFloor = peerScore(Math.log(PEER_FLOOR), [Math.log(0.5)], PEER_FLOOR);
		expect(atFloor).toBeCloseTo(100 * Math.log(0.001 / 0.5), 9);
		expect(peerScore(-Infinity, [Math.log(0.5)], PEER_FLOOR)).toBe(atFloor);
		expect(peerScore(Math.log(0.5), [-Infinity], PEER_FLOOR)).toBeCloseTo(-atFloor, 9);
		expect(peerScore(-Infinity, [-Infinity], PEER_FLOOR)).toBe(0);
	});

	test('everybody’s together are 0', () => {
		const logs = fc.array(fc.double({ min: -7, max: 0, noNaN: true }), {
			minLength: 1,
			maxLength: 9
		});
		fc.assert(
			fc.property(logs, (all) => {
				const scores = all.map((own, i) => peerScore(own, all.toSpliced(i, 1), PEER_FLOOR));
				expect(scores.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
			})
		);
	});

	test('whatever the others say, the true chance scores best on average', () => {
		const chance = fc.double({ min: 0.01, max: 0.99, noNaN: true });
		fc.assert(
			fc.property(chance, chance, fc.array(chance, { minLength: 1 }), (truth, own, others) => {
				const score = (p: number, happened: boolean) =>
					peerScore(
						logScore(p, happened),
						others.map((other) => logScore(other, happened)),
						PEER_FLOOR
					);
				const expected = (p: number) => truth * score(p, true) + (1 - truth) * score(p, false);
				const loss = expected(truth) - expected(own);
				expect(loss).toBeGreaterThanOrEqual(200 * (truth - own) ** 2 - 1e-9);
			})
		);
	});

	test.each([
		[-1, [], -0.1, 'floor must be in [0, 1), not -0.1'],
		[-1, [], 1, 'floor must be in [0, 1), not 1'],
		[0.1, [], 0, 'log score must be at most 0, not 0.1'],
		[NaN, [], 0, 'log score must be at most 0, not NaN'],
		[-1, [-Infinity], 0, 'log score must be finite where there is no floor, not -Infinity']
	])('%d against %j with a floor of %d is refused', (log, others, floor, problem) => {
		expect(() => peerScore(log, others, floor)).toThrow(problem);
	});
});

describe('over time', () => {
	test('what counts is the share of the scheduled life, and alone is 0', () => {
		const rows = rowsOf([
			{ who: 'early', at: 0, p: 0.2 },
			{ who: 'late', at: 60, p: 0.4 }
		]);
		const scores = peerScores(rows, horizon, PEER_FLOOR);
		const ahead = 100 * Math.log(2);
		expect(scores.get('late')?.coverage).toBe(0.2);
		expect(scores.get('late')?.score).toBeCloseTo(ahead, 9);
		expect(scores.get('late')?.contribution).toBeCloseTo(0.2 * ahead, 9);
		expect(scores.get('early')?.coverage).toBe(0.8);
		expect(scores.get('early')?.contribution).toBeCloseTo(-0.2 * ahead, 9);
	});

	test('a lone forecaster scores 0 with coverage, and where nobody stood there is no score', () => {
		const row = { forecasterId: 'w_1', from: 0, to: 5, log: 0 };
		expect(peerScores([row], { opensAt: 0, closesAt: 10 }, PEER_FLOOR)).toEqual(
			new Map([['w_1', { score: 0, coverage: 0.5, contribution: 0 }]])
		);
		expect(peerScores(rowsOf([{ who: 'a', at: 3, p: 0.1 }]), horizon, 0).get('a')?.score).toBe(0);
		expect(peerScores([], horizon, PEER_FLOOR)).toEqual(new Map());
	});

	test('forecasts from when the outcome was known on score nothing and change nobody’s score', () => {
		const before: Said[] = [
			{ who: 'a', at: 0, p: 0.2 },
			{ who: 'b', at: 10, p: 0.4 }
		];
		const after: Said[] = [
			{ who: 'b', at: 80, p: 0.999 },
			{ who: 'c', at: 81, p: 1 }
		];
		expect(peerScores(rowsOf([...before, ...after]), horizon, PEER_FLOOR)).toEqual(
			peerScores(rowsOf(before), horizon, PEER_FLOOR)
		);
	});

	test('the worked sum tells who stood, how the others did, and adds up to the score', () => {
		const rows = rowsOf([
			{ who: 'a', at: 0, p: 0 },
			{ who: 'b', at: 20, p: 0.5 },
			{ who: 'c', at: 50, p: 0.8 },
			{ who: 'b', at: 60, p: null }
		]);
		const lines = peerStretches(rows, horizon, PEER_FLOOR, 'a');
		const floor = Math.log(PEER_FLOOR);
		const [half, most] = [Math.log(0.5), Math.log(0.8)];
		expect(lines.map(({ from, to, n, weight }) => [from, to, n, weight])).toEqual([
			[0, 20, 1, 0.2],
			[20, 50, 2, 0.3],
			[50, 60, 3, 0.1],
			[60, 80, 2, 0.2]
		]);
		expect(lines[0]).toMatchObject({ own: floor, against: null, score: 0, contribution: 0 });
		expect(lines[0]?.row.log).toBe(-Infinity);
		expect(lines[1]?.against).toBeCloseTo(half, 12);
		expect(lines[2]?.against).toBeCloseTo((half + most) / 2, 12);
		expect(lines[3]?.score).toBeCloseTo(100 * (floor - most), 9);
		expect(lines[3]?.contribution).toBeCloseTo(0.2 * 100 * (floor - most), 9);
		expect(peerStretches(rows, horizon, PEER_FLOOR, 'nobody')).toEqual([]);
	});

	test('everybody’s contributions add up to 0, and every worked sum to its score', () => {
		fc.assert(
			fc.property(history, (all) => {
				const rows = rowsOf(all);
				const scores = peerScores(rows, horizon, PEER_FLOOR);
				let together = 0;
				for (const [who, { coverage, contribution }] of scores) {
					const worked = timeAveragedScore(peerStretches(rows, horizon, PEER_FLOOR, who));
					expect(worked.contribution).toBeCloseTo(contribution, 9);
					expect(worked.coverage).toBeCloseTo(coverage, 12);
					expect(coverage).toBeLessThanOrEqual(0.8 + 1e-12);
					together += contribution;
				}
				expect(together).toBeCloseTo(0, 9);
			})
		);
	});

	test('each line of a worked sum is the score at any instant inside it', () => {
		fc.assert(
			fc.property(history, (all) => {
				const rows = rowsOf(all);
				for (const line of peerStretches(rows, horizon, PEER_FLOOR, 'a')) {
					const others = rows
						.filter(({ from, to, forecasterId }) => {
							return forecasterId !== 'a' && from <= line.from && line.from < to;
						})
						.map(({ log }) => log);
					expect(line.n).toBe(others.length + 1);
					expect(line.score).toBeCloseTo(peerScore(line.row.log, others, PEER_FLOOR), 9);
				}
			})
		);
	});

	test('the order of the rows does not matter', () => {
		const inTwoOrders = history.chain((all) => {
			const rows = rowsOf(all);
			const { length } = rows;
			const shuffled = fc.shuffledSubarray(rows, { minLength: length, maxLength: length });
			return fc.tuple(fc.constant(rows), shuffled);
		});
		fc.assert(
			fc.property(inTwoOrders, ([rows, shuffled]) => {
				const scores = peerScores(rows, horizon, PEER_FLOOR);
				const again = peerScores(shuffled, horizon, PEER_FLOOR);
				expect(again.size).toBe(scores.size);
				for (const [who, { contribution }] of scores)
					expect(again.get(who)?.contribution).toBeCloseTo(contribution, 9);
			})
		);
	});

	test('five thousand forecasts of five hundred people still add up to 0', () => {
		const random = randomLcg(3);
		const many = Array.from({ length: 5000 }, (_, at) => ({
			who: `w_${Math.floor(random() * 500)}`,
			at,
			p: random() < 0.05 ? null : Math.round(random() * 100) / 100
		}));
		const life = { opensAt: 0, closesAt: 5000, knownAt: 5000 };
		const scores = [...peerScores(rowsOf(many, life), life, PEER_FLOOR).values()];
		expect(scores.length).toBeGreaterThan(450);
		expect(scores.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(0, 7);
	});

	test.each([
		[{ from: -1, to: 5 }, 'between 0 and 100, not from -1 to 5'],
		[{ from: 5, to: 101 }, 'between 0 and 100, not from 5 to 101'],
		[{ from: 5, to: 5 }, 'row must stand for a while'],
		[{ from: 3, to: 9 }, 'rows of one forecaster must not overlap, as they do at 3']
	])('a row that stands %j is refused', (span, problem) => {
		const rows = [{ forecasterId: 'a', from: 1, to: 4, log: -1 }];
		rows.push({ forecasterId: 'a', ...span, log: -1 });
		expect(() => peerScores(rows, horizon, PEER_FLOOR)).toThrow(problem);
	});
});
