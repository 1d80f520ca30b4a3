import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ForecasterId, QuestionId } from '#lib/domain/ids.ts';
import { logOddsMove } from '#lib/domain/queue/movement.ts';
import { moversOf } from '#lib/domain/queue/movers.ts';
import { byUrgency, type Entry } from '#lib/domain/queue/order.ts';
import type { Reason } from '#lib/domain/queue/reasons.ts';

const reason = (kind: 'edited' | 'evidence' | 'told' | 'old'): Reason => {
	if (kind === 'edited') return { kind, at: 0 };
	if (kind === 'evidence') return { kind, items: 1 };
	return kind === 'told' ? { kind, told: [] } : { kind, lastAt: 0 };
};
const anyEntry: fc.Arbitrary<Entry> = fc.record({
	id: fc.integer({ min: 0, max: 30 }).map((n): QuestionId => `q_${String(n)}`),
	closesAt: fc.integer({ min: 0, max: 3 }),
	reasons: fc.array(fc.constantFrom('edited', 'evidence', 'told', 'old').map(reason), {
		minLength: 1,
		maxLength: 3
	})
});
/** A queue holds a question once. */
const anyQueue = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 25 });

test('the order is the same however the questions came', () => {
	fc.assert(
		fc.property(
			anyQueue.chain((queue) =>
				fc.tuple(
					fc.constant(queue),
					fc.shuffledSubarray(queue, { minLength: queue.length, maxLength: queue.length })
				)
			),
			([queue, shuffled]) => {
				expect([...shuffled].sort(byUrgency)).toEqual([...queue].sort(byUrgency));
			}
		)
	);
});

test('the order is total: two questions are never equal, and turned round it turns round', () => {
	fc.assert(
		fc.property(anyQueue, (queue) => {
			for (const a of queue)
				for (const b of queue) {
					expect(Math.sign(byUrgency(a, b)) + Math.sign(byUrgency(b, a))).toBe(0);
					expect(byUrgency(a, b) === 0).toBe(a.id === b.id);
				}
		})
	);
});

test('the order goes by the most urgent reason, then by closing, then by id', () => {
	const entry = (id: QuestionId, kind: 'told' | 'edited', closesAt: number): Entry => ({
		...{ id, closesAt, reasons: [reason(kind)] }
	});
	const sorted = [
		entry('q_4', 'edited', 1),
		entry('q_3', 'told', 9),
		entry('q_2', 'told', 3),
		entry('q_1', 'told', 9)
	].sort(byUrgency);
	expect(sorted.map(({ id }) => id)).toEqual(['q_2', 'q_1', 'q_3', 'q_4']);
});

test('a move there and one back are the same size, and certainties have one', () => {
	const anyP = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(anyP, anyP, (from, to) => {
			expect(logOddsMove(from, to)).toBeCloseTo(-logOddsMove(to, from), 12);
			expect(Math.abs(logOddsMove(from, to))).toBeLessThan(11);
		})
	);
	expect(logOddsMove(0, 0.005)).toBe(0);
	expect(() => logOddsMove(0.5, 1.1)).toThrow(RangeError);
});

test('who moved the crowd are those who went its way, the furthest first', () => {
	const change = (id: string, from: number | null, to: number | null) => {
		const forecasterId: ForecasterId = `w_${id}`;
		return { forecasterId, from, to };
	};
	const movers = moversOf(
		[
			change('against', 0.4, 0.5),
			change('less', 0.5, 0.4),
			change('more', 0.6, 0.2),
			change('came', null, 0.3),
			change('left', 0.9, null),
			change('stayed', 0.3, 0.3)
		],
		{ from: 0.5, to: 0.3 }
	);
	expect(movers.map(({ forecasterId }) => forecasterId)).toEqual([
		...['w_left', 'w_more', 'w_came', 'w_less']
	]);
});
