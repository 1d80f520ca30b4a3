import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PEER_FLOOR, peerScore } from '#lib/domain/score/peer.ts';
import { openEnded, spotInstant, spotPeerScores, spotRows } from '#lib/domain/score/spot.ts';

const ln = Math.log;
const row = (forecasterId: string, from: number, to: number, p: number) => ({
	...{ forecasterId, from, to, log: ln(p) }
});

test('the instant is the one asked for, at the latest the end of scoring', () => {
	expect(spotInstant(18, { closesAt: 20, knownAt: 15 })).toBe(15);
	expect(spotInstant(12, { closesAt: 20, knownAt: 15 })).toBe(12);
	expect(spotInstant(null, { closesAt: 20, knownAt: 25 })).toBe(20);
});

test('a row stands from its instant to just before its end', () => {
	const rows = [
		{ from: 0, to: 5 },
		{ from: 5, to: 9 }
	];
	expect(spotRows(rows, 5)).toEqual([{ from: 5, to: 9 }]);
	expect(spotRows(rows, 0)).toEqual([{ from: 0, to: 5 }]);
	expect(spotRows(rows, 9)).toEqual([]);
});

test('what lasted until scoring ended stands at that end, once the cut is undone', () => {
	const rows = [
		{ from: 0, to: 5 },
		{ from: 5, to: 9 }
	];
	expect(openEnded(rows, 9)).toEqual([
		{ from: 0, to: 5 },
		{ from: 5, to: Infinity }
	]);
	expect(spotRows(openEnded(rows, 9), 9)).toEqual([{ from: 5, to: Infinity }]);
});

describe('the peer score at an instant', () => {
	test('compares those who stand, whatever they said before', () => {
		const rows = [
			row('a', 0, 10, 0.01),
			row('a', 10, Infinity, 0.6),
			row('b', 3, Infinity, 0.9),
			row('gone', 0, 12, 0.5)
		];
		const scores = spotPeerScores(rows, 20, PEER_FLOOR);
		expect([...scores.keys()].sort()).toEqual(['a', 'b']);
		expect(scores.get('a')).toBeCloseTo(100 * (ln(0.6) - ln(0.9)), 9);
		expect(scores.get('b')).toBeCloseTo(100 * (ln(0.9) - ln(0.6)), 9);
	});

	test('what is said at the very instant is scored against a field without it', () => {
		const rows = [
			row('a', 0, Infinity, 0.6),
			row('b', 0, 20, 0.3),
			row('b', 20, Infinity, 0.9),
			row('new', 20, Infinity, 0.8)
		];
		const mean = (ln(0.6) + ln(0.3)) / 2;
		const scores = spotPeerScores(rows, 20, PEER_FLOOR);
		expect(scores.get('a')).toBeCloseTo(200 * (ln(0.6) - mean), 9);
		expect(scores.get('b')).toBeCloseTo(200 * (ln(0.9) - mean), 9);
		expect(scores.get('new')).toBeCloseTo(200 * (ln(0.8) - mean), 9);
	});

	test('alone it is 0, and with nobody there before the instant there is none', () => {
		expect(spotPeerScores([row('w_1', 0, Infinity, 1)], 5, 0.001)).toEqual(new Map([['w_1', 0]]));
		expect(spotPeerScores([row('w_1', 5, Infinity, 0.5)], 5, PEER_FLOOR)).toEqual(new Map());
		expect(spotPeerScores([], 5, PEER_FLOOR)).toEqual(new Map());
	});

	test('0% on what happened is read as the floor', () => {
		const rows = [row('a', 0, Infinity, 0), row('b', 0, Infinity, 0.5)];
		const scores = spotPeerScores(rows, 5, PEER_FLOOR);
		expect(scores.get('a')).toBeCloseTo(100 * ln(0.001 / 0.5), 9);
		expect(() => spotPeerScores(rows, 5, 0)).toThrow('must be finite where there is no floor');
	});

	test('between changes it is what everybody’s log scores give, and adds up to 0', () => {
		const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
			minLength: 1,
			maxLength: 8
		});
		fc.assert(
			fc.property(chances, (ps) => {
				const rows = ps.map((p, i) => row(`w_${i}`, i, Infinity, p));
				const scores = [...spotPeerScores(rows, 100, PEER_FLOOR).values()];
				const logs = rows.map(({ log }) => log);
				for (const [i, log] of logs.entries())
					expect(scores[i]).toBeCloseTo(peerScore(log, logs.toSpliced(i, 1), PEER_FLOOR), 9);
				expect(scores.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
			})
		);
	});
});
