import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMoveOf, largestMove, moveCause, sinceOf } from '#lib/domain/watch.ts';

const stand = (...numbers: number[]) =>
	numbers.map((p, i) => ({ optionId: `o_${i}` as const, n: 3, p, median: p }));

describe('a move', () => {
	test('of ten points is one of ten points, wherever it begins', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 99 }),
				fc.integer({ min: 1, max: 99 }),
				(from, points) => {
					const to = from + points;
					fc.pre(to <= 100);
					const move = { from: from / 100, to: to / 100 };
					const back = { from: to / 100, to: from / 100 };
					expect([isMoveOf(move, points), isMoveOf(back, points)]).toEqual([true, true]);
					expect(isMoveOf(move, points + 1)).toBe(false);
				}
			)
		);
	});

	test('is of the option that moved furthest, of equals the first', () => {
		expect(largestMove(stand(0.2, 0.3, 0.5), stand(0.4, 0.1, 0.5))).toEqual({
			...{ optionId: 'o_0', from: 0.2, to: 0.4 }
		});
	});

	test('is none where fewer than three stand, then or now', () => {
		const few = stand(0.9).map((row) => ({ ...row, n: 2 }));
		expect(largestMove(few, stand(0.1))).toBeNull();
		expect(largestMove(stand(0.1), few)).toBeNull();
		expect(largestMove([], stand(0.1))).toBeNull();
	});

	test('goes by the number that is told: the median where a pool contradicts itself', () => {
		const torn = [{ optionId: null, n: 3, p: null, median: 0.4 }];
		const before = [{ optionId: null, n: 3, p: 0.1, median: 0.2 }];
		expect(largestMove(before, torn)).toEqual({ optionId: null, from: 0.1, to: 0.4 });
	});
});

test('a notice of a move remembers from when on', () => {
	expect(sinceOf(moveCause('q_01', 1_767_225_600_000))).toBe(1_767_225_600_000);
});
